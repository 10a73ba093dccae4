package nl.straatkubus.web.field;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.LongConsumer;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.MapScreen;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.shell.Tag.Tone;
import nl.straatkubus.web.shell.Themes;

/** One note: where and when, what was seen, by whom, and for whom. */
final class NoteCard extends Article {
    private static final long serialVersionUID = 1L;

    private final transient FieldWords words;

    NoteCard(FieldNote note, FieldWords words) {
        this(
                note,
                new Anchor(MapScreen.ROUTE + "?" + MapScreen.AREA + "=" + note.postcode(), words.street(note)),
                words);
        add(foot(note));
    }

    /** For somebody who looks along: what was seen where and when, and nothing to open. */
    static NoteCard forGuests(FieldNote note, FieldWords words) {
        return new NoteCard(note, new Span(words.street(note)), words);
    }

    private NoteCard(FieldNote note, HtmlContainer where, FieldWords words) {
        this.words = words;
        addClassNames("sk-note-card");
        where.addClassName("sk-medium");
        Span when = new Span(words.day(note.seenOn()));
        when.addClassNames("sk-12", "sk-muted");
        Div names = new Div(where, when);
        names.addClassNames("sk-column", "sk-fill");
        Div head = new Div(Themes.badge(note.theme()), names);
        head.addClassName("sk-row");
        Paragraph text = new Paragraph(note.text());
        text.addClassName("sk-note-text");
        add(head, text);
    }

    private Div foot(FieldNote note) {
        Span by = new Span(words.by(note));
        by.addClassNames("sk-12", "sk-muted");
        Div foot = new Div(by);
        foot.addClassNames("sk-row", "sk-note-foot");
        if (note.hasPhoto()) {
            Anchor photo = new Anchor("map/notes/" + note.id() + "/photo", words.text("field.photo.open"));
            photo.setRouterIgnore(true);
            photo.setTarget("_blank");
            photo.addClassName("sk-13");
            foot.add(photo);
        }
        return foot;
    }

    /** With for whom it is, until when it is kept, and a way to delete it. */
    NoteCard mine(FieldNote note, LongConsumer remove) {
        Div tags = new Div(Tag.of(
                Tone.PLAIN, words.text("field.for." + note.audience().kind().code())));
        tags.addClassNames("sk-row", "sk-note-tags");
        if (note.forGuests()) {
            tags.add(Tag.of(Tone.OWN, words.text("field.for.guests")));
        }
        if (note.quotable()) {
            tags.add(Tag.of(Tone.OWN, words.text("field.for.quotes")));
        }
        Span until = new Span(words.text("field.kept-until", words.day(note.keptUntil())));
        until.addClassNames("sk-12", "sk-muted", "sk-fill");
        Button delete = new Button(words.text("field.delete"), Icon.CLOSE.draw(), click -> ask(note, remove));
        delete.addThemeNames("small", "danger");
        Div last = new Div(until, Editing.hold(delete));
        last.addClassName("sk-row");
        add(tags, last);
        return this;
    }

    private void ask(FieldNote note, LongConsumer remove) {
        ConfirmDialog sure = new ConfirmDialog(
                words.text("field.delete.title", words.street(note)),
                words.text("field.delete.text"),
                words.text("field.delete"),
                confirmed -> remove.accept(note.id()));
        sure.setCancelable(true);
        sure.setCancelText(words.text("field.cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
