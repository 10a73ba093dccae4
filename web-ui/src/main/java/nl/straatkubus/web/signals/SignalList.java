package nl.straatkubus.web.signals;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignal.Work;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.shell.Tag.Tone;

/** The signals as a list, the one in view marked. */
final class SignalList extends OrderedList {
    private static final long serialVersionUID = 1L;

    SignalList(
            List<KeptSignal> shown,
            Optional<KeptSignal> chosen,
            SignalAddress address,
            SignalDesk desk,
            SignalWords words) {
        addClassName("sk-signals-list");
        for (KeptSignal kept : shown) {
            boolean here = chosen.filter(one -> one.id() == kept.id()).isPresent();
            add(item(kept, here, address, desk, words));
        }
    }

    private static ListItem item(
            KeptSignal kept, boolean here, SignalAddress address, SignalDesk desk, SignalWords words) {
        Span rank = new Span(
                kept.signal().rank() == 0 ? "–" : Integer.toString(kept.signal().rank()));
        rank.addClassName("sk-signal-rank");
        Paragraph sentence = new Paragraph(words.sentence(kept.signal()));
        sentence.addClassName("sk-13");
        Span sure = new Span(kept.current() ? words.certainty(kept.signal()) : words.text("signals.gone"));
        sure.addClassNames("sk-12", "sk-muted");
        Div state = new Div(tag(kept.state(), words), sure);
        state.addClassName("sk-row");
        Div story = new Div(new H2(words.title(kept.signal())), sentence, state);
        story.addClassName("sk-signal-story");
        Anchor link = new Anchor(
                SignalsView.ROUTE + "?" + address.at(kept.id()).write().getQueryString(), rank, story);
        Div seen = new Div();
        seen.addClassName("sk-signal-seen");
        desk.atlas().small(kept.signal()).ifPresent(seen::add);
        seen.add(CourseChart.small(kept.signal().figure(), kept.signal().recentPeriods()));
        link.add(seen);
        link.addClassName("sk-signal");
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        ListItem item = new ListItem(link);
        item.setId("signaal-" + kept.id());
        return item;
    }

    static Span tag(Work state, SignalWords words) {
        Tone tone =
                switch (state) {
                    case NEW -> Tone.WARN;
                    case INVESTIGATION -> Tone.OWN;
                    case INTERVENTION -> Tone.OK;
                    case CLOSED -> Tone.PLAIN;
                };
        return Tag.of(tone, words.text("signals.state." + state.code()));
    }
}
