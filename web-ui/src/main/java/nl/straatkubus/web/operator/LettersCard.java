package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;

/** Letters of which nobody knows whether the mail server took them; not there while there are none. */
final class LettersCard extends Div {
    private static final DataScope PLATFORM = DataScope.platform(DataScope.Duty.WEB);
    private static final DataScope SHARED = DataScope.shared(DataScope.Duty.WEB);

    private final transient TodayDesk desk;
    private final transient Words words;
    private final transient Runnable changed;
    private final UnorderedList list = new UnorderedList();

    LettersCard(TodayDesk desk, Words words, Runnable changed) {
        this.desk = desk;
        this.words = words;
        this.changed = changed;
        addClassName("op-card");
        list.addClassName("op-attention");
        Div head = new Div(new H2(getTranslation("operator.letters.title")));
        head.addClassName("op-card-head");
        Paragraph about = new Paragraph(getTranslation("operator.letters.about"));
        about.addClassName("op-empty");
        add(head, about, list);
        setVisible(false);
    }

    /** @param use of the municipalities, whose letters are told by number only */
    void show(List<TodayDesk.Use> use) {
        for (DataScope place : List.of(PLATFORM, SHARED)) {
            desk.letters(place).forEach(letter -> add(place, List.of(letter), text(letter)));
        }
        use.stream()
                .filter(one -> !one.letters().isEmpty())
                .forEach(one -> add(
                        DataScope.municipality(one.municipality().code(), DataScope.Duty.WEB),
                        one.letters(),
                        getTranslation(
                                "operator.letters.of",
                                one.municipality().name(),
                                one.letters().size())));
        setVisible(list.getChildren().findAny().isPresent());
    }

    private String text(Outbox.Doubtful letter) {
        String day = words.shortDay(LocalDate.ofInstant(letter.since(), Days.ZONE));
        return getTranslation("operator.letters.one", letter.subject(), letter.recipient(), day);
    }

    private void add(DataScope place, List<Outbox.Doubtful> letters, String text) {
        ListItem line = new ListItem(
                Tone.WARN.glyph().draw(),
                new Span(text),
                button("again", place, letters, true),
                button("arrived", place, letters, false));
        line.addClassName(Tone.WARN.style());
        list.add(line);
    }

    private Button button(String key, DataScope place, List<Outbox.Doubtful> letters, boolean again) {
        return new Button(getTranslation("operator.letters." + key), _ -> {
            desk.decide(place, letters, again);
            changed.run();
        });
    }
}
