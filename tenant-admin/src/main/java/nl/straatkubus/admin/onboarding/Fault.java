package nl.straatkubus.admin.onboarding;

import nl.straatkubus.admin.customer.Customer;

/**
 * One thing that is wrong with a request.
 *
 * @param field the name of the part of {@link OnboardingRequest}, such as {@code name} or {@code customer.kvk}
 */
public record Fault(String field, Reason reason) {
    /** What is wrong; the code names the message for people. */
    public enum Reason {
        CODE_SHAPE("code-shape"),
        CODE_KNOWN("code-known"),
        NAME_EMPTY("name-empty"),
        NAME_KNOWN("name-known"),
        DATE_SHAPE("date-shape"),
        DATE_FAR("date-far"),
        PRICE_EMPTY("price-empty"),
        PRICE_NEGATIVE("price-negative"),
        ADMIN_NAME_EMPTY("admin-name-empty"),
        EMAIL_SHAPE("email-shape"),
        INHABITANTS_SHAPE("inhabitants-shape"),
        OPTION_UNKNOWN("option-unknown"),
        KVK_SHAPE("kvk-shape"),
        OIN_SHAPE("oin-shape"),
        VAT_SHAPE("vat-shape"),
        POSTCODE_SHAPE("postcode-shape"),
        COUNTRY_SHAPE("country-shape"),
        REFERENCE_LONG("reference-long"),
        SIGN_IN_INCOMPLETE("sign-in-incomplete"),
        SIGN_IN_FUNCTION("sign-in-function"),
        SIGN_IN_NO_KEY("sign-in-no-key"),
        SIGN_IN_UNREACHABLE("sign-in-unreachable"),
        SIGN_IN_CLIENT("sign-in-client");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** What is wrong with a party of a contract. */
        static Reason of(Customer.Fault fault) {
            return switch (fault) {
                case NAME_EMPTY -> NAME_EMPTY;
                case KVK_SHAPE -> KVK_SHAPE;
                case OIN_SHAPE -> OIN_SHAPE;
                case VAT_SHAPE -> VAT_SHAPE;
                case POSTCODE_SHAPE -> POSTCODE_SHAPE;
                case COUNTRY_SHAPE -> COUNTRY_SHAPE;
                case CONTACT_EMAIL_SHAPE, INVOICE_EMAIL_SHAPE -> EMAIL_SHAPE;
                case REFERENCE_LONG -> REFERENCE_LONG;
            };
        }
    }
}
