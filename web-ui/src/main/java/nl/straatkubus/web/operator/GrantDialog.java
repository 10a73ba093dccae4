package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Words;

/** Gives a municipality that has its environment a licence again. */
final class GrantDialog extends Dialog {
    private final ContractFields contract;
    private final transient OperatorDesk desk;
    private final transient Municipality municipality;
    private final transient Runnable afterwards;

    GrantDialog(Municipality municipality, OperatorDesk desk, Words words, Runnable afterwards) {
        this.desk = desk;
        this.municipality = municipality;
        this.afterwards = afterwards;
        this.contract = new ContractFields(desk.today(), words);
        setHeaderTitle(getTranslation("operator.grant.title", municipality.name()));
        add(contract);
        Button grant = new Button(getTranslation("operator.grant.confirm"), _ -> grant());
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("operator.cancel"), _ -> close()), grant);
    }

    private void grant() {
        if (!contract.isComplete()) {
            return;
        }
        try {
            desk.grant(municipality.code(), contract.start(), contract.yearly());
            Done.say(getTranslation("operator.grant.done", municipality.name()));
        } catch (LicenceRefused refused) {
            Done.refuse(getTranslation("operator.refused." + refused.reason().code()));
        }
        close();
        afterwards.run();
    }
}
