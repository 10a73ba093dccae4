package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;

class DataStewardIT {
    private static final double A_MINUTE = 60_000;
    private final RunningProduct product = RunningProduct.get();

    @Test
    void brings_a_real_file_in_reads_what_was_wrong_and_only_dordrecht_sees_it() {
        Visitor ruben = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "databeheer@dordrecht.demo", "demo")
                .goTo("/gegevens/importeren");
        Page page = ruben.page();

        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("klachten.csv", "text/csv", file().getBytes(Charset.forName("windows-1252"))));
        assertThat(page.getByText("Windows-1252").first()).isVisible();
        assertThat(page.getByText("Puntkomma").first()).isVisible();
        page.getByLabel("Bron (organisatie)").fill("Klachtenlijn");
        choose(page, "Thema", "Milieu en overlast");
        assertThat(column(page, "Kolom met het aantal of gemiddelde")).hasValue("klachten");
        assertThat(column(page, "Noemer (geheel)")).hasValue("huishoudens");
        choose(page, "Soort cijfer", "Aandeel (percentage)");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Importeren").setExact(true))
                .click();

        assertThat(page.getByText("Klaar en zichtbaar").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_MINUTE));
        assertThat(page.getByText("33I1 AC").first()).isVisible();
        assertThat(page.getByText("n.b.").first()).isVisible();
        assertThat(page.getByText("61").first()).isVisible();

        Visitor mila = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "gebiedsmanager@dordrecht.demo", "demo")
                .goTo("/kaart?i=klachten");
        mila.awaitPainted("klachten");
        assertThat(mila.page().getByText("Klachten").first()).isVisible();

        Visitor neighbour = new Visitor(product, product.atDesk())
                .signIn("Zwijndrecht", "gebiedsmanager@zwijndrecht.demo", "demo")
                .goTo("/kaart?i=klachten");
        assertThat(neighbour.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Indicatoren")))
                .isVisible();
        assertThat(neighbour.page().getByText("Klachten")).hasCount(0);
        assertThat(cubeOf("GM0505").indicator(new IndicatorCode("klachten"))).isPresent();
        assertThat(cubeOf("GM0642").indicator(new IndicatorCode("klachten"))).isEmpty();
    }

    /** Opens a select and takes an option from its own list; the chosen option stands in its button too. */
    private static void choose(Page page, String label, String option) {
        Locator select = page.locator("vaadin-select:has(label:text-is('" + label + "'))")
                .first();
        select.click();
        select.locator("vaadin-select-list-box")
                .getByRole(
                        AriaRole.OPTION,
                        new Locator.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static Locator column(Page page, String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .first();
    }

    private Cube cubeOf(String municipality) {
        Viewer manager = new Viewer(
                Optional.of(new MunicipalityCode(municipality)), "test", "Test", Set.of(Function.AREA_MANAGER));
        return product.part(Cubes.class).open(manager);
    }

    /** All postcodes of Dordrecht as a Dutch system would export them, with three broken rows and one that is secret. */
    private String file() {
        List<Area> streets = cubeOf("GM0505").lattice().areas().stream()
                .filter(area -> area.code().isPostcode())
                .toList();
        String broken = "33I1 AC;2025;4,0;41,0;Café\r\n"
                + streets.get(0).code().spaced() + ";2024;n.b.;41,0;Café\r\n"
                + streets.get(1).code().spaced() + ";2024;61,0;58,0;Café\r\n"
                + streets.get(2).code().spaced() + ";2024;-99997;41,0;Café\r\n";
        return streets.stream()
                .map(area -> area.code().spaced().toLowerCase(java.util.Locale.ROOT) + ";2025;" + (6 + area.node() % 9)
                        + ",0;41,0;Café\r\n")
                .collect(Collectors.joining("", "postcode;jaar;klachten;huishoudens;bron\r\n" + broken, ""));
    }
}
