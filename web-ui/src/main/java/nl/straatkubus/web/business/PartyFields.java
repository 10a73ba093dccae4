package nl.straatkubus.web.business;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.admin.customer.Customer;

/** Who is invoiced and with whom is spoken, as fields. */
public final class PartyFields extends Div {
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final Map<String, TextField> texts = new LinkedHashMap<>();
    private final EmailField contactEmail = new EmailField();
    private final EmailField invoiceEmail = new EmailField();
    private final Select<String> language = new Select<>();

    public PartyFields(Customer customer) {
        addClassName("op-fields-two");
        text("name", customer.name());
        text("kvk", customer.kvk());
        text("oin", customer.oin());
        text("vatNumber", customer.vatNumber());
        text("street", customer.street());
        text("postcode", customer.postcode());
        text("city", customer.city());
        text("country", customer.country());
        email(invoiceEmail, "invoiceEmail", customer.invoiceEmail());
        text("buyerReference", customer.buyerReference());
        text("contactName", customer.contactName());
        email(contactEmail, "contactEmail", customer.contactEmail());
        language.setLabel(getTranslation("party.language"));
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(code -> getTranslation("party.language." + code));
        language.setValue(customer.language());
        add(language);
        texts.get("name").setRequiredIndicatorVisible(true);
        texts.get("oin").setHelperText(getTranslation("party.oin.help"));
        texts.get("buyerReference").setHelperText(getTranslation("party.buyerReference.help"));
    }

    private void text(String field, String value) {
        TextField text = new TextField(getTranslation("party." + field));
        text.setValue(value);
        texts.put(field, text);
        add(text);
    }

    private void email(EmailField field, String key, String value) {
        field.setLabel(getTranslation("party." + key));
        field.setValue(value);
        add(field);
    }

    /** What is filled in, with every fault shown at its field. */
    public Customer read() {
        Customer customer = new Customer(
                value("name"),
                value("kvk"),
                value("oin"),
                value("vatNumber"),
                value("street"),
                value("postcode"),
                value("city"),
                value("country"),
                value("contactName"),
                contactEmail.getValue(),
                invoiceEmail.getValue(),
                value("buyerReference"),
                language.getValue());
        show(customer.faults());
        return customer;
    }

    private String value(String field) {
        return texts.get(field).getValue();
    }

    private void show(List<Customer.Fault> faults) {
        texts.forEach((field, text) -> {
            String fault = fault(faults, field);
            text.setErrorMessage(fault);
            text.setInvalid(!fault.isEmpty());
        });
        show(contactEmail, fault(faults, "contactEmail"));
        show(invoiceEmail, fault(faults, "invoiceEmail"));
    }

    private static void show(EmailField email, String fault) {
        email.setErrorMessage(fault);
        email.setInvalid(!fault.isEmpty());
    }

    private String fault(List<Customer.Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(fault -> getTranslation("party.fault." + fault.code()))
                .orElse("");
    }
}
