package nl.straatkubus.admin.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who is invoiced for a municipality, as text that is to be checked by {@link #faults()}. Nothing is required before an
 * invoice is sent; what is filled in must be right.
 *
 * @param name as it stands on an invoice
 * @param kvk number of the Chamber of Commerce, eight digits
 * @param oin number of a Dutch public body, twenty digits; addresses it in the Peppol network
 * @param vatNumber such as {@code NL001234567B01}
 * @param country two letters, such as {@code NL}
 * @param contactEmail of the person with whom the contract is spoken about
 * @param invoiceEmail where invoices go
 * @param buyerReference what the municipality wants on every invoice
 * @param language of letters and invoices: {@code nl} or {@code en}
 */
public record Customer(
        String name,
        String kvk,
        String oin,
        String vatNumber,
        String street,
        String postcode,
        String city,
        String country,
        String contactName,
        String contactEmail,
        String invoiceEmail,
        String buyerReference,
        String language) {
    private static final Pattern KVK = Pattern.compile("\\d{8}");
    private static final Pattern OIN = Pattern.compile("\\d{20}");
    private static final Pattern DUTCH_VAT = Pattern.compile("NL\\d{9}B\\d{2}");
    private static final Pattern OTHER_VAT = Pattern.compile("[A-Z]{2}[A-Z0-9]{2,13}");
    private static final Pattern DUTCH_POSTCODE = Pattern.compile("[1-9]\\d{3} ?[A-Z]{2}");
    // Enough to catch a slip; whether the address exists only a mail can tell.
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_REFERENCE = 100;

    public Customer {
        kvk = digits(kvk);
        oin = digits(oin);
        vatNumber = vatNumber.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        postcode = postcode.strip().toUpperCase(Locale.ROOT);
        country = country.isBlank() ? "NL" : country.strip().toUpperCase(Locale.ROOT);
        contactEmail = contactEmail.strip();
        invoiceEmail = invoiceEmail.strip();
        buyerReference = buyerReference.strip();
        language = "en".equals(language) ? "en" : "nl";
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s.]", "");
    }

    /** A customer of whom only the name is known. */
    public static Customer named(String name) {
        return new Customer(name, "", "", "", "", "", "", "NL", "", "", "", "", "nl");
    }

    /** A fault of what was filled in; the code names the message for people. */
    public enum Fault {
        NAME_EMPTY("name-empty", "name"),
        KVK_SHAPE("kvk-shape", "kvk"),
        OIN_SHAPE("oin-shape", "oin"),
        VAT_SHAPE("vat-shape", "vatNumber"),
        POSTCODE_SHAPE("postcode-shape", "postcode"),
        COUNTRY_SHAPE("country-shape", "country"),
        CONTACT_EMAIL_SHAPE("email-shape", "contactEmail"),
        INVOICE_EMAIL_SHAPE("email-shape", "invoiceEmail"),
        REFERENCE_LONG("reference-long", "buyerReference");

        private final String code;
        private final String field;

        Fault(String code, String field) {
            this.code = code;
            this.field = field;
        }

        public String code() {
            return code;
        }

        /** The name of the part of {@link Customer}. */
        public String field() {
            return field;
        }
    }

    /** Everything that is wrong; empty fields other than the name are not. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (name.isBlank()) {
            faults.add(Fault.NAME_EMPTY);
        }
        check(faults, Fault.KVK_SHAPE, kvk, KVK);
        check(faults, Fault.OIN_SHAPE, oin, OIN);
        check(faults, Fault.VAT_SHAPE, vatNumber, isDutch() ? DUTCH_VAT : OTHER_VAT);
        if (isDutch()) {
            check(faults, Fault.POSTCODE_SHAPE, postcode, DUTCH_POSTCODE);
        }
        if (!List.of(Locale.getISOCountries()).contains(country)) {
            faults.add(Fault.COUNTRY_SHAPE);
        }
        check(faults, Fault.CONTACT_EMAIL_SHAPE, contactEmail, EMAIL);
        check(faults, Fault.INVOICE_EMAIL_SHAPE, invoiceEmail, EMAIL);
        if (buyerReference.length() > LONGEST_REFERENCE) {
            faults.add(Fault.REFERENCE_LONG);
        }
        return faults;
    }

    private static void check(List<Fault> faults, Fault fault, String value, Pattern shape) {
        if (!value.isEmpty() && !shape.matcher(value).matches()) {
            faults.add(fault);
        }
    }

    public boolean isDutch() {
        return country.equals("NL");
    }

    public Locale locale() {
        return Locale.of(language);
    }
}
