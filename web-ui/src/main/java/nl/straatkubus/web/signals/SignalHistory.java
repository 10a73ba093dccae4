package nl.straatkubus.web.signals;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.straatkubus.platform.signals.KeptSignal.Event;

/** What people did and said about a signal, oldest first. */
final class SignalHistory extends Div {
    private static final long serialVersionUID = 1L;

    SignalHistory(List<Event> events, SignalDesk desk, SignalWords words) {
        setVisible(!events.isEmpty());
        OrderedList list = new OrderedList();
        list.addClassName("sk-signal-history");
        for (Event event : events) {
            Span what = new Span(what(event, desk, words));
            what.addClassName("sk-medium");
            Span who = new Span(desk.nameOf(event.actor()) + " · " + words.date(event.at()));
            who.addClassNames("sk-12", "sk-muted");
            ListItem item = new ListItem(what, who);
            if (!event.text().isEmpty()) {
                item.add(new Paragraph(event.text()));
            }
            list.add(item);
        }
        add(new H3(words.text("signals.history")), list);
    }

    private static String what(Event event, SignalDesk desk, SignalWords words) {
        return switch (event.kind()) {
            case COMMENT -> words.text("signals.event.comment");
            case ASSIGNED ->
                words.text(
                        "signals.event.assigned",
                        event.assignee().map(desk::nameOf).orElse("–"));
            case MOVED -> {
                String state = words.text(
                        "signals.state." + event.state().orElseThrow().code());
                yield event.reason()
                        .map(reason -> words.text(
                                "signals.event.closed", state, words.text("signals.reason." + reason.code())))
                        .orElseGet(() -> event.assignee()
                                .map(who -> words.text("signals.event.moved.to", state, desk.nameOf(who)))
                                .orElse(state));
            }
        };
    }
}
