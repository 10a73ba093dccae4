package nl.straatkubus.web.operator;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.offer.OfferRequest;
import nl.straatkubus.admin.offer.Offers;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.shell.DayField;

/** Makes an offer: to which municipality, for which year and price, to whom. */
final class OfferDialog extends Dialog {
    private static final int WEEKS_VALID = 8;

    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final PlanFields plan = new PlanFields(Optional.empty());
    private final DatePicker firstDay = new DayField();
    private final DatePicker validUntil = new DayField();
    private final TextField contactName = new TextField();
    private final EmailField contactEmail = new EmailField();
    private final TextField adminName = new TextField();
    private final EmailField adminEmail = new EmailField();
    private final Select<String> language = new Select<>();
    private final Paragraph price = new Paragraph();
    private final transient OfferDesk desk;
    private final transient Words words;
    private final transient Consumer<Offers.Made> afterwards;

    OfferDialog(OfferDesk desk, Words words, Consumer<Offers.Made> afterwards) {
        this.desk = desk;
        this.words = words;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("operator.offers.make"));
        setWidth("min(720px, 96vw)");
        label();
        List.<HasValue<?, ?>>of(code, name, firstDay, validUntil, contactEmail, adminName, adminEmail)
                .forEach(field -> field.setRequiredIndicatorVisible(true));
        price.getElement().setAttribute("aria-live", "polite");
        Div fields =
                new Div(code, name, firstDay, validUntil, contactName, contactEmail, adminName, adminEmail, language);
        fields.addClassName("op-fields-two");
        add(fields, plan, price);
        plan.onChange(this::explain);
        firstDay.addValueChangeListener(_ -> explain());
        Button make = new Button(getTranslation("operator.offers.send"), _ -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("operator.cancel"), _ -> close()), make);
    }

    private void label() {
        code.setLabel(getTranslation("operator.onboarding.code"));
        code.setHelperText(getTranslation("operator.onboarding.code.help"));
        name.setLabel(getTranslation("operator.onboarding.name"));
        firstDay.setLabel(getTranslation("operator.onboarding.start"));
        firstDay.setValue(desk.today());
        validUntil.setLabel(getTranslation("operator.offers.valid-until"));
        validUntil.setValue(desk.today().plusWeeks(WEEKS_VALID));
        contactName.setLabel(getTranslation("party.contactName"));
        contactEmail.setLabel(getTranslation("party.contactEmail"));
        adminName.setLabel(getTranslation("operator.onboarding.admin-name"));
        adminEmail.setLabel(getTranslation("operator.onboarding.admin-email"));
        language.setLabel(getTranslation("party.language"));
        language.setItems("nl", "en");
        language.setItemLabelGenerator(one -> getTranslation("party.language." + one));
        language.setValue("nl");
    }

    private void explain() {
        price.setText(
                plan.plan().isPresent() && firstDay.getValue() != null
                        ? sentence(desk.price(firstDay.getValue(), plan.plan().get()))
                        : "");
    }

    private String sentence(Money yearly) {
        return getTranslation("operator.offers.price", words.amount(yearly));
    }

    private void make() {
        OfferRequest request = new OfferRequest(
                code.getValue(),
                name.getValue(),
                plan.plan().orElse(null),
                firstDay.getValue(),
                validUntil.getValue(),
                contactName.getValue(),
                contactEmail.getValue(),
                adminName.getValue(),
                adminEmail.getValue(),
                language.getValue());
        Map<String, String> faults = request.faults(desk.today());
        show(code, faults.get("code"));
        show(name, faults.get("name"));
        show(firstDay, faults.get("firstDay"));
        show(validUntil, faults.get("validUntil"));
        show(contactEmail, faults.get("contactEmail"));
        show(adminName, faults.get("adminName"));
        show(adminEmail, faults.get("adminEmail"));
        if (faults.containsKey("inhabitants")) {
            plan.showMissing();
        }
        if (!faults.isEmpty()) {
            return;
        }
        try {
            Offers.Made made = desk.make(request);
            close();
            afterwards.accept(made);
        } catch (LicenceRefused refused) {
            Done.refuse(getTranslation("operator.refused." + refused.reason().code()));
        }
    }

    private void show(HasValidation field, String fault) {
        field.setErrorMessage(fault == null ? "" : getTranslation("operator.fault." + fault));
        field.setInvalid(fault != null);
    }
}
