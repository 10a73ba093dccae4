package nl.straatkubus.admin.onboarding;

/**
 * One thing that is wrong with a request.
 *
 * @param field the name of the part of {@link OnboardingRequest}
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
        EMAIL_SHAPE("email-shape");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
