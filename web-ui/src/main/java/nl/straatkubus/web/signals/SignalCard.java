package nl.straatkubus.web.signals;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.web.shell.Drawing;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Themes;

/** One signal: a sentence first, then the figures, then the way to the map. */
final class SignalCard extends ListItem {
    private static final long serialVersionUID = 1L;

    /** @param also what else stands out in the same area */
    SignalCard(Signal signal, List<Signal> also, Lattice lattice, SignalWords words) {
        addClassName("sk-signal");
        setId("signaal-" + signal.rank());
        Span rank = new Span(Integer.toString(signal.rank()));
        rank.addClassName("sk-signal-rank");
        add(rank, story(signal, also, lattice, words), course(signal, words));
    }

    private Div story(Signal signal, List<Signal> also, Lattice lattice, SignalWords words) {
        Theme theme = signal.theme();
        Span themeName = new Span(Themes.name(theme, getLocale()));
        Span period = new Span(words.period(signal.period()));
        Div head = new Div(Themes.badge(theme), themeName, period);
        head.addClassName("sk-signal-head");
        Paragraph sentence = new Paragraph(words.sentence(signal));
        sentence.addClassName("sk-signal-sentence");
        Paragraph excess = new Paragraph(words.excess(signal));
        excess.addClassName("sk-signal-detail");
        Paragraph place = new Paragraph(words.place(signal, lattice));
        place.addClassName("sk-signal-detail");
        Div story = new Div(head, new H2(words.title(signal)), sentence, excess, place);
        if (!also.isEmpty()) {
            Paragraph others = new Paragraph(words.text("signals.also", titles(also)));
            others.addClassName("sk-signal-detail");
            story.add(others);
        }
        story.addClassName("sk-signal-story");
        return story;
    }

    private String titles(List<Signal> signals) {
        return signals.stream()
                .map(signal -> signal.indicator().title().in(getLocale()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Anchor toMap(Signal signal, SignalWords words) {
        Anchor link = new Anchor(MapLink.to(signal));
        link.add(Icon.MAP.draw(), new Span(words.text("signals.show")));
        link.addClassName("sk-signal-map");
        // twenty links of the same name tell a screen reader nothing
        link.setAriaLabel(words.text("signals.show") + ": " + words.title(signal));
        return link;
    }

    private static Div course(Signal signal, SignalWords words) {
        Span from = new Span(words.period(signal.figure().course().getFirst().period()));
        Span to = new Span(words.period(signal.figure().course().getLast().period()));
        Div ends = new Div(from, to);
        ends.addClassName("sk-signal-ends");
        Drawing line = CourseChart.of(signal.figure(), signal.recentPeriods(), words.course(signal.figure()));
        line.addClassName("sk-signal-line");
        Div course = new Div(line, ends, toMap(signal, words));
        course.addClassName("sk-signal-course");
        return course;
    }
}
