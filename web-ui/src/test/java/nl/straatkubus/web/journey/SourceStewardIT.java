package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;

class SourceStewardIT {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final DataScope WEB = DataScope.municipality(DORDRECHT, DataScope.Duty.WEB);
    private static final String DATASET = "stallingen";
    private static final double A_MINUTE = 60_000;

    private final RunningProduct product = RunningProduct.get();

    @Test
    void lets_files_come_by_themselves_from_a_watched_folder() throws IOException {
        Viewer steward = new Viewer(
                Optional.of(DORDRECHT), "databeheer@dordrecht.demo", "Databeheer", Set.of(Function.DATA_STEWARD));
        WEB.run(() -> product.part(Datasets.class).define(dataset(), steward));
        Page page = new Visitor(product, product.atDesk())
                .signIn("Dordrecht", "databeheer@dordrecht.demo", "demo")
                .goTo("/gegevens/" + DATASET + "/bron")
                .page();

        choose(page, "Waar komt het bestand vandaan?", "Webadres (HTTPS)");
        page.getByLabel("Adres", new Page.GetByLabelOptions().setExact(true)).fill("ergens op de server");
        press(page, "Bewaren");
        assertThat(page.getByText(
                        "“ergens op de server” is geen webadres. Het begint met https:// en noemt een server."))
                .isVisible();
        page.getByLabel("Adres", new Page.GetByLabelOptions().setExact(true)).fill("https://127.0.0.1/stallingen.csv");
        press(page, "Bewaren en testen");
        assertThat(page.getByText("ligt in een afgesloten netwerk. Alleen de beheerder van het platform"))
                .isVisible(patiently());

        choose(page, "Waar komt het bestand vandaan?", "Bewaakte map");
        assertThat(page.getByText("Zet bestanden in de map stallingen van uw gemeente."))
                .isVisible();
        press(page, "Bewaren");
        assertThat(page.getByText("Bewaard.").first()).isVisible();
        choose(page, "Ophalen", "Elke dag");
        assertThat(page.getByText("Eerstvolgende keren:").first()).isVisible();
        press(page, "Schema bewaren");
        assertThat(page.getByText("Bewaard.")).hasCount(2);

        Path folder = Path.of(product.setting("straatkubus.sources.folder"), "gm0505", DATASET);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("stallingen-2025.csv"), file());
        press(page, "Nu ophalen");
        assertThat(page.getByText("stallingen-2025.csv").first()).isVisible(patiently());
        assertThat(page.getByText("Gelukt").first()).isVisible(patiently());
        page.getByText("Bekijk import").first().click();
        assertThat(page.getByText("Klaar en zichtbaar").first()).isVisible(patiently());
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(A_MINUTE);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

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

    private static DatasetDefinition dataset() {
        return new DatasetDefinition(
                new DatasetCode(DATASET),
                new Text("Fietsenstallingen", "Bicycle sheds"),
                "Stadsbeheer",
                "internal-use",
                Policy.GOOD_ROWS,
                0.05,
                Layout.detected(),
                List.of(new IndicatorDefinition(
                        new IndicatorCode(DATASET),
                        new Text("Fietsenstallingen", "Bicycle sheds"),
                        Theme.ENVIRONMENT_NUISANCE,
                        Kind.RATE,
                        "stallingen",
                        Optional.of("huishoudens"),
                        "%",
                        Direction.NEUTRAL,
                        Sensitivity.ORDINARY)));
    }

    /** Every postcode of the municipality, alike. */
    private String file() {
        Viewer manager = new Viewer(Optional.of(DORDRECHT), "test", "Test", Set.of(Function.AREA_MANAGER));
        return product.part(Cubes.class).open(manager).lattice().areas().stream()
                .filter(area -> area.code().isPostcode())
                .map(area -> area.code().spaced() + ";2025;10;40\n")
                .collect(Collectors.joining("", "postcode;jaar;stallingen;huishoudens\n", ""));
    }
}
