package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.web.map.component.StreetMap;
import nl.straatkubus.web.shell.Icon;

/** A second map of the same place, beside the first or over it with a line to move: what it shows, and its own legend. */
final class SecondMap extends Div {
    /** Maps of this group show the same place. */
    static final String GROUP = "kaart";

    private final MapWords words;
    private final MapDesk.Surroundings surroundings;
    private final MapDesk.Wishes wishes;
    private final Select<Indicator> indicator = new Select<>();
    private final Select<Period> period = new Select<>();
    private final NativeButton side;
    private final NativeButton over;
    private final Div head = new Div();
    private final Legend legend;
    private List<Period> offered = List.of();
    private Optional<StreetMap> map = Optional.empty();

    SecondMap(MapWords words, MapDesk.Surroundings surroundings, MapDesk.Wishes wishes) {
        this.words = words;
        this.surroundings = surroundings;
        this.wishes = wishes;
        addClassName("sk-second");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("map.beside"));
        side = Segments.button(getTranslation("map.beside.side"), true, () -> wishes.beside(one -> one.over(false)));
        over = Segments.button(getTranslation("map.beside.over"), false, () -> wishes.beside(one -> one.over(true)));
        legend = new Legend(words, surroundings.origins(), division -> {});
        legend.addClassName("sk-second-legend");
        prepareHead();
    }

    private void prepareHead() {
        indicator.setItemLabelGenerator(words::name);
        indicator.setAriaLabel(getTranslation("map.beside.indicator"));
        indicator.addThemeNames("small");
        indicator.addClassName("sk-fill");
        indicator.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                IndicatorCode code = change.getValue().code();
                wishes.beside(one -> one.of(code));
            }
        });
        period.setItemLabelGenerator(words.formats()::period);
        period.setAriaLabel(getTranslation("map.beside.period"));
        period.addThemeNames("small");
        period.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                wishes.beside(one -> one.at(change.getValue()));
            }
        });
        Div ways = new Div(side, over);
        ways.addClassNames("sk-segments", "sk-ways");
        ways.getElement().setAttribute("role", "group");
        ways.getElement().setAttribute("aria-label", getTranslation("map.beside.way"));
        NativeButton shut = new NativeButton("", click -> wishes.besideOrNot());
        shut.add(Icon.CLOSE.draw());
        shut.addClassName("sk-plain");
        shut.setAriaLabel(getTranslation("map.beside.close"));
        head.add(indicator, period, ways, shut);
        head.addClassNames("sk-float", "sk-second-head");
    }

    /** @param picture of the second map; empty while there is one only */
    void show(Cube cube, MapAddress address, Optional<MapPicture> picture) {
        setVisible(picture.isPresent());
        if (picture.isEmpty()) {
            removeAll();
            map = Optional.empty();
            return;
        }
        Beside beside = address.beside().orElseThrow();
        StreetMap shown = map.orElseGet(this::attach);
        shown.show(PaintedMap.of(picture.get(), beside.choices(address.choices()), words));
        legend.show(picture.get(), Optional.empty());
        Segments.press(side, !beside.over());
        Segments.press(over, beside.over());
        List<Indicator> indicators = cube.indicators().stream()
                .filter(one -> !cube.periods(one.code()).isEmpty())
                .toList();
        indicator.setItems(indicators);
        indicator.setValue(picture.get().layers().getFirst().indicator());
        List<Period> periods = cube.periods(beside.indicator()).reversed();
        if (!periods.equals(offered)) {
            offered = periods;
            period.setItems(periods);
        }
        picture.get().period().filter(periods::contains).ifPresent(period::setValue);
    }

    /** The map, for what is marked on both maps. */
    Optional<StreetMap> map() {
        return map;
    }

    private StreetMap attach() {
        StreetMap made = new StreetMap();
        made.addClassName("sk-second-map");
        made.join(GROUP);
        made.setGeometry("map/geometry/" + surroundings.geometry());
        made.addAreaSelectedListener(chosen -> wishes.point(new AreaCode(chosen.code()), chosen.node()));
        made.addMapLeftListener(left -> wishes.select(Optional.empty()));
        map = Optional.of(made);
        add(made, head, legend, new Divider());
        return made;
    }
}
