package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.PartyFields;

/** Who is invoiced for a municipality, as the operator knows it. */
final class PartyDialog extends Dialog {
    PartyDialog(Municipality municipality, OperatorDesk desk) {
        setHeaderTitle(getTranslation("operator.party.title", municipality.name()));
        setWidth("min(720px, 96vw)");
        PartyFields fields = new PartyFields(desk.customer(municipality.code()));
        add(fields);
        Button keep = new Button(getTranslation("party.keep"), _ -> {
            Customer customer = fields.read();
            if (customer.faults().isEmpty()) {
                desk.keep(municipality.code(), customer);
                Done.say(getTranslation("party.kept"));
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("operator.cancel"), _ -> close()), keep);
    }
}
