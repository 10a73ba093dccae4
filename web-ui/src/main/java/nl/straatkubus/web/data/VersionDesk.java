package nl.straatkubus.web.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import java.util.function.Supplier;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.DatasetVersion;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.retention.Retentions;
import nl.straatkubus.ingest.review.VersionReview;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;
import org.springframework.stereotype.Component;

/** What a steward does with versions: put one back and undo that, compare two, see how long they are kept. */
@Component
final class VersionDesk {
    private static final int UNDO_FOR_MS = 12_000;

    private final Datasets datasets;
    private final VersionReview review;
    private final Retentions retentions;
    private final ImportLicence licence;
    private final CurrentViewer current;

    VersionDesk(
            Datasets datasets,
            VersionReview review,
            Retentions retentions,
            ImportLicence licence,
            CurrentViewer current) {
        this.datasets = datasets;
        this.review = review;
        this.retentions = retentions;
        this.licence = licence;
        this.current = current;
    }

    /** The wishes of one list of versions; {@code changed} is told when another version is on the map. */
    VersionList.Wishes of(Supplier<DatasetCode> dataset, Formats formats, Runnable changed) {
        Viewer viewer = current.viewer();
        return new VersionList.Wishes() {
            @Override
            public void putBack(DatasetVersion version) {
                confirm(dataset.get(), version, formats, changed, viewer);
            }

            @Override
            public void compare(DatasetVersion version, DatasetVersion with) {
                DatasetVersion older = version.number() < with.number() ? version : with;
                DatasetVersion newer = version.number() < with.number() ? with : version;
                DatasetOverview overview = datasets.find(dataset.get()).orElseThrow();
                new VersionDialog(
                                overview.definition(),
                                review.compare(dataset.get(), older.number(), newer.number()),
                                formats)
                        .open();
            }

            @Override
            public void changeRetention() {
                new RetentionDialog(retentions, viewer, allowed()).open();
            }

            @Override
            public boolean allowed() {
                return licence.allows(viewer);
            }
        };
    }

    /** Going back asks once and names the periods that everyone will then see. */
    private void confirm(
            DatasetCode dataset, DatasetVersion version, Formats formats, Runnable changed, Viewer viewer) {
        Optional<Integer> seen = active(dataset);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text(formats, "data.version.confirm", formats.number(version.number())));
        dialog.setText(text(formats, "data.version.confirm.text", VersionList.periods(version, formats)));
        dialog.setCancelable(true);
        dialog.setCancelText(text(formats, "data.cancel"));
        dialog.setConfirmText(text(formats, "data.version.return"));
        dialog.addConfirmListener(confirmed -> {
            if (activate(dataset, version.number(), seen, formats, viewer)) {
                seen.ifPresent(before -> offerUndo(dataset, version.number(), before, formats, changed, viewer));
            }
            changed.run();
        });
        dialog.open();
    }

    private Optional<Integer> active(DatasetCode dataset) {
        return datasets.find(dataset).flatMap(DatasetOverview::activeVersion);
    }

    /** Tells why not where it cannot be, such as that someone else was first. */
    private boolean activate(
            DatasetCode dataset, int version, Optional<Integer> instead, Formats formats, Viewer viewer) {
        try {
            datasets.activate(dataset, version, instead, viewer);
            return true;
        } catch (Refused refused) {
            Notification.show(
                    refused.sentence().text(formats.locale()), UNDO_FOR_MS, Notification.Position.BOTTOM_CENTER);
            return false;
        }
    }

    private void offerUndo(DatasetCode dataset, int put, int before, Formats formats, Runnable changed, Viewer viewer) {
        Notification done = new Notification();
        done.setDuration(UNDO_FOR_MS);
        done.setPosition(Notification.Position.BOTTOM_CENTER);
        Button undo = new Button(text(formats, "data.version.undo"), Icon.UNDO.draw(), click -> {
            activate(dataset, before, Optional.of(put), formats, viewer);
            done.close();
            changed.run();
        });
        undo.addThemeNames("tertiary");
        done.add(new Span(text(formats, "data.version.done", formats.number(put))), undo);
        UI.getCurrent().add(done);
        done.open();
    }

    private static String text(Formats formats, String key, Object... parameters) {
        return Translations.text(formats.locale(), key, parameters);
    }
}
