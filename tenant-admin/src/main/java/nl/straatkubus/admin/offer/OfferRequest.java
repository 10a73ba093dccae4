package nl.straatkubus.admin.offer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.straatkubus.admin.licence.Plan;

/**
 * What the operator filled in for an offer.
 *
 * @param code of the municipality, such as {@code GM0361}
 * @param plan null when the number of inhabitants was not filled in
 * @param firstDay null when it was not filled in
 * @param validUntil null when it was not filled in
 */
public record OfferRequest(
        String code,
        String name,
        Plan plan,
        LocalDate firstDay,
        LocalDate validUntil,
        String contactName,
        String contactEmail,
        String adminName,
        String adminEmail,
        String language) {
    private static final Pattern CODE = Pattern.compile("(?i)GM\\d{4}");
    // Enough to catch a slip; whether the address exists only a mail can tell.
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    public OfferRequest {
        code = stripped(code);
        name = stripped(name);
        contactName = stripped(contactName);
        contactEmail = stripped(contactEmail);
        adminName = stripped(adminName);
        adminEmail = stripped(adminEmail);
        language = "en".equals(language) ? "en" : "nl";
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /** The code of the fault by field; empty when an offer can be made of it. */
    public Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        add(faults, "code", "code-shape", CODE.matcher(code).matches());
        add(faults, "name", "name-empty", !name.isEmpty());
        add(faults, "inhabitants", "inhabitants-empty", plan != null);
        add(faults, "firstDay", "date-shape", firstDay != null && firstDay.isAfter(today.minusYears(1)));
        add(faults, "validUntil", "date-past", validUntil != null && !validUntil.isBefore(today));
        add(faults, "contactEmail", "email-shape", EMAIL.matcher(contactEmail).matches());
        add(faults, "adminName", "admin-name-empty", !adminName.isEmpty());
        add(faults, "adminEmail", "email-shape", EMAIL.matcher(adminEmail).matches());
        return faults;
    }

    private static void add(Map<String, String> faults, String field, String code, boolean good) {
        if (!good) {
            faults.put(field, code);
        }
    }
}
