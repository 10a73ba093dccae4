package nl.straatkubus.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
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

    private static final double STEP_MS = 8_000;

    /** A press is on its way to the server at first, and what it opens comes a moment later. */
    private static final String SETTLED = "() => document.querySelector('h1')"
            + " && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(one => !one.isActive?.())"
            + " && !document.querySelector('vaadin-connection-indicator[loading]')"
            + " && !document.querySelector('vaadin-dialog[opening], vaadin-dialog[closing]')"
            + " && document.getAnimations().every(one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)";

    private final RunningProduct product = RunningProduct.get();

    @ParameterizedTest
    @EnumSource(ScreenVisit.Person.class)
    void holds_no_barrier_that_a_program_can_find(ScreenVisit.Person person) {
        Visitor visitor = new Visitor(product, product.atDesk());
        if (person != ScreenVisit.Person.NOBODY) {
            person.signIn(visitor);
        }
        List<String> barriers = new ArrayList<>();
        ScreenVisit.of(person).forEach(visit -> barriers.addAll(barriers(visitor, visit)));

        assertThat(barriers).isEmpty();
        visitor.page().context().close();
    }

    @Test
    void nor_do_host_and_guest_meet_one_while_they_look_together() {
        Visitor mila = new Visitor(product, product.atDesk());
        ScreenVisit.Person.AREA_MANAGER.signIn(mila);
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

    private List<String> barriers(Visitor visitor, ScreenVisit visit) {
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
                    .options(told())
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

    /** All is looked at; of what is in order, which would be megabytes, one piece is told. */
    private static AxeRunOptions told() {
        AxeRunOptions told = new AxeRunOptions();
        told.setResultTypes(List.of("violations"));
        return told;
    }

    private static void resize(Page page, int[] size) {
        page.setViewportSize(size[0], size[1]);
    }

    private String address(ScreenVisit visit) {
        return visit.address().contains(ScreenVisit.LATEST)
                ? visit.address().replace(ScreenVisit.LATEST, "" + latestImport())
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
        unseen.removeAll(ScreenVisit.all().stream().map(ScreenVisit::route).collect(Collectors.toSet()));

        assertThat(unseen).as("screens that no one looks at").isEmpty();
    }
}
