package nl.straatkubus.web.signals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Themes;

/** One signal in full: what and where, how far people are, why, the courses behind it, and what to do next. */
final class SignalDetail extends Section {
    private static final long serialVersionUID = 1L;

    /**
     * @param all among which what else stands out in the same area is found
     * @param again shows the signal anew after something was done
     */
    SignalDetail(KeptSignal kept, List<KeptSignal> all, SignalDesk desk, SignalWords words, Runnable again) {
        addClassName("sk-signal-detail");
        getElement().setAttribute("aria-label", words.title(kept.signal()));
        add(
                back(words),
                head(kept.signal(), desk.lattice(), words),
                new SignalSteps(kept, desk, words),
                account(kept, all, desk, words),
                courses(kept.signal(), desk, words),
                new SignalHistory(desk.history(kept), desk, words));
        if (desk.mayWork()) {
            add(new SignalActions(kept, desk, words, again));
        }
        add(basis(kept, desk, words));
    }

    /** On a phone the list and the signal take turns. */
    private static Anchor back(SignalWords words) {
        Anchor back = new Anchor(SignalsView.ROUTE, words.text("signals.back"));
        back.addClassName("sk-signal-back");
        return back;
    }

    private Div head(Signal signal, Lattice lattice, SignalWords words) {
        Div where = new Div(
                Themes.badge(signal.theme()),
                new Span(Themes.name(signal.theme(), getLocale()) + " · " + words.place(signal, lattice)));
        where.addClassNames("sk-row", "sk-13", "sk-muted");
        Div title = new Div(where, new H2(words.title(signal)));
        title.addClassName("sk-fill");
        Anchor map = new Anchor(MapLink.to(signal));
        map.add(Icon.MAP.draw(), new Span(words.text("signals.show")));
        map.addClassName("sk-signal-link");
        Anchor timeline = new Anchor(MapLink.timeline(signal), words.text("signals.timeline"));
        timeline.addClassName("sk-signal-link");
        Div head = new Div(title, timeline, map);
        head.addClassName("sk-signal-head");
        return head;
    }

    /** What is told, with a map of where. */
    private static Div account(KeptSignal kept, List<KeptSignal> all, SignalDesk desk, SignalWords words) {
        Div account = new Div(story(kept, all, desk, words));
        account.addClassName("sk-signal-account");
        Signal signal = kept.signal();
        String shown = words.text("signals.map", words.name(signal.indicator()), words.period(signal.period()));
        desk.atlas().of(signal, shown).ifPresent(map -> {
            Anchor open = new Anchor(MapLink.to(signal), map);
            Span caption = new Span(shown);
            caption.addClassName("sk-12");
            open.add(caption);
            open.addClassName("sk-signal-map");
            account.add(open);
        });
        return account;
    }

    private static Div story(KeptSignal kept, List<KeptSignal> all, SignalDesk desk, SignalWords words) {
        Signal signal = kept.signal();
        Paragraph sentence = new Paragraph(words.sentence(signal));
        sentence.addClassName("sk-signal-sentence");
        Div story = new Div(sentence);
        story.addClassNames("sk-card", "sk-signal-why");
        if (!kept.current()) {
            story.add(said(words.text("signals.gone.full", words.period(signal.period()))));
        }
        List<String> also = alsoAt(kept, all, desk.lattice()).stream()
                .map(one -> words.title(one.signal()))
                .distinct()
                .toList();
        if (!also.isEmpty()) {
            story.add(said(words.text("signals.also", String.join(", ", also))));
        }
        words.context(signal).ifPresent(context -> story.add(said(context)));
        DescriptionList facts = new DescriptionList();
        fact(facts, words.text("signals.how-sure"), words.certaintyInFull(signal));
        fact(facts, words.text("signals.how-much"), words.excess(signal));
        fact(facts, words.text("signals.held-against"), words.comparison(signal));
        fact(facts, words.text("signals.or-else"), words.text("signals.or-else.full"));
        story.add(facts);
        return story;
    }

    private static Paragraph said(String text) {
        Paragraph said = new Paragraph(text);
        said.addClassName("sk-13");
        return said;
    }

    private static void fact(DescriptionList facts, String term, String text) {
        facts.add(new Term(term), new Description(text));
    }

    /** What else stands out in the same area, in a part of it or around it. */
    private static List<KeptSignal> alsoAt(KeptSignal kept, List<KeptSignal> all, Lattice lattice) {
        Area here = kept.signal().place().heart();
        return all.stream()
                .filter(other -> other.id() != kept.id() && other.current())
                .filter(other -> {
                    Area there = other.signal().place().heart();
                    return contains(lattice, here, there) || contains(lattice, there, here);
                })
                .toList();
    }

    private static boolean contains(Lattice lattice, Area outer, Area inner) {
        return lattice.ancestor(inner.node(), outer.level()) == outer.node();
    }

    private static Div courses(Signal signal, SignalDesk desk, SignalWords words) {
        Div cards = new Div();
        cards.addClassName("sk-signal-courses");
        signal.figures().forEach(figure -> cards.add(card(figure, signal, words)));
        desk.beside(signal).forEach(figure -> cards.add(card(figure, signal, words)));
        H3 title = new H3(words.text("signals.figures"));
        Span legend = new Span(words.text(signal.peerage().alike() ? "signals.legend.alike" : "signals.legend.others"));
        legend.addClassNames("sk-12", "sk-muted");
        Div head = new Div(title, legend);
        head.addClassNames("sk-between", "sk-signal-courses-head");
        return new Div(head, cards);
    }

    private static Component card(Signal.Figure figure, Signal signal, SignalWords words) {
        Span name = new Span(words.name(figure.indicator()));
        name.addClassNames("sk-13", "sk-medium");
        Div top = new Div(Themes.badge(figure.indicator().theme()), name);
        top.addClassName("sk-row");
        Span level = new Span(words.levelWithBase(figure.to(), figure.indicator()));
        level.addClassName("sk-signal-level");
        Span change = new Span(words.change(figure));
        change.addClassName("sk-12");
        Div now = new Div(level, change);
        now.addClassName("sk-row");
        Div ends = new Div(
                new Span(words.period(figure.course().getFirst().period())),
                new Span(words.period(figure.course().getLast().period())));
        ends.addClassNames("sk-between", "sk-12", "sk-muted");
        Div card = new Div(top, now, CourseChart.of(figure, signal.recentPeriods(), words.course(figure)), ends);
        card.addClassName("sk-card");
        return card;
    }

    private static Paragraph basis(KeptSignal kept, SignalDesk desk, SignalWords words) {
        Paragraph basis = new Paragraph(words.text(
                "signals.basis",
                Integer.toString(kept.basis().method()),
                desk.lattice().code(),
                kept.basis().releases().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                words.date(kept.basis().computedAt())));
        basis.addClassNames("sk-12", "sk-muted");
        return basis;
    }
}
