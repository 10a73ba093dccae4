package nl.straatkubus.web.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Together;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Selection;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Search;

/** Several areas together: which they are, how to add and remove, and the figures that can be told of them as a whole. */
final class TogetherPanel extends Aside {
    private static final double TEN = 10;

    private final MapWords words;
    private final TogetherRow rows;
    private final MapDesk.Wishes wishes;
    private final H2 title = new H2(getTranslation("map.together"));
    private final Span size = new Span();
    private final Button draw;
    private final Button clear;
    private final UnorderedList areas = new UnorderedList();
    private final NativeDetails list = new NativeDetails();
    private final Section chosen = new Section();
    private final Div figures = new Div();

    TogetherPanel(Cube cube, MapWords words, MapDesk.Wishes wishes, Runnable drawing) {
        this.words = words;
        this.rows = new TogetherRow(words);
        this.wishes = wishes;
        addClassNames("sk-area", "sk-together");
        getElement().setAttribute("aria-label", getTranslation("map.together"));
        size.addClassNames("sk-muted", "sk-13");
        size.getElement().setAttribute("role", "status");
        draw = new Button(getTranslation("map.together.draw"), Icon.PEN.draw(), click -> drawing.run());
        clear = new Button(getTranslation("map.together.clear"), click -> wishes.together(List.of()));
        Search add = new Search(cube.lattice(), getTranslation("map.together.add"), code -> cube.lattice()
                .find(code)
                .ifPresent(area -> wishes.add(List.of(area))));
        add.setWidthFull();
        Span how = new Span(getTranslation("map.together.how"));
        how.addClassNames("sk-muted", "sk-13");
        Div buttons = new Div(draw, clear);
        buttons.addClassNames("sk-row", "sk-together-buttons");
        Section head = new Section(top(), size, how, add, buttons);
        areas.addClassName("sk-together-list");
        list.setContent(areas);
        list.addClassName("sk-all");
        chosen.add(list);
        Div body = new Div(head, chosen, figures);
        body.addClassName("sk-area-body");
        add(new SheetButtons(this), body);
        setVisible(false);
    }

    private Div top() {
        NativeButton shut = new NativeButton("", click -> wishes.select(Optional.empty()));
        shut.add(Icon.CLOSE.draw());
        shut.addClassName("sk-plain");
        shut.setAriaLabel(getTranslation("map.together.close"));
        Div name = new Div(title);
        name.addClassName("sk-fill");
        Div top = new Div(name, shut);
        top.addClassName("sk-row-top");
        return top;
    }

    void show(Cube cube, Optional<MapPicture> picture, Selection selection) {
        setVisible(true);
        int households = (int) (Math.round(selection.households() / TEN) * TEN);
        size.setText(
                selection.isEmpty()
                        ? getTranslation("map.together.none")
                        : getTranslation("map.households", words.formats().number(households)));
        clear.setEnabled(!selection.isEmpty());
        fill(selection);
        figures.removeAll();
        if (!selection.isEmpty()) {
            picture.ifPresent(shown -> figures.add(chosen(cube, shown, selection)));
            figures.add(new AllFigures(
                    getTranslation("map.together.all"), cube, words, indicator -> line(cube, indicator, selection)));
        }
    }

    private void fill(Selection selection) {
        chosen.setVisible(!selection.isEmpty());
        list.setSummaryText(getTranslation(
                "map.together.areas", words.formats().number(selection.areas().size())));
        areas.removeAll();
        selection.areas().forEach(area -> areas.add(item(selection, area)));
    }

    private ListItem item(Selection selection, Area area) {
        String called = words.called(selection.lattice(), area);
        Span name = new Span(called);
        name.addClassNames("sk-13", "sk-fill");
        NativeButton remove = new NativeButton("", click -> wishes.remove(List.of(area)));
        remove.add(Icon.CLOSE.draw());
        remove.addClassName("sk-plain");
        remove.setAriaLabel(getTranslation("map.remove", called));
        ListItem item = new ListItem(name, remove);
        item.addClassName("sk-row");
        return item;
    }

    private Section chosen(Cube cube, MapPicture picture, Selection selection) {
        Section section = new Section(new H3(getTranslation("map.figures")));
        picture.layers().forEach(layer -> section.add(rows.of(cube, layer, selection)));
        Span note = new Span(getTranslation("map.together.note"));
        note.addClassNames("sk-muted", "sk-12");
        section.add(note);
        return section;
    }

    private LatestFigure line(Cube cube, Indicator indicator, Selection selection) {
        List<Period> periods = cube.periods(indicator.code());
        Optional<Together> last = periods.isEmpty()
                ? Optional.empty()
                : cube.slice(indicator.code(), periods.getLast())
                        .map(slice -> Together.of(selection, slice, indicator.kind()));
        return rows.line(indicator, last, periods);
    }
}
