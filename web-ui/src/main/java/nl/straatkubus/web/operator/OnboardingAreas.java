package nl.straatkubus.web.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.web.business.Note;
import nl.straatkubus.web.business.Tone;

/** The areas of the municipality, of the national set or of its own files, and the shared figures on them. */
final class OnboardingAreas extends Div {
    private static final Set<String> SHAPES = Set.of(".geojson", ".json", ".gpkg", ".zip", ".gz");
    private static final Set<String> PLACES =
            Set.of(".csv", ".txt", ".xlsx", ".geojson", ".json", ".gpkg", ".zip", ".gz");
    private static final int MOST_FILES = 20;
    private static final String NATIONAL = "national";
    private static final String FILES = "files";

    private final RadioButtonGroup<String> source = new RadioButtonGroup<>();
    private final Div standing = new Div();
    private final FileDrop outlines =
            new FileDrop(getTranslation("operator.areas.outlines"), MOST_FILES, SHAPES, this::named);
    private final FileDrop postcodes = new FileDrop(getTranslation("operator.areas.points"), 1, PLACES, () -> {});
    private final TextField version = new TextField(getTranslation("operator.areas.year"));
    private final Div files = new Div();
    private final UnorderedList shared = new UnorderedList();
    private final transient SharedDesk desk;

    OnboardingAreas(SharedDesk desk) {
        this.desk = desk;
        addClassName("op-form-part");
        source.setLabel(getTranslation("operator.onboarding.areas"));
        source.setItems(NATIONAL, FILES);
        source.setItemLabelGenerator(one -> getTranslation("operator.onboarding.areas." + one));
        source.setValue(NATIONAL);
        source.addValueChangeListener(_ -> files.setVisible(isOwn()));
        Div drops = new Div(outlines, postcodes);
        drops.addClassName("op-fields-two");
        files.add(drops, version);
        files.addClassName("op-form-part");
        files.setVisible(false);
        standing.getElement().setAttribute("aria-live", "polite");
        shared.addClassName("op-shared");
        add(source, standing, files, new H3(getTranslation("operator.onboarding.shared")), shared);
    }

    private boolean isOwn() {
        return FILES.equals(source.getValue());
    }

    private void named() {
        if (version.isEmpty()) {
            outlines.names().stream()
                    .flatMap(name -> FileYear.in(name).stream())
                    .findFirst()
                    .ifPresent(year -> version.setValue(Integer.toString(year)));
        }
    }

    /** @param found what stands ready for the municipality */
    void show(Optional<OnboardingDesk.Areas> found) {
        standing.removeAll();
        standing.add(found.map(areas -> new Note(
                        Tone.OK,
                        getTranslation("operator.onboarding.areas.found.lead"),
                        getTranslation(
                                "operator.onboarding.areas.found",
                                areas.lattice(),
                                areas.districts(),
                                areas.neighbourhoods(),
                                areas.postcodes(),
                                areas.indicators())))
                .orElseGet(() -> new Note(
                        Tone.WARN,
                        getTranslation("operator.onboarding.areas.none.lead"),
                        getTranslation("operator.onboarding.areas.none"))));
        shared.removeAll();
        desk.datasets().forEach(dataset -> shared.add(line(dataset)));
        if (shared.getChildren().findAny().isEmpty()) {
            shared.add(new ListItem(getTranslation("operator.onboarding.shared.none")));
        }
    }

    private ListItem line(DatasetOverview dataset) {
        Span title = new Span(dataset.definition().title().in(getLocale()));
        Span until = new Span(dataset.filledUntil()
                .map(Period::code)
                .map(period -> getTranslation("operator.onboarding.shared.until", period))
                .orElse(""));
        until.addClassName("op-quiet-text");
        return new ListItem(title, until);
    }

    /** Empty where the national set is taken. */
    Optional<OnboardingDesk.OwnAreas> own() {
        return isOwn() && !outlines.files().isEmpty()
                ? Optional.of(new OnboardingDesk.OwnAreas(
                        outlines.files(), postcodes.files().stream().findFirst(), version.getValue()))
                : Optional.empty();
    }

    /** Shows what is missing of own files, if anything is. */
    boolean isComplete() {
        boolean complete =
                !isOwn() || !outlines.files().isEmpty() && version.getValue().matches("\\d{4}(-\\d+)?");
        version.setErrorMessage(getTranslation("operator.onboarding.areas.incomplete"));
        version.setInvalid(!complete);
        return complete;
    }

    /** Where the areas come from, in words. */
    String words() {
        return isOwn() ? String.join(", ", outlines.names()) : getTranslation("operator.onboarding.areas." + NATIONAL);
    }
}
