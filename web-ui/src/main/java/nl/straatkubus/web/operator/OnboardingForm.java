package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.straatkubus.admin.onboarding.Fault;
import nl.straatkubus.admin.onboarding.OnboardingRequest;
import nl.straatkubus.web.business.Words;

/** The fields of an onboarding, a step at a time; what was filled in stays while one goes back and forth. */
final class OnboardingForm extends Div {
    static final int CHECK = 4;
    private static final int AREAS = 2;
    private static final int SIGN_IN = 3;
    private static final String CUSTOMER = "customer.";
    private static final List<String> IDENTIFIERS = List.of("customer.kvk", "customer.oin", "customer.vatNumber");

    /** A step and the parts of the request that it asks for. */
    private record Step(String key, Predicate<String> asks) {}

    private static final List<Step> STEPS = List.of(
            new Step("municipality", OnboardingForm::isOfMunicipality),
            new Step("contract", OnboardingForm::isOfContract),
            new Step("areas", _ -> false),
            new Step("sign-in", field -> field.startsWith("admin") || isOfProvider(field)),
            new Step("check", _ -> false));

    private final OnboardingTexts municipality = new OnboardingTexts(
            "code",
            "name",
            "customer.kvk",
            "customer.oin",
            "customer.vatNumber",
            "customer.contactName",
            "customer.contactEmail");
    private final OnboardingContract contract;
    private final OnboardingAreas areas;
    private final OnboardingSignIn signIn = new OnboardingSignIn(this::tryProvider);
    private final Div summary = new Div();
    private final List<Div> pages;
    private final transient OnboardingDesk onboarding;
    private final transient Words words;

    OnboardingForm(OperatorDesk desk, SharedDesk shared, OnboardingDesk onboarding, Words words) {
        this.onboarding = onboarding;
        this.words = words;
        this.contract = new OnboardingContract(desk, words);
        this.areas = new OnboardingAreas(shared);
        addClassName("op-form");
        municipality.help("code");
        municipality.help("customer.oin");
        municipality.field("code").setMaxLength(6);
        municipality.field("code").addValueChangeListener(_ -> nameFromAreas());
        List<Component> contents = List.of(municipality, contract, areas, signIn, summary);
        pages = IntStream.range(0, STEPS.size())
                .mapToObj(step -> page(step, contents.get(step)))
                .toList();
        pages.forEach(this::add);
    }

    private Div page(int step, Component content) {
        String key = "operator.onboarding.step." + STEPS.get(step).key();
        Paragraph about = new Paragraph(getTranslation(key + ".about"));
        about.addClassName("op-quiet-text");
        Div page = new Div(new H2(getTranslation(key)), about, content);
        page.addClassName("op-form-page");
        return page;
    }

    private static boolean isOfMunicipality(String field) {
        return field.equals("code")
                || field.equals("name")
                || IDENTIFIERS.contains(field)
                || field.startsWith("customer.contact");
    }

    private static boolean isOfContract(String field) {
        return !isOfMunicipality(field)
                && (field.startsWith(CUSTOMER)
                        || List.of("termStart", "yearlyPriceCents", "inhabitants", "options", "orderNumber")
                                .contains(field));
    }

    private static boolean isOfProvider(String field) {
        return field.startsWith("signIn");
    }

    static String[] stepKeys() {
        return STEPS.stream()
                .map(step -> "operator.onboarding.step." + step.key())
                .toArray(String[]::new);
    }

    /** The files of Statistics Netherlands know how it is called; what somebody types meanwhile goes before. */
    private void nameFromAreas() {
        onboarding.areas(municipality.value("code").strip()).ifPresent(found -> municipality
                .field("name")
                .getElement()
                .executeJs(
                        "if (!this.inputElement.value) { this.value = $0; this.dispatchEvent(new Event('change')); }",
                        found.name()));
    }

    void show(int step) {
        for (int page = 0; page < pages.size(); page++) {
            pages.get(page).setVisible(page == step);
        }
        if (step == AREAS) {
            areas.show(onboarding.areas(municipality.value("code").strip()));
        }
        if (step == SIGN_IN) {
            signIn.showReturnAddress(
                    onboarding.returnAddress(municipality.value("code").strip()));
        }
        if (step == CHECK) {
            summary.removeAll();
            summary.add(summary());
        }
    }

    OnboardingRequest request() {
        OnboardingRequest.Party party = new OnboardingRequest.Party(
                null,
                municipality.value("customer.kvk"),
                municipality.value("customer.oin"),
                municipality.value("customer.vatNumber"),
                contract.value("customer.street"),
                contract.value("customer.postcode"),
                contract.value("customer.city"),
                null,
                municipality.value("customer.contactName"),
                municipality.value("customer.contactEmail"),
                contract.value("customer.invoiceEmail"),
                contract.value("customer.buyerReference"));
        return new OnboardingRequest(
                municipality.value("code"),
                municipality.value("name"),
                party,
                contract.start().map(Object::toString).orElse(""),
                contract.cents(),
                contract.inhabitants(),
                contract.options(),
                contract.value("orderNumber"),
                signIn.signIn(),
                signIn.value("adminName"),
                signIn.value("adminEmail"),
                null);
    }

    private List<Fault> tryProvider() {
        return onboarding.tryOut(request()).stream()
                .filter(fault -> isOfProvider(fault.field()))
                .toList();
    }

    Optional<OnboardingDesk.OwnAreas> ownAreas() {
        return areas.own();
    }

    /**
     * Shows the faults of the first steps at their fields.
     *
     * @param upTo how many steps are judged
     * @return the first step that has a fault, or {@code upTo} when none has
     */
    int showFaults(List<Fault> all, int upTo) {
        List<Step> judged = STEPS.subList(0, upTo);
        List<Fault> faults = all.stream()
                .filter(fault -> judged.stream().anyMatch(step -> step.asks().test(fault.field())))
                .toList();
        municipality.show(faults);
        contract.show(faults);
        signIn.show(faults);
        for (int step = 0; step < upTo; step++) {
            Predicate<String> asks = STEPS.get(step).asks();
            boolean faulty = faults.stream().map(Fault::field).anyMatch(asks);
            if (faulty || step == AREAS && !areas.isComplete()) {
                return step;
            }
        }
        return upTo;
    }

    private DescriptionList summary() {
        OnboardingRequest request = request();
        DescriptionList list = new DescriptionList();
        list.addClassName("op-summary");
        line(list, "municipality", request.name() + " (" + request.code().toUpperCase(Locale.ROOT) + ")");
        line(list, "contract", contract.sentence());
        line(list, "areas", areas.words());
        line(list, "sign-in", signIn.words());
        line(list, "administrator", request.adminName() + ", " + request.adminEmail());
        return list;
    }

    private void line(DescriptionList list, String key, String value) {
        list.add(
                new DescriptionList.Term(getTranslation("operator.onboarding.summary." + key)),
                new DescriptionList.Description(value));
    }
}
