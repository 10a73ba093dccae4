package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.shell.Icon;

/** Every municipality with the year it is in, how that stands, and the one thing to do about it. */
final class LicenceTable extends Grid<OperatorDesk.Entry> {
    private final Words words;
    private final LocalDate today;

    /** What a person can do in a row. */
    interface Actions {
        void renew(OperatorDesk.Entry entry);

        void end(OperatorDesk.Entry entry);

        void grant(OperatorDesk.Entry entry);
    }

    LicenceTable(Map<MunicipalityCode, Integer> people, LocalDate today, Words words, Actions actions) {
        this.words = words;
        this.today = today;
        addClassName("op-table");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(LicenceTable::name)
                .setHeader(getTranslation("operator.column.municipality"))
                .setComparator(
                        Comparator.comparing(entry -> entry.municipality().name()))
                .setFlexGrow(2)
                .setWidth("150px");
        addComponentColumn(this::term)
                .setHeader(getTranslation("operator.column.term"))
                .setComparator(Comparator.comparing(LicenceTable::lastDay))
                .setFlexGrow(2)
                .setWidth("210px");
        addComponentColumn(this::state)
                .setHeader(getTranslation("operator.column.state"))
                .setFlexGrow(1)
                .setWidth("160px");
        addColumn(entry -> people.getOrDefault(entry.municipality().code(), 0))
                .setHeader(getTranslation("operator.column.people"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setAutoWidth(true);
        addColumn(this::price)
                .setHeader(getTranslation("operator.column.price"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setAutoWidth(true);
        addComponentColumn(entry -> action(entry, actions))
                .setHeader(hidden(getTranslation("operator.column.action")))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("160px");
    }

    /** Whether someone should do something: not merely that a licence runs. */
    static boolean asksAction(OperatorDesk.Entry entry) {
        return entry.licence()
                .map(Licence::state)
                .map(state -> !(state instanceof LicenceState.Active || state instanceof LicenceState.Ordered))
                .orElse(true);
    }

    void show(List<OperatorDesk.Entry> entries) {
        setItems(entries);
    }

    private static Component name(OperatorDesk.Entry entry) {
        String name = entry.municipality().name();
        Span mark = new Span(name.substring(0, Math.min(2, name.length())));
        mark.addClassName("op-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span code = new Span(entry.municipality().code().value());
        code.addClassName("op-quiet-text");
        Div text = new Div(new Span(name), code);
        text.addClassName("op-two-lines");
        Div cell = new Div(mark, text);
        cell.addClassName("op-cell");
        return cell;
    }

    private Component term(OperatorDesk.Entry entry) {
        if (entry.licence().isEmpty()) {
            return new Span(getTranslation("operator.licence.none"));
        }
        Licence licence = entry.licence().get();
        Term term = licence.current();
        Span span = new Span(words.span(term.first(), term.last(), getTranslation("operator.until")));
        Span part = new Span();
        part.addClassName(Tone.of(licence.state()).style());
        part.getStyle().set("width", passed(term) + "%");
        Div bar = new Div(part);
        bar.addClassName("op-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Div cell = new Div(span, bar);
        cell.addClassName("op-two-lines");
        return cell;
    }

    private long passed(Term term) {
        long whole = ChronoUnit.DAYS.between(term.first(), term.last()) + 1;
        long part = ChronoUnit.DAYS.between(term.first(), today);
        return Math.clamp(100 * part / whole, 0, 100);
    }

    private Component state(OperatorDesk.Entry entry) {
        return entry.licence()
                .map(licence -> StateTag.of(licence.state(), words))
                .orElseGet(() -> StateTag.of(Tone.QUIET, getTranslation("operator.licence.no-sign-in")));
    }

    private String price(OperatorDesk.Entry entry) {
        return entry.licence()
                .map(Licence::yearly)
                .map(yearly -> yearly.isZero() ? getTranslation("operator.price.own-use") : words.amount(yearly))
                .orElse("");
    }

    private Component action(OperatorDesk.Entry entry, Actions actions) {
        String name = entry.municipality().name();
        if (entry.licence().isEmpty() || entry.licence().get().state() instanceof LicenceState.Ended) {
            return button("operator.action.grant", name, () -> actions.grant(entry));
        }
        Licence licence = entry.licence().get();
        return switch (licence.state()) {
            case LicenceState.Expiring _ -> button("operator.action.renew", name, () -> actions.renew(entry));
            case LicenceState.Grace _, LicenceState.ReadOnly _ -> overdue(entry, actions);
            case LicenceState.Ordered _ -> new Span();
            case LicenceState.Active _ ->
                licence.canRenew() ? more(entry, actions::renew, "operator.action.renew") : new Span();
            case LicenceState.Ended _ -> new Span();
        };
    }

    private Component overdue(OperatorDesk.Entry entry, Actions actions) {
        Div both = new Div(
                button("operator.action.renew", entry.municipality().name(), () -> actions.renew(entry)),
                more(entry, actions::end, "operator.action.end"));
        both.addClassName("op-cell-end");
        return both;
    }

    private Button button(String key, String name, Runnable work) {
        Button button = new Button(getTranslation(key), _ -> work.run());
        button.setAriaLabel(getTranslation(key) + ", " + name);
        button.addClassName("op-small");
        return button;
    }

    private MenuBar more(OperatorDesk.Entry entry, Consumer<OperatorDesk.Entry> work, String key) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem item = bar.addItem(Icon.MORE.draw());
        item.setAriaLabel(
                getTranslation("operator.action.more", entry.municipality().name()));
        item.getSubMenu().addItem(getTranslation(key), _ -> work.accept(entry));
        return bar;
    }

    private static LocalDate lastDay(OperatorDesk.Entry entry) {
        return entry.licence().map(Licence::lastDay).orElse(LocalDate.MIN);
    }

    private static Span hidden(String text) {
        Span span = new Span(text);
        span.addClassName("op-spoken");
        return span;
    }
}
