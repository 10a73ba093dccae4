package nl.straatkubus.web.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;

/** On which days of the coming year licences run out. Those that already did stand at its beginning. */
final class RenewalTimeline extends Div {
    private static final int MONTHS = 12;
    // Names closer together than this share of the line would lie over each other: the next one goes a row higher.
    private static final double NAME_WIDTH = 8.5;
    private static final int ROWS = 3;

    private final LocalDate today;
    private final LocalDate end;
    private final Words words;

    RenewalTimeline(List<OperatorDesk.Entry> entries, LocalDate today, Words words) {
        this.today = today;
        this.end = today.plusMonths(MONTHS);
        this.words = words;
        addClassNames("op-card", "op-timeline");
        // On a phone the year is wider than the screen: who has no pointer scrolls it with the keys.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("operator.timeline.title"));
        H2 title = new H2(getTranslation("operator.timeline.title"));
        Span day = new Span(getTranslation("operator.timeline.today", words.day(today)));
        day.addClassName("op-quiet-text");
        Div head = new Div(title, day);
        head.addClassName("op-card-head");
        add(head, axis(), points(entries));
    }

    private Div axis() {
        Div axis = new Div();
        axis.addClassName("op-axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        LocalDate first = today.withDayOfMonth(1).plusMonths(1);
        for (LocalDate month = first; month.isBefore(end); month = month.plusMonths(1)) {
            Span label = new Span(words.month(month));
            label.getStyle().set("left", percent(share(month)));
            axis.add(label);
        }
        return axis;
    }

    private UnorderedList points(List<OperatorDesk.Entry> entries) {
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("aria-label", getTranslation("operator.timeline.title"));
        double[] taken = new double[ROWS];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        entries.stream()
                .filter(entry -> entry.licence().filter(this::isShown).isPresent())
                .sorted(Comparator.comparing(
                        entry -> entry.licence().orElseThrow().lastDay()))
                .forEach(entry -> list.add(point(entry, taken)));
        return list;
    }

    private boolean isShown(Licence licence) {
        return !(licence.state() instanceof LicenceState.Ended)
                && licence.lastDay().isBefore(end);
    }

    private ListItem point(OperatorDesk.Entry entry, double[] taken) {
        Licence licence = entry.licence().orElseThrow();
        double left = share(licence.lastDay().plusDays(1));
        int row = freeRow(taken, left);
        taken[row] = left;
        Span name = new Span(entry.municipality().name());
        name.addClassName("op-name");
        Span spoken = new Span(", " + words.day(licence.lastDay()));
        spoken.addClassName("op-spoken");
        Span dot = new Span();
        dot.addClassName("op-dot");
        ListItem item = new ListItem(name, spoken, dot);
        item.addClassNames("op-row-" + row, Tone.of(licence.state()).style());
        if (left < NAME_WIDTH / 2) {
            item.addClassName("op-first");
        } else if (left > 100 - NAME_WIDTH / 2) {
            item.addClassName("op-last");
        }
        item.getStyle().set("left", percent(left));
        item.getElement().setAttribute("title", entry.municipality().name() + ": " + words.day(licence.lastDay()));
        return item;
    }

    private static int freeRow(double[] taken, double left) {
        for (int row = 0; row < taken.length; row++) {
            if (left - taken[row] >= NAME_WIDTH) {
                return row;
            }
        }
        return taken.length - 1;
    }

    private double share(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(today, end);
        double part = ChronoUnit.DAYS.between(today, day);
        return Math.clamp(100 * part / whole, 0, 100);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
