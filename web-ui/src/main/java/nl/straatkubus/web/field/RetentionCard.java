package nl.straatkubus.web.field;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.web.business.Editing;

/** For how many days notes are kept, for the privacy officer to decide. */
final class RetentionCard extends Section {
    private static final long serialVersionUID = 1L;

    /** @param changed follows a decision */
    RetentionCard(Viewer viewer, FieldNotes notes, FieldWords words, Runnable changed) {
        addClassNames("sk-card", "sk-notes-retention");
        IntegerField days = new IntegerField(words.text("field.retention.days"));
        days.setMin(FieldNotes.SHORTEST_KEPT);
        days.setMax(FieldNotes.LONGEST_KEPT);
        days.setStepButtonsVisible(true);
        days.setHelperText(words.text(
                "field.retention.bounds",
                Integer.toString(FieldNotes.SHORTEST_KEPT),
                Integer.toString(FieldNotes.LONGEST_KEPT)));
        days.setValue(viewer.scope().get(notes::daysKept));
        Span kept = new Span();
        kept.addClassName("sk-13");
        kept.getElement().setAttribute("role", "status");
        Button keep = new Button(words.text("field.retention.keep"), click -> {
            if (days.getValue() != null && !days.isInvalid()) {
                notes.keepFor(viewer, days.getValue());
                kept.setText(words.text("field.retention.kept"));
                changed.run();
            }
        });
        keep.addThemeNames("primary");
        add(
                new H2(words.text("field.retention")),
                new Paragraph(words.text("field.retention.text")),
                Editing.hold(days),
                Editing.hold(keep),
                kept);
    }
}
