package nl.straatkubus.web.signals;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignal.Work;
import nl.straatkubus.web.shell.Icon;

/** How far people are with a signal, as four steps. */
final class SignalSteps extends OrderedList {
    private static final long serialVersionUID = 1L;

    SignalSteps(KeptSignal kept, SignalDesk desk, SignalWords words) {
        addClassName("sk-signal-steps");
        getElement().setAttribute("aria-label", words.text("signals.steps"));
        for (Work step : Work.values()) {
            boolean here = step == kept.state();
            Span dot = here ? new Span(Icon.CHECK.draw()) : new Span();
            dot.addClassName("sk-signal-dot");
            Span name = new Span(words.text("signals.state." + step.code()));
            name.addClassName("sk-medium");
            Span detail = new Span(here ? detail(kept, desk, words) : words.text("signals.asks." + step.code()));
            detail.addClassNames("sk-12", "sk-muted");
            Span said = new Span(name, detail);
            said.addClassName("sk-column");
            ListItem item = new ListItem(dot, said);
            if (here) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }

    private static String detail(KeptSignal kept, SignalDesk desk, SignalWords words) {
        return switch (kept.state()) {
            case NEW -> words.text("signals.since", words.date(kept.since()));
            case INVESTIGATION, INTERVENTION ->
                kept.assignee()
                        .map(desk::nameOf)
                        .orElseGet(() -> words.text("signals.since", words.date(kept.since())));
            case CLOSED ->
                words.text("signals.reason." + kept.reason().orElseThrow().code());
        };
    }
}
