package nl.straatkubus.web.licence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.PartyFields;

/** Where invoices go and whom to speak with; the municipality keeps this itself. */
final class PartyCard extends Div {
    PartyCard(LicenceDesk desk) {
        addClassNames("op-card", "op-padded");
        Paragraph about = new Paragraph(getTranslation("party.about"));
        about.addClassName("op-quiet-text");
        PartyFields fields = new PartyFields(desk.customer());
        Button keep = new Button(getTranslation("party.keep"), _ -> {
            Customer customer = fields.read();
            if (customer.faults().isEmpty()) {
                desk.keep(customer);
                Done.say(getTranslation("party.kept"));
            }
        });
        Div foot = new Div(keep);
        foot.addClassName("op-row-end");
        add(new H2(getTranslation("party.title")), about, fields, foot);
    }
}
