package nl.straatkubus.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Sight;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.shell.Themes;
import nl.straatkubus.web.text.FunctionWords;

/**
 * Functions side by side: their rights, then for each group of indicators how far down each sees it; a group opens to
 * its indicators, which may differ from it.
 */
@Tag("table")
final class FunctionTable extends HtmlContainer {
    private final FunctionDesk desk;
    private final List<Indicator> indicators;
    private final List<Function> functions;

    FunctionTable(FunctionDesk desk, List<Indicator> indicators) {
        this.desk = desk;
        this.indicators = indicators;
        this.functions = new ArrayList<>(desk.functions());
        addClassName("pp-table");
        HtmlContainer head =
                part("thead", row(true, cell("th", new Span(getTranslation("people.functions.what"))), this::head));
        HtmlContainer body = part("tbody");
        body.add(line("people.functions.rights"));
        for (Right right : Right.OF_A_MUNICIPALITY) {
            body.add(row(false, name(getTranslation("people.right." + right.code())), at -> tick(at, right)));
        }
        body.add(line("people.functions.indicators"));
        for (Theme theme : Theme.values()) {
            for (Sensitivity sensitivity : Sensitivity.values()) {
                group(body, new Sight.Group(theme, sensitivity));
            }
        }
        add(head, body);
    }

    private void group(HtmlContainer body, Sight.Group group) {
        List<Indicator> members = indicators.stream()
                .filter(indicator -> Sight.Group.of(indicator).equals(group))
                .toList();
        String title =
                getTranslation("people.group." + group.sensitivity().code(), Themes.name(group.theme(), getLocale()));
        List<HtmlContainer> rows = members.stream().map(this::indicator).toList();
        rows.forEach(row -> row.setVisible(false));
        NativeButton open = new NativeButton(title);
        open.addClassName("pp-open");
        open.setEnabled(!rows.isEmpty());
        open.getElement().setAttribute("aria-expanded", "false");
        open.addClickListener(click -> {
            boolean shown = !rows.getFirst().isVisible();
            rows.forEach(row -> row.setVisible(shown));
            open.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
        });
        Span count = new Span(getTranslation("people.group.count", members.size()));
        count.addClassNames("sk-12", "sk-muted");
        body.add(row(
                false,
                cell("th", open, count),
                at -> new ReachSelect(
                        label(at, title),
                        Optional.of(functions.get(at).sight().of(group)),
                        Optional.empty(),
                        reach -> change(at, functions.get(at).sight().with(group, reach.orElseThrow())))));
        rows.forEach(body::add);
    }

    private HtmlContainer indicator(Indicator indicator) {
        String title = indicator.title().in(getLocale());
        HtmlContainer row = row(false, name(title), at -> {
            Sight sight = functions.get(at).sight();
            return new ReachSelect(
                    label(at, title),
                    Optional.ofNullable(sight.exceptions().get(indicator.code())),
                    Optional.of(sight.of(Sight.Group.of(indicator))),
                    reach -> change(
                            at,
                            reach.map(picked -> functions.get(at).sight().with(indicator.code(), picked))
                                    .orElseGet(() -> functions.get(at).sight().following(indicator.code()))));
        });
        row.addClassName("pp-indicator");
        return row;
    }

    private void change(int at, Sight sight) {
        keep(at, functions.get(at).with(sight));
    }

    private void keep(int at, Function changed) {
        if (desk.put(changed)) {
            functions.set(at, changed);
        }
    }

    private Component tick(int at, Right right) {
        if (isGuest(at)) {
            return new Span();
        }
        Checkbox box = new Checkbox(functions.get(at).grants(right));
        box.setAriaLabel(label(at, getTranslation("people.right." + right.code())));
        box.addValueChangeListener(change -> {
            Set<Right> rights = new HashSet<>(functions.get(at).rights());
            if (change.getValue()) {
                rights.add(right);
            } else {
                rights.remove(right);
            }
            keep(at, functions.get(at).with(rights));
            if (functions.get(at).grants(right) != box.getValue()) {
                box.setValue(functions.get(at).grants(right));
            }
        });
        return Editing.hold(box);
    }

    /** A guest only sees, and is nobody whose screens could be looked at. */
    private boolean isGuest(int at) {
        return functions.get(at).code().equals(Function.GUEST.code());
    }

    private HtmlContainer head(int at) {
        Function function = functions.get(at);
        Span title = new Span(FunctionWords.title(function, getLocale()));
        Button look = new Button(getTranslation("people.functions.look"), click -> desk.look(function));
        look.addThemeNames("tertiary", "small");
        look.setVisible(!isGuest(at));
        look.setAriaLabel(getTranslation("people.functions.look.as", FunctionWords.title(function, getLocale())));
        HtmlContainer head = part("div", title, look);
        if (!function.isOfDefaultSet() && !isGuest(at)) {
            Button remove = new Button(getTranslation("people.functions.remove"), click -> desk.remove(function));
            remove.addThemeNames("tertiary", "small");
            remove.setAriaLabel(
                    getTranslation("people.functions.remove.of", FunctionWords.title(function, getLocale())));
            head.add(Editing.hold(remove));
        }
        return head;
    }

    private String label(int at, String what) {
        return getTranslation("people.functions.cell", FunctionWords.title(functions.get(at), getLocale()), what);
    }

    /** Makes the cell of one function. */
    private interface Cell {
        Component at(int function);
    }

    private HtmlContainer row(boolean head, HtmlContainer first, Cell cells) {
        HtmlContainer row = part("tr", first);
        for (int at = 0; at < functions.size(); at++) {
            HtmlContainer cell = cell(head ? "th" : "td", cells.at(at));
            if (head) {
                cell.getElement().setAttribute("scope", "col");
            }
            row.add(cell);
        }
        return row;
    }

    private HtmlContainer line(String key) {
        HtmlContainer cell = cell("th", new Span(getTranslation(key)));
        cell.getElement().setAttribute("colspan", Integer.toString(functions.size() + 1));
        HtmlContainer row = part("tr", cell);
        row.addClassName("pp-line");
        return row;
    }

    private static HtmlContainer name(String text) {
        HtmlContainer cell = cell("th", new Span(text));
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static HtmlContainer cell(String tag, Component... content) {
        return part(tag, content);
    }

    private static HtmlContainer part(String tag, Component... content) {
        HtmlContainer part = new HtmlContainer(tag);
        part.add(content);
        return part;
    }
}
