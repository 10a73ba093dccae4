package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.geography.EarlierDeliveries;
import nl.straatkubus.ingest.geography.Geographies;
import nl.straatkubus.ingest.geography.UnreadableGeography;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.platform.geography.InvalidGeography;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.business.Note;
import nl.straatkubus.web.business.Tone;

/** Loads areas from outline files, and the key figures that are in them. */
final class AreasCard extends Div {
    private static final int MOST_FILES = 20;
    private static final Set<String> SHAPES = Set.of(".geojson", ".json", ".gpkg", ".zip", ".gz");
    private static final Set<String> PLACES =
            Set.of(".csv", ".txt", ".xlsx", ".geojson", ".json", ".gpkg", ".zip", ".gz");

    private final transient SharedDesk desk;
    private final transient Consumer<ImportRun> started;
    private final FileDrop outlines;
    private final FileDrop points;
    private final MultiSelectComboBox<Municipality> only = new MultiSelectComboBox<>();
    private final IntegerField year = new IntegerField();
    private final Checkbox figures = new Checkbox();
    private final Button load = new Button();
    private final Div outcome = new Div();

    /** @param started called with the import of the key figures */
    AreasCard(SharedDesk desk, List<Municipality> municipalities, Consumer<ImportRun> started) {
        this.desk = desk;
        this.started = started;
        addClassNames("op-card", "op-padded");
        outlines = new FileDrop(getTranslation("operator.areas.outlines"), MOST_FILES, SHAPES, this::changed);
        points = new FileDrop(getTranslation("operator.areas.points"), 1, PLACES, this::changed);
        only.setLabel(getTranslation("operator.areas.only"));
        only.setItemLabelGenerator(Municipality::name);
        only.setItems(municipalities);
        only.select(municipalities);
        year.setLabel(getTranslation("operator.areas.year"));
        year.setHelperText(getTranslation("operator.areas.year.help"));
        figures.setLabel(getTranslation("operator.areas.figures"));
        figures.setValue(true);
        load.setText(getTranslation("operator.areas.load"));
        load.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        load.addClickListener(_ -> begin());
        outcome.getElement().setAttribute("aria-live", "polite");
        Paragraph about = new Paragraph(getTranslation("operator.areas.about"));
        about.addClassName("op-quiet-text");
        Div drops = new Div(outlines, points);
        drops.addClassName("op-fields");
        Div choices = new Div(only, year, figures);
        choices.addClassName("op-fields");
        add(new H2(getTranslation("operator.areas.title")), about, drops, choices, load, outcome);
        changed();
    }

    private void changed() {
        load.setEnabled(!outlines.files().isEmpty());
        if (year.isEmpty()) {
            outlines.names().stream()
                    .flatMap(name -> FileYear.in(name).stream())
                    .findFirst()
                    .ifPresent(year::setValue);
        }
    }

    /** Shows that work is under way first: the browser paints it, then asks for the work itself. */
    private void begin() {
        if (year.isEmpty()) {
            year.setErrorMessage(getTranslation("operator.areas.year.help"));
            year.setInvalid(true);
            return;
        }
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        outcome.removeAll();
        outcome.add(new Paragraph(getTranslation("operator.areas.busy")), bar);
        load.setEnabled(false);
        getElement()
                .executeJs("return new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
                .then(_ -> work());
    }

    private void work() {
        List<Path> files = outlines.files();
        Set<MunicipalityCode> codes =
                only.getValue().stream().map(Municipality::code).collect(Collectors.toSet());
        outcome.removeAll();
        try {
            show(desk.loadAreas(files, points.files().stream().findFirst(), codes, Integer.toString(year.getValue())));
            if (figures.getValue()) {
                desk.importKeyFigures(files, codes, year.getValue())
                        .ifPresentOrElse(
                                started,
                                () -> outcome.add(
                                        new Note(Tone.INFO, "", getTranslation("operator.areas.no-figures"))));
            }
        } catch (UnreadableGeography | InvalidGeography faulty) {
            outcome.add(new Note(Tone.BAD, getTranslation("operator.areas.failed"), faulty.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            load.setEnabled(true);
        }
    }

    private void show(Geographies.Loaded loaded) {
        UnorderedList lines = new UnorderedList();
        loaded.municipalities()
                .forEach(one -> lines.add(new ListItem(getTranslation(
                        "operator.areas.loaded",
                        one.name(),
                        one.districts(),
                        one.neighbourhoods(),
                        one.postcodes(),
                        one.blocks(),
                        one.households()))));
        Geographies.LeftOut out = loaded.leftOut();
        lines.add(new ListItem(getTranslation(
                "operator.areas.left-out",
                out.otherMunicipalities(),
                out.water(),
                out.withoutOutline(),
                out.pointsUnreadable(),
                out.pointsDouble(),
                out.pointsOutside())));
        Div done = new Div(Tone.OK.glyph().draw(), lines);
        done.addClassNames("op-note", "op-ok");
        outcome.add(done);
        EarlierDeliveries.ReadAgain shared = loaded.shared();
        if (shared.files() > 0) {
            outcome.add(new Note(Tone.INFO, "", getTranslation("operator.areas.read-again", shared.files())));
        }
        if (!shared.gone().isEmpty()) {
            outcome.add(
                    new Note(Tone.WARN, "", getTranslation("operator.areas.gone", String.join(", ", shared.gone()))));
        }
    }
}
