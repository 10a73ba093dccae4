package nl.straatkubus.admin.onboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.licence.Option;
import nl.straatkubus.admin.licence.Plan;

/**
 * What the operator filled in, as text: faults are named by {@link Onboarding}, all at once. What may be left out is null
 * or empty.
 *
 * @param code of the municipality, such as {@code GM0361}
 * @param customer who is invoiced; may be left out and filled in later
 * @param termStart the first day of the licence, such as {@code 2026-01-01}
 * @param yearlyPriceCents without VAT, agreed by hand; null for the price that follows from the plan
 * @param inhabitants of the plan; may be left out where the price is agreed by hand
 * @param options of the plan, by code
 * @param orderNumber of the municipality's purchase order, may be left out
 * @param signIn the municipality's own provider; null for accounts of the platform
 * @param adminName of the first administrator
 * @param adminEmail with which the first administrator signs in
 * @param language of letters: {@code nl} or {@code en}
 */
public record OnboardingRequest(
        String code,
        String name,
        Party customer,
        String termStart,
        Long yearlyPriceCents,
        Integer inhabitants,
        Set<String> options,
        String orderNumber,
        SignIn signIn,
        String adminName,
        String adminEmail,
        String language) {
    public OnboardingRequest {
        code = stripped(code);
        name = stripped(name);
        termStart = stripped(termStart);
        options = options == null ? Set.of() : Set.copyOf(options);
        orderNumber = stripped(orderNumber);
        adminName = stripped(adminName);
        adminEmail = stripped(adminEmail);
        language = "en".equals(language) ? "en" : "nl";
    }

    /** The least that is needed: a price by hand, accounts of the platform, an invoice address later. */
    public OnboardingRequest(
            String code, String name, String termStart, Long yearlyPriceCents, String adminName, String adminEmail) {
        this(code, name, null, termStart, yearlyPriceCents, null, null, null, null, adminName, adminEmail, null);
    }

    /** What a municipality is known by and where invoices go, as in {@link Customer}; all of it may be left out. */
    public record Party(
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
            String buyerReference) {

        /** @param otherwise the name where none was filled in */
        Customer customer(String otherwise, String language) {
            return new Customer(
                    stripped(name).isEmpty() ? otherwise : stripped(name),
                    stripped(kvk),
                    stripped(oin),
                    stripped(vatNumber),
                    stripped(street),
                    stripped(postcode),
                    stripped(city),
                    stripped(country),
                    stripped(contactName),
                    stripped(contactEmail),
                    stripped(invoiceEmail),
                    stripped(buyerReference),
                    language);
        }
    }

    /**
     * The municipality's own OpenID Connect provider.
     *
     * @param claim that tells what somebody is; left out {@code groups}
     * @param mapping from a value of that claim to the codes of functions
     * @param invitedOnly whether only people come in who were invited; left out they are
     */
    public record SignIn(
            String issuer,
            String clientId,
            String clientSecret,
            String claim,
            Map<String, Set<String>> mapping,
            Boolean invitedOnly) {
        public SignIn {
            issuer = stripped(issuer).replaceAll("/$", "");
            clientId = stripped(clientId);
            clientSecret = stripped(clientSecret);
            claim = stripped(claim).isEmpty() ? "groups" : stripped(claim);
            mapping = mapping == null ? Map.of() : Map.copyOf(mapping);
            invitedOnly = invitedOnly == null || invitedOnly;
        }

        /** The secret is never in a log. */
        @Override
        public String toString() {
            return "SignIn[" + issuer + ", " + clientId + "]";
        }
    }

    /** The plan, where one was filled in; call only after a check without faults. */
    Optional<Plan> plan() {
        return Optional.ofNullable(inhabitants)
                .map(number -> new Plan(
                        number, options.stream().map(Option::of).collect(Collectors.toCollection(TreeSet::new))));
    }

    /** The options that there are, by code. */
    static List<String> knownOptions() {
        return Arrays.stream(Option.values()).map(Option::code).toList();
    }

    Customer party() {
        Party filled = customer == null
                ? new Party(null, null, null, null, null, null, null, null, null, null, null, null)
                : customer;
        return filled.customer("Gemeente " + name, language);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
