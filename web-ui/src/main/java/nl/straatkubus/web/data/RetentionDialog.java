package nl.straatkubus.web.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import nl.straatkubus.ingest.retention.Retention;
import nl.straatkubus.ingest.retention.Retentions;
import nl.straatkubus.platform.access.Viewer;

/** For how long this municipality keeps files and the rows of versions that nobody sees any more. */
final class RetentionDialog extends Dialog {
    private final IntegerField files = field("data.retention.files");
    private final IntegerField rows = field("data.retention.rows");

    /** @param allowed whether it may be changed now */
    RetentionDialog(Retentions retentions, Viewer viewer, boolean allowed) {
        setHeaderTitle(getTranslation("data.retention.title"));
        setWidth("min(480px, 96vw)");
        Retention current = retentions.current();
        files.setValue(current.fileDays());
        rows.setValue(current.rowDays());
        files.setReadOnly(!allowed);
        rows.setReadOnly(!allowed);
        Span text = new Span(getTranslation("data.retention.text"));
        text.addClassNames("sk-13", "sk-muted");
        Div body = new Div(text, files, rows);
        body.addClassNames("sk-column", "sk-gap-16");
        add(body);
        Button keep = new Button(getTranslation("data.retention.keep"), click -> {
            if (isWhole(files) && isWhole(rows)) {
                retentions.change(new Retention(files.getValue(), rows.getValue()), viewer);
                close();
            }
        });
        keep.addThemeNames("primary");
        keep.setEnabled(allowed);
        getFooter().add(new Button(getTranslation("data.cancel"), click -> close()), keep);
    }

    private IntegerField field(String key) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(1);
        field.setMax(Retention.LONGEST);
        field.setStepButtonsVisible(true);
        field.setWidthFull();
        return field;
    }

    private boolean isWhole(IntegerField field) {
        boolean whole = field.getValue() != null && field.getValue() >= 1 && field.getValue() <= Retention.LONGEST;
        field.setErrorMessage(getTranslation("data.retention.range"));
        field.setInvalid(!whole);
        return whole;
    }
}
