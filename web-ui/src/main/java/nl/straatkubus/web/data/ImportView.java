package nl.straatkubus.web.data;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.InvalidDataset;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.ingest.job.Filling;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/**
 * A file on its way in: into a dataset that is there, or a new one that is defined from what the file shows. The file
 * stays a temporary one until the import is started, and goes when the screen is left.
 */
@Route(value = "gegevens/importeren", layout = AppShell.class)
@RolesAllowed(Roles.DATA_STEWARD)
public final class ImportView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    static final String DATASET = "dataset";

    private final Datasets datasets;
    private final Imports imports;
    private final Viewer viewer;
    private final Formats formats = new Formats(getLocale());
    private final Select<DatasetOverview> target = new Select<>();
    private final Div look = new Div();
    private final Div faults = new Div();
    private final Steps steps = new Steps();
    private final Button start;
    private final Button tryOut;
    private final TrialPanel trial;
    private final boolean allowed;
    private final transient FileInHand file = new FileInHand();
    private Reading reading = Reading.detected();
    private Optional<DatasetOverview> base = Optional.empty();
    private Optional<FileLook> seen = Optional.empty();
    private Optional<RowPreview> preview = Optional.empty();
    private Optional<DatasetForm> form = Optional.empty();
    private Optional<MappingForm> mapping = Optional.empty();

    ImportView(Datasets datasets, Imports imports, ImportLicence licence, CurrentViewer current) {
        this.datasets = datasets;
        this.imports = imports;
        this.viewer = current.viewer();
        addClassName(Page.STYLE);
        start = new Button(getTranslation("data.import.start"), click -> start());
        start.addThemeNames("primary");
        tryOut = new Button(getTranslation("data.trial"), click -> tryOut());
        trial = new TrialPanel(imports, formats);
        allowed = licence.allows(viewer);
        enable(false);
        Button cancel = new Button(
                getTranslation("data.cancel"), click -> UI.getCurrent().navigate(DatasetsView.class));
        cancel.addThemeNames("tertiary");
        Span calm = new Span(getTranslation("data.import.calm"));
        calm.addClassNames("sk-13", "sk-muted", "sk-fill");
        Div foot = new Div(cancel, calm, tryOut, start);
        foot.addClassName("sk-foot");
        look.setClassName("sk-column sk-gap-16");
        faults.setClassName("sk-column sk-gap-16");
        faults.getElement().setAttribute("role", "alert");
        add(
                Page.heading(getTranslation("data.import.title"), getTranslation("data.import.subtitle"), steps),
                Page.card(getTranslation("data.import.file"), "", fileStep()),
                look,
                trial,
                faults,
                foot);
        licence.note(viewer, getLocale()).ifPresent(note -> addComponentAtIndex(1, note));
    }

    private void enable(boolean ready) {
        steps.show(ready ? 2 : 1);
        start.setEnabled(ready && allowed);
        tryOut.setEnabled(ready && allowed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("data.import.page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DATASET)
                .flatMap(code -> own().stream()
                        .filter(dataset -> dataset.definition().code().value().equals(code))
                        .findFirst())
                .ifPresent(target::setValue);
    }

    private List<DatasetOverview> own() {
        return datasets.all().stream()
                .filter(dataset -> dataset.owner() == Ownership.OWN)
                .toList();
    }

    private Div fileStep() {
        target.setLabel(getTranslation("data.import.dataset"));
        target.setEmptySelectionAllowed(true);
        target.setEmptySelectionCaption(getTranslation("data.import.new"));
        target.setItems(own());
        target.setItemLabelGenerator(dataset -> dataset == null
                ? getTranslation("data.import.new")
                : dataset.definition().title().in(getLocale()));
        target.setPlaceholder(getTranslation("data.import.new"));
        target.addValueChangeListener(change -> lookAgain());
        Div step = new Div(target, new FileField(this::receive, this::forget));
        step.addClassNames("sk-column", "sk-gap-16", "sk-padded");
        return step;
    }

    private void receive(String name, File received) {
        forget();
        file.take(name, received);
        lookAgain();
    }

    /** What was said of another file or dataset does not hold; what this dataset remembers does. */
    private void lookAgain() {
        base = Optional.ofNullable(target.getValue())
                .flatMap(chosen -> datasets.find(chosen.definition().code()));
        reading = known().map(one -> one.layout().reading()).orElseGet(Reading::detected);
        inspect();
    }

    private Optional<DatasetDefinition> known() {
        return base.map(DatasetOverview::definition);
    }

    private void forget() {
        file.drop();
        look.removeAll();
        form = Optional.empty();
        mapping = Optional.empty();
        enable(false);
    }

    /** Looks into the file and shows what was recognised, to be changed where it is wrong. */
    private void inspect() {
        look.removeAll();
        faults.removeAll();
        trial.clear();
        seen = Optional.empty();
        preview = Optional.empty();
        form = Optional.empty();
        mapping = Optional.empty();
        enable(false);
        if (!file.isThere()) {
            return;
        }
        busy();
        try {
            FileLook found = FileLook.at(file.path(), reading);
            seen = Optional.of(found);
            look.add(new RecognisedFile(
                    found, file.name(), formats.size(file.path().toFile().length()), said -> {
                        reading = said;
                        inspect();
                    }));
            form = known().isPresent() ? Optional.empty() : Optional.of(new DatasetForm(file.name()));
            form.ifPresent(look::add);
            mapping = Optional.of(new MappingForm(found, file.name(), known()));
            if (isMended()) {
                look.add(Page.note(Icon.INFO, "sk-note-info", new Span(getTranslation("data.import.mended"))));
            }
            preview = Optional.of(new RowPreview(found, formats));
            look.add(mapping.get(), preview.get());
            enable(true);
        } catch (Refused refused) {
            faults.add(Page.note(
                    Icon.FAILED, "sk-note-bad", new Span(refused.sentence().text(getLocale()))));
            if (!reading.equals(Reading.detected())) {
                faults.add(new Button(getTranslation("data.reading.undo"), click -> {
                    reading = Reading.detected();
                    inspect();
                }));
            }
        }
    }

    /** One import at a time: whoever comes second hears who is first. */
    private void busy() {
        Optional.ofNullable(target.getValue()).stream()
                .flatMap(dataset -> imports.latest(dataset.definition().code(), 1).stream())
                .filter(run -> !run.state().isFinal())
                .forEach(run -> faults.add(Page.note(
                        Icon.CLOCK,
                        "sk-note-warn",
                        new Span(getTranslation(
                                run.state() == ImportRun.State.HELD ? "data.import.held" : "data.import.busy",
                                run.by(),
                                formats.number(run.id()))))));
    }

    private void start() {
        withFile((definition, bytes) -> {
            if (base.isEmpty()) {
                datasets.add(definition, viewer);
            } else if (known().filter(definition::equals).isEmpty()) {
                datasets.define(definition, base.get().revision());
            }
            ImportRun run = imports.submit(definition.code(), file.name(), bytes, filling(), viewer);
            UI.getCurrent().navigate(ImportRunView.class, ImportRunView.address(run.id()));
        });
    }

    private boolean isMended() {
        return base.isPresent() && seen.filter(FileLook::isMended).isPresent();
    }

    /** Mended rows belong to those that were good at once; of other files the trial or a held import asks. */
    private Filling filling() {
        return trial.filling() == Filling.ASK && isMended() ? Filling.SUPPLEMENT : trial.filling();
    }

    private void tryOut() {
        withFile((definition, bytes) -> {
            datasets.check(definition);
            ImportRun run = imports.tryOut(definition, file.name(), bytes, filling(), viewer);
            preview.ifPresent(one -> one.setVisible(false));
            trial.follow(run, definition, seen.orElseThrow());
        });
    }

    /** What is done with the file and what the steward says of it. */
    private interface Use {
        void of(DatasetDefinition definition, InputStream bytes) throws IOException;
    }

    private void withFile(Use use) {
        faults.removeAll();
        try (InputStream bytes = file.open()) {
            use.of(definition(), bytes);
        } catch (InvalidDataset invalid) {
            invalid.faults()
                    .forEach(fault -> faults.add(Page.note(
                            Icon.FAILED, "sk-note-bad", new Span(fault.reason().text(getLocale())))));
        } catch (Refused refused) {
            refused(refused);
        } catch (FormIncomplete incomplete) {
            faults.add(Page.note(Icon.FAILED, "sk-note-bad", new Span(getTranslation("data.form.incomplete"))));
        } catch (IOException unreadable) {
            faults.add(Page.note(Icon.FAILED, "sk-note-bad", new Span(getTranslation("data.upload.lost"))));
        }
    }

    /** Of two stewards the second hears of the first, and decides what becomes of the own choices. */
    private void refused(Refused refused) {
        Div told = new Div(new Span(refused.sentence().text(getLocale())));
        told.addClassNames("sk-column", "sk-gap-10", "sk-fill");
        if (refused.sentence().code().equals("dataset.changed-meanwhile")) {
            Div ways = new Div(
                    new Button(getTranslation("data.changed.look"), click -> lookAgain()),
                    new Button(getTranslation("data.changed.anyway"), click -> {
                        base = datasets.find(base.get().definition().code());
                        start();
                    }));
            ways.addClassNames("sk-row", "sk-wrap");
            told.add(ways);
        }
        faults.add(Page.note(Icon.PEOPLE, "sk-note-warn", told));
    }

    /** A known dataset remembers what was changed, for the next time. */
    private DatasetDefinition definition() throws FormIncomplete {
        MappingForm said = mapping.orElseThrow(FormIncomplete::new);
        return known().isPresent()
                ? known().get().filledFrom(said.layout(), said.indicators())
                : form.orElseThrow().definition(said.layout(), said.indicators());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }
}
