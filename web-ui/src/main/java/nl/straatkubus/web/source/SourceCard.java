package nl.straatkubus.web.source;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.source.InvalidSource;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.SourceReading;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;

/** Where the file comes from: choose a kind, fill it in, see whether it works. */
final class SourceCard extends Section {
    private final transient SourceDesk desk;
    private final transient DatasetCode dataset;
    private final Runnable changed;
    private final Select<Source.Kind> kind = new Select<>();
    private final Div body = new Div();
    private final Button save = new Button();
    private final Button test = new Button();
    private final Button remove = new Button();
    private final Span said = new Span();
    private final ChangedMeanwhile meanwhile = new ChangedMeanwhile();
    private SourceFields fields;
    private transient Optional<UUID> seen = Optional.empty();

    /** @param changed called after the source was saved, tested or removed */
    SourceCard(SourceDesk desk, DatasetCode dataset, Runnable changed) {
        this.desk = desk;
        this.dataset = dataset;
        this.changed = changed;
        addClassName("sk-card");
        Div head = new Div(new H2(getTranslation("source.source")));
        head.addClassName("sk-card-head");
        kind.setLabel(getTranslation("source.kind"));
        kind.setPlaceholder(getTranslation("source.kind.none"));
        kind.setItems(Source.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("source.kind." + one.code()));
        save.setText(getTranslation("source.save"));
        save.addClickListener(click -> save(false));
        test.setText(getTranslation("source.test"));
        test.setIcon(Icon.RUNNING.draw());
        test.addClickListener(click -> save(true));
        remove.setText(getTranslation("source.remove"));
        remove.addThemeNames("tertiary", "danger");
        remove.addClickListener(click -> confirmRemoval());
        said.addClassNames("sk-13", "sk-muted");
        said.getElement().setAttribute("role", "status");
        Div foot = new Div(test, save, remove, said);
        foot.addClassNames("sk-row", "sk-wrap");
        body.addClassName("sk-column");
        Div all = new Div(kind, body, meanwhile, foot);
        all.addClassNames("sk-column", "sk-gap-16", "sk-padded");
        add(head, all);
        load();
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                lay(change.getValue(), Map.of(), false);
            }
        });
    }

    private void load() {
        seen = desk.sourceRevision(dataset);
        Optional<Source> source = desk.source(dataset);
        kind.setValue(source.map(Source::kind).orElse(null));
        lay(kind.getValue(), source.map(Source::settings).orElse(Map.of()), desk.hasSecret(dataset));
        remove.setVisible(source.isPresent());
    }

    private void lay(Source.Kind chosen, Map<String, String> known, boolean kept) {
        body.removeAll();
        save.setEnabled(chosen != null && desk.isOpen());
        test.setEnabled(chosen != null && desk.isOpen());
        if (chosen == null) {
            return;
        }
        Span about = new Span(getTranslation("source.kind." + chosen.code() + ".help", dataset.value()));
        about.addClassNames("sk-13", "sk-muted");
        fields = new SourceFields(chosen, known);
        body.add(about, fields);
        if (chosen.takesSecret() && desk.canKeepSecrets()) {
            fields.askSecret(kept);
        } else if (chosen.takesSecret()) {
            body.add(Page.note(Icon.LOCK, "sk-note-warn", new Span(getTranslation("source.secret.impossible"))));
        }
    }

    private void save(boolean andTest) {
        said.setText("");
        meanwhile.removeAll();
        try {
            desk.put(dataset, seen, SourceReading.read(kind.getValue(), fields.texts()), fields.secret());
            if (andTest) {
                desk.test(dataset);
            } else {
                said.setText(getTranslation("source.saved"));
            }
            load();
            changed.run();
        } catch (InvalidSource invalid) {
            fields.show(invalid);
            said.setText(getTranslation("source.incomplete"));
        } catch (Refused changed) {
            meanwhile.tell(changed, this::load, () -> {
                seen = desk.sourceRevision(dataset);
                save(andTest);
            });
        }
    }

    /** Trusts a host by the key that it showed, and looks again. */
    void trust(String fingerprint) {
        if (desk.source(dataset).orElse(null) instanceof Source.Sftp sftp) {
            desk.put(dataset, desk.sourceRevision(dataset), sftp.trusting(fingerprint), Optional.empty());
            desk.test(dataset);
            load();
            changed.run();
        }
    }

    private void confirmRemoval() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("source.remove.sure"));
        dialog.setText(getTranslation("source.remove.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("data.cancel"));
        dialog.setConfirmText(getTranslation("source.remove"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> {
            desk.remove(dataset);
            load();
            changed.run();
        });
        dialog.open();
    }
}
