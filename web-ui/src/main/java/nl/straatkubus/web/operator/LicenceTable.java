package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
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
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.shell.FoldedTable;
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

        void suspend(OperatorDesk.Entry entry);

        void resume(OperatorDesk.Entry entry);

        void credit(OperatorDesk.Entry entry);

        void upgrade(OperatorDesk.Entry entry);

        void party(OperatorDesk.Entry entry);

        void erase(OperatorDesk.Entry entry);
    }

    LicenceTable(Map<MunicipalityCode, Long> people, LocalDate today, Words words, Actions actions) {
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
                .setWidth("156px");
        addComponentColumn(this::term)
                .setHeader(getTranslation("operator.column.term"))
                .setComparator(Comparator.comparing(LicenceTable::lastDay))
                .setFlexGrow(2)
                .setWidth("222px");
        addComponentColumn(this::state)
                .setHeader(getTranslation("operator.column.state"))
                .setFlexGrow(1)
                .setWidth("178px");
        addColumn(entry -> people.getOrDefault(entry.municipality().code(), 0L))
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
                .setWidth("172px");
        FoldedTable.fold(this, getTranslation("operator.column.municipality"), entry -> folded(entry, people, actions));
    }

    private Component folded(OperatorDesk.Entry entry, Map<MunicipalityCode, Long> people, Actions actions) {
        Div lines = FoldedTable.lines(
                name(entry),
                term(entry),
                state(entry),
                FoldedTable.line(
                        getTranslation("operator.column.people"),
                        words.number(people.getOrDefault(entry.municipality().code(), 0L))));
        String price = price(entry);
        if (!price.isEmpty()) {
            lines.add(FoldedTable.line(getTranslation("operator.column.price"), price));
        }
        lines.add(action(entry, actions));
        return lines;
    }

    /** Whether someone should do something: not merely that a licence runs. */
    static boolean asksAction(OperatorDesk.Entry entry) {
        return entry.licence()
                .map(Licence::state)
                .map(state -> !(state instanceof LicenceState.Active
                        || state instanceof LicenceState.Ordered
                        || state instanceof LicenceState.Offered offered && !offered.lapsed()))
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
        if (entry.licence().isEmpty()) {
            return button("operator.action.grant", name, () -> actions.grant(entry));
        }
        Licence licence = entry.licence().get();
        Div both = new Div();
        both.addClassName("op-cell-end");
        switch (licence.state()) {
            case LicenceState.Expiring _, LicenceState.Grace _, LicenceState.ReadOnly _ -> {
                if (licence.canRenew()) {
                    both.add(button("operator.action.renew", name, () -> actions.renew(entry)));
                }
            }
            case LicenceState.Suspended _ ->
                both.add(button("operator.action.resume", name, () -> actions.resume(entry)));
            case LicenceState.Ended _ -> both.add(button("operator.action.erase", name, () -> actions.erase(entry)));
            case LicenceState.Offered _, LicenceState.Ordered _, LicenceState.Active _ -> {
                // Nothing asks for a click: what can be done is in the menu.
            }
        }
        both.add(more(entry, actions));
        return both;
    }

    private MenuBar more(OperatorDesk.Entry entry, Actions actions) {
        Licence licence = entry.licence().orElseThrow();
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem item = bar.addItem(Icon.MORE.draw());
        item.setAriaLabel(
                getTranslation("operator.action.more", entry.municipality().name()));
        SubMenu menu = item.getSubMenu();
        LicenceState state = licence.state();
        if (state instanceof LicenceState.Ended) {
            menu.addItem(getTranslation("operator.action.grant"), _ -> actions.grant(entry));
            return bar;
        }
        boolean runs = state.allows(Activity.IMPORT);
        boolean agreed = !licence.terms().isEmpty() && !licence.lastDay().isBefore(today);
        menu.addItem(getTranslation("operator.action.party"), _ -> actions.party(entry));
        if (state instanceof LicenceState.Active && licence.canRenew()) {
            menu.addItem(getTranslation("operator.action.renew"), _ -> actions.renew(entry));
        }
        if (agreed) {
            menu.addItem(getTranslation("operator.action.upgrade"), _ -> actions.upgrade(entry));
            menu.addItem(getTranslation("operator.action.credit"), _ -> actions.credit(entry));
        }
        if (runs || state instanceof LicenceState.ReadOnly) {
            menu.addItem(getTranslation("operator.action.suspend"), _ -> actions.suspend(entry));
        }
        if (!agreed) {
            menu.addItem(getTranslation("operator.action.end"), _ -> actions.end(entry));
        }
        return bar;
    }

    private Button button(String key, String name, Runnable work) {
        Button button = new Button(getTranslation(key), _ -> work.run());
        button.setAriaLabel(getTranslation(key) + ", " + name);
        button.addClassName("op-small");
        return button;
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
