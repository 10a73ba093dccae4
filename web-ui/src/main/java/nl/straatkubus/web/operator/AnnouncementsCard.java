package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import nl.straatkubus.admin.announcement.Announcements.Announcement;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.shell.DayField;

/** What all municipalities are told on their screens. */
final class AnnouncementsCard extends Div {
    private static final int LONGEST = 400;
    private static final int WEEK = 7;

    private final TextArea dutch = new TextArea();
    private final TextArea english = new TextArea();
    private final DatePicker first = new DayField();
    private final DatePicker last = new DayField();
    private final transient TodayDesk desk;
    private final transient Runnable afterwards;

    AnnouncementsCard(TodayDesk desk, Words words, Runnable afterwards) {
        this.desk = desk;
        this.afterwards = afterwards;
        addClassNames("op-card", "op-padded");
        Paragraph about = new Paragraph(getTranslation("operator.announcements.about"));
        about.addClassName("op-quiet-text");
        add(new H2(getTranslation("operator.announcements.title")), about);
        list(words);
        label();
        Div days = new Div(first, last);
        days.addClassName("op-fields-two");
        Div foot = new Div(new Button(getTranslation("operator.announcements.make"), _ -> announce()));
        foot.addClassName("op-row-end");
        add(dutch, english, days, foot);
    }

    private void list(Words words) {
        List<Announcement> all = desk.announcements();
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("op-attention");
        for (Announcement one : all) {
            Span text = new Span(
                    one.dutch() + " (" + words.span(one.first(), one.last(), getTranslation("operator.until")) + ")");
            Button remove = new Button(getTranslation("operator.announcements.remove"), _ -> {
                desk.remove(one);
                afterwards.run();
            });
            remove.addClassName("op-small");
            list.add(new ListItem(text, remove));
        }
        add(list);
    }

    private void label() {
        text(dutch, "operator.announcements.dutch");
        dutch.setRequiredIndicatorVisible(true);
        text(english, "operator.announcements.english");
        first.setLabel(getTranslation("operator.announcements.first"));
        first.setValue(desk.today());
        last.setLabel(getTranslation("operator.announcements.last"));
        last.setValue(desk.today().plusDays(WEEK));
    }

    private void text(TextArea area, String key) {
        area.setLabel(getTranslation(key));
        area.setMaxLength(LONGEST);
        area.setWidthFull();
    }

    private void announce() {
        dutch.setErrorMessage(getTranslation("operator.announcements.needed"));
        dutch.setInvalid(dutch.getValue().isBlank());
        last.setErrorMessage(getTranslation("operator.announcements.days"));
        boolean days = first.getValue() != null
                && last.getValue() != null
                && !last.getValue().isBefore(first.getValue());
        last.setInvalid(!days);
        if (dutch.isInvalid() || !days) {
            return;
        }
        desk.announce(dutch.getValue(), english.getValue(), first.getValue(), last.getValue());
        Done.say(getTranslation("operator.announcements.done"));
        afterwards.run();
    }
}
