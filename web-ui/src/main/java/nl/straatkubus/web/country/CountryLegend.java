package nl.straatkubus.web.country;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.web.text.Formats;

/** What the colours of the country mean. */
final class CountryLegend extends Div {
    private static final int STEPS = 5;
    private static final int MIDDLE = 3;

    CountryLegend() {
        addClassNames("sk-float", "sk-country-legend");
    }

    /** CSS colours by class, dark for more attention. */
    static List<String> palette(CountryPicture picture) {
        int count = picture.classes().count();
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int step = count == 1 ? MIDDLE : 1 + Math.round(i * (STEPS - 1f) / (count - 1));
            colours.add("var(--sk-theme-" + picture.indicator().theme().number() + "-" + step + ")");
        }
        if (picture.indicator().direction() == Direction.HIGHER_IS_BETTER) {
            Collections.reverse(colours);
        }
        return colours;
    }

    void show(CountryPicture picture, Formats formats) {
        removeAll();
        Classes classes = picture.classes();
        List<String> colours = palette(picture);
        for (int i = 0; i < colours.size(); i++) {
            float from = i == 0 ? classes.lowest() : classes.upper()[i - 1];
            Span swatch = new Span();
            swatch.addClassName("sk-swatch");
            swatch.getStyle().set("background", colours.get(i));
            add(row(
                    swatch,
                    getTranslation(
                            "map.legend.between",
                            formats.figure(from, picture.indicator()),
                            formats.figure(classes.upper()[i], picture.indicator()))));
        }
        for (CellState state : List.of(CellState.PROTECTED, CellState.NO_DATA, CellState.NOT_DELIVERED)) {
            Span swatch = new Span();
            swatch.addClassNames("sk-swatch", "sk-swatch-" + state.code());
            add(row(swatch, getTranslation("map.legend." + state.code())));
        }
    }

    private static Div row(Span swatch, String text) {
        Div row = new Div(swatch, new Span(text));
        row.addClassNames("sk-state", "sk-12");
        return row;
    }
}
