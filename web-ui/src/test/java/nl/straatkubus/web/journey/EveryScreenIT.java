package nl.straatkubus.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every screen of the product, as the one who works with it, at a desk, on a phone and at twice the size of letters, looked
 * at by a program that finds barriers (WCAG 2.2 AA, and what is good practice besides).
 */
class EveryScreenIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<int[]> SIZES = List.of(new int[] {1440, 900}, new int[] {720, 450}, new int[] {390, 844});
    /** For a dialog, which is laid out as wide or as narrow. */
    private static final List<int[]> OUTER_SIZES = List.of(SIZES.getFirst(), SIZES.getLast());

    /** In an address: the import that ran last. */
    private static final String LATEST = "{latest}";

    private static final double STEP_MS = 8_000;
    private static final String PASSWORD = "demo";

    private static final String SETTLED = "() => document.querySelector('h1')"
            + " && !document.querySelector('vaadin-connection-indicator[loading]')"
            + " && !document.querySelector('vaadin-dialog[opening], vaadin-dialog[closing]')"
            + " && document.getAnimations().every(one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)";

    /** Somebody with the screens that are theirs. */
    enum Person {
        NOBODY("", ""),
        AREA_MANAGER("Dordrecht", "gebiedsmanager@dordrecht.demo"),
        PROFESSIONAL("Dordrecht", "wijkagent@dordrecht.demo"),
        DATA_STEWARD("Dordrecht", "databeheer@dordrecht.demo"),
        PRIVACY_OFFICER("Dordrecht", "privacy@dordrecht.demo"),
        ADMINISTRATOR("Dordrecht", "beheerder@dordrecht.demo"),
        OPERATOR("", "operator@almere.demo");

        private final String place;
        private final String email;

        Person(String place, String email) {
            this.place = place;
            this.email = email;
        }

        void signIn(Visitor visitor) {
            if (this == OPERATOR) {
                visitor.signInAsOperator(email, PASSWORD);
            } else {
                visitor.signIn(place, email, PASSWORD);
            }
        }
    }

    /**
     * A screen in one state.
     *
     * @param route as it is registered
     * @param address where it is found
     * @param pressed names of buttons and the like that are pressed one after the other, such as one that opens a dialog
     */
    private record Visit(Person person, String route, String address, List<String> pressed) {
        static Visit of(Person person, String route) {
            return new Visit(person, route, route, List.of());
        }

        Visit at(String other) {
            return new Visit(person, route, other, pressed);
        }

        Visit press(String... names) {
            return new Visit(person, route, address, List.of(names));
        }

        @Override
        public String toString() {
            return person + " /" + address + (pressed.isEmpty() ? "" : " " + pressed);
        }
    }

    private static final List<Visit> VISITS = List.of(
            Visit.of(Person.NOBODY, "login"),
            Visit.of(Person.NOBODY, "aanmelden").at("oauth2/authorization/gm0505"),
            Visit.of(Person.NOBODY, "uitnodiging/:place/:token").at("uitnodiging/gm0505/verlopen"),
            Visit.of(Person.NOBODY, "aanbod/:token").at("aanbod/verlopen"),
            Visit.of(Person.NOBODY, "samen/:code?").at("samen"),
            Visit.of(Person.AREA_MANAGER, "kaart"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand,achterstand-huur&a=3311AA"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand,achterstand-huur&m=filter&f=bijstand:8:"),
            Visit.of(Person.AREA_MANAGER, "kaart")
                    .at("kaart?i=bijstand,achterstand-huur,laag-inkomen&m=score&a=3311AA"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand,achterstand-huur&m=score&t=1"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand,achterstand-huur&s=BU05050503,3311AA"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand&l=neighbourhood&t=1&s=BU05050503"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand&c=bijstand"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand&c=bijstand&cw=over"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand&b=4_9"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=inwoners"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand").press("Weergaven", "Bewaar deze weergave"),
            Visit.of(Person.AREA_MANAGER, "kaart").at("kaart?i=bijstand").press("Samen kijken"),
            Visit.of(Person.AREA_MANAGER, "kaart")
                    .at("kaart?i=bijstand&a=3311AA")
                    .press("Waar komt dit vandaan?"),
            Visit.of(Person.AREA_MANAGER, "signalen"),
            Visit.of(Person.AREA_MANAGER, "signalen").press("Start onderzoek"),
            Visit.of(Person.AREA_MANAGER, "signalen").press("Afsluiten"),
            Visit.of(Person.AREA_MANAGER, "signalen/methode"),
            Visit.of(Person.AREA_MANAGER, "tijdlijn").at("tijdlijn?a=BU05050503"),
            Visit.of(Person.AREA_MANAGER, "tijdlijn")
                    .at("tijdlijn?a=BU05050503")
                    .press("Interventie plannen"),
            Visit.of(Person.AREA_MANAGER, "veldnotities"),
            Visit.of(Person.AREA_MANAGER, "toegankelijkheid"),
            Visit.of(Person.AREA_MANAGER, "licentie"),
            Visit.of(Person.AREA_MANAGER, "aanmelding"),
            Visit.of(Person.AREA_MANAGER, "").at("bestaat-niet"),
            Visit.of(Person.AREA_MANAGER, "beheer/vandaag"),
            Visit.of(Person.PROFESSIONAL, "kaart").at("kaart?i=achterstand-huur"),
            Visit.of(Person.PROFESSIONAL, "signalen"),
            Visit.of(Person.DATA_STEWARD, "gegevens"),
            Visit.of(Person.DATA_STEWARD, "gegevens/importeren"),
            Visit.of(Person.DATA_STEWARD, "gegevens/import/:id(\\d+)").at("gegevens/import/" + LATEST),
            Visit.of(Person.DATA_STEWARD, "gegevens/:dataset/bron").at("gegevens/meldingen/bron"),
            Visit.of(Person.DATA_STEWARD, "gegevens/verbanden"),
            Visit.of(Person.PRIVACY_OFFICER, "privacy"),
            Visit.of(Person.PRIVACY_OFFICER, "privacy/certificaten/:release?(\\d+)")
                    .at("privacy/certificaten"),
            Visit.of(Person.PRIVACY_OFFICER, "privacy/gezien"),
            Visit.of(Person.PRIVACY_OFFICER, "privacy/samen"),
            Visit.of(Person.PRIVACY_OFFICER, "privacy/register"),
            Visit.of(Person.PRIVACY_OFFICER, "privacy/register").press("Invullen"),
            Visit.of(Person.ADMINISTRATOR, "toegang"),
            Visit.of(Person.ADMINISTRATOR, "toegang").press("Iemand uitnodigen"),
            Visit.of(Person.ADMINISTRATOR, "toegang").press("Functies wijzigen"),
            Visit.of(Person.ADMINISTRATOR, "toegang/aanmelden"),
            Visit.of(Person.ADMINISTRATOR, "toegang/functies"),
            Visit.of(Person.ADMINISTRATOR, "toegang/functies").press("Nieuwe functie"),
            Visit.of(Person.ADMINISTRATOR, "toegang/programmas"),
            Visit.of(Person.ADMINISTRATOR, "toegang/programmas").press("Programma toevoegen"),
            Visit.of(Person.ADMINISTRATOR, "toegang/ondersteuning"),
            Visit.of(Person.ADMINISTRATOR, "toegang/ondersteuning").press("Toegang geven"),
            Visit.of(Person.OPERATOR, "beheer/vandaag"),
            Visit.of(Person.OPERATOR, "beheer/gemeenten"),
            Visit.of(Person.OPERATOR, "beheer/aansluiten"),
            Visit.of(Person.OPERATOR, "beheer/aanbiedingen"),
            Visit.of(Person.OPERATOR, "beheer/aanbiedingen").press("Aanbod maken"),
            Visit.of(Person.OPERATOR, "beheer/licenties"),
            Visit.of(Person.OPERATOR, "beheer/licenties").press("Meer voor Dordrecht", "Uitbreiden"),
            Visit.of(Person.OPERATOR, "beheer/licenties").press("Meer voor Dordrecht", "Schorsen"),
            Visit.of(Person.OPERATOR, "beheer/licenties").press("Meer voor Dordrecht", "Inkorten"),
            Visit.of(Person.OPERATOR, "beheer/licenties").press("Meer voor Dordrecht", "Facturering en contact"),
            Visit.of(Person.OPERATOR, "beheer/facturen"),
            Visit.of(Person.OPERATOR, "beheer/ondersteuning"),
            Visit.of(Person.OPERATOR, "beheer/kaart"),
            Visit.of(Person.OPERATOR, "beheer/gedeeld"),
            Visit.of(Person.OPERATOR, "beheer/gedeeld/:dataset/bron").at("beheer/gedeeld/bevolking-en-wonen/bron"),
            Visit.of(Person.OPERATOR, "beheer/prijzen"),
            Visit.of(Person.OPERATOR, "beheer/prijzen").press("Prijzen aankondigen"));

    private final RunningProduct product = RunningProduct.get();

    @ParameterizedTest
    @EnumSource(Person.class)
    void holds_no_barrier_that_a_program_can_find(Person person) {
        Visitor visitor = new Visitor(product, product.atDesk());
        if (person != Person.NOBODY) {
            person.signIn(visitor);
        }
        List<String> barriers = new ArrayList<>();
        VISITS.stream()
                .filter(visit -> visit.person() == person)
                .forEach(visit -> barriers.addAll(barriers(visitor, visit)));

        assertThat(barriers).isEmpty();
        visitor.page().context().close();
    }

    @Test
    void nor_do_host_and_guest_meet_one_while_they_look_together() {
        Visitor mila = new Visitor(product, product.atDesk());
        Person.AREA_MANAGER.signIn(mila);
        Page host = mila.goTo("/kaart?i=bijstand&a=3311AA").page();
        mila.awaitPainted("bijstand");
        press(host, "Samen kijken");
        host.getByLabel("Doel").fill("Aanpak van achterstanden");
        host.getByLabel("Naam van de partner").fill("A. de Wit");
        host.getByLabel("Organisatie").fill("De Kade");
        press(host, "Beginnen");
        String code = host.locator(".sk-together-code").innerText();
        List<String> barriers = new ArrayList<>(found(host, "the code for guests", SIZES));

        Page guest = new Visitor(product, product.atDesk()).goTo("/samen").page();
        guest.getByLabel("Code").fill(code);
        guest.getByLabel("Uw naam").fill("A. de Wit");
        press(guest, "Meekijken");
        guest.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("3311 AA"))
                .waitFor();
        barriers.addAll(found(guest, "what a guest sees", SIZES));
        press(host, "Klaar");
        barriers.addAll(found(host, "the bar of a host", SIZES));

        assertThat(barriers).isEmpty();
        guest.context().close();
        host.context().close();
    }

    private List<String> barriers(Visitor visitor, Visit visit) {
        Page page = visitor.page();
        List<String> barriers = new ArrayList<>();
        try {
            resize(page, SIZES.getFirst());
            visitor.goTo("/" + address(visit));
            for (String name : visit.pressed()) {
                page.waitForFunction(SETTLED);
                press(page, name);
            }
            barriers.addAll(found(page, visit.toString(), visit.pressed().isEmpty() ? SIZES : OUTER_SIZES));
        } catch (TimeoutError missing) {
            // The other screens are looked at all the same: one run tells everything that is wrong.
            barriers.add("%s: not seen, for %s".formatted(visit, missing.getMessage()));
        }
        return barriers;
    }

    /** What is wrong with what a page shows, at each size. */
    private static List<String> found(Page page, String shown, List<int[]> sizes) {
        List<String> found = new ArrayList<>();
        for (int[] size : sizes) {
            resize(page, size);
            page.waitForFunction(SETTLED);
            // In legacy mode no second page is opened for what frames of other origins hold: there are none.
            List<Rule> violations = new AxeBuilder(page)
                    .withTags(RULES)
                    .setLegacyMode(true)
                    .analyze()
                    .getViolations();
            violations.forEach(rule -> rule.getNodes()
                    .forEach(node -> found.add("%s, %d wide: %s %s %s"
                            .formatted(shown, size[0], rule.getId(), node.getHtml(), node.getFailureSummary()))));
        }
        return found;
    }

    private static void resize(Page page, int[] size) {
        page.setViewportSize(size[0], size[1]);
    }

    private String address(Visit visit) {
        return visit.address().contains(LATEST)
                ? visit.address().replace(LATEST, "" + latestImport())
                : visit.address();
    }

    private long latestImport() {
        return DataScope.municipality(new MunicipalityCode("GM0505"), DataScope.Duty.WEB)
                .get(() -> product.part(Imports.class).latest(1))
                .getFirst()
                .id();
    }

    private static void press(Page page, String name) {
        Locator named = Stream.of(AriaRole.BUTTON, AriaRole.MENUITEM, AriaRole.LINK)
                .map(role -> page.getByRole(
                        role, new Page.GetByRoleOptions().setName(name).setExact(true)))
                .reduce(page.getByText(name, new Page.GetByTextOptions().setExact(true)), Locator::or);
        named.first().click(new Locator.ClickOptions().setTimeout(STEP_MS));
    }

    /** A new screen has to be looked at too. */
    @Test
    void are_all_looked_at() {
        TreeSet<String> unseen = new TreeSet<>();
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(product.part(ServletContext.class)))
                .getRegisteredRoutes()
                .stream()
                .map(RouteData::getTemplate)
                .filter(route -> !route.isEmpty())
                .forEach(unseen::add);
        unseen.removeAll(VISITS.stream().map(Visit::route).collect(Collectors.toSet()));

        assertThat(unseen).as("screens that no one looks at").isEmpty();
    }
}
