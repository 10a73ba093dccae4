package nl.straatkubus.admin.onboarding;

/**
 * What the operator filled in, as text: faults are named by {@link Onboarding}, all at once.
 *
 * @param code of the municipality, such as {@code GM0361}
 * @param termStart the first day of the licence, such as {@code 2026-01-01}
 * @param yearlyPriceCents without VAT; null when it was not filled in
 * @param adminName of the first administrator
 * @param adminEmail with which the first administrator signs in
 */
public record OnboardingRequest(
        String code, String name, String termStart, Long yearlyPriceCents, String adminName, String adminEmail) {
    public OnboardingRequest {
        code = stripped(code);
        name = stripped(name);
        termStart = stripped(termStart);
        adminName = stripped(adminName);
        adminEmail = stripped(adminEmail);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
