package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Selection;

/** Several areas together for somebody who looks along: how many they are and the figures of the picture. */
final class TogetherSheet extends Aside {
    private static final double TEN = 10;

    private final MapWords words;
    private final TogetherRow rows;
    private final Span size = new Span();
    private final Section figures = new Section();

    TogetherSheet(MapWords words) {
        this.words = words;
        this.rows = new TogetherRow(words);
        addClassNames("sk-area", "sk-together");
        getElement().setAttribute("aria-label", getTranslation("map.together"));
        size.addClassNames("sk-muted", "sk-13");
        Div body = new Div(new Section(new H2(getTranslation("map.together")), size), figures);
        body.addClassName("sk-area-body");
        add(new SheetButtons(this), body);
        setVisible(false);
    }

    void show(Cube cube, MapPicture picture, Selection selection) {
        long households = Math.round(selection.households() / TEN) * (long) TEN;
        size.setText(
                selection.isEmpty()
                        ? getTranslation("map.together.none")
                        : getTranslation("map.households", words.formats().number(households)));
        figures.removeAll();
        figures.setVisible(!selection.isEmpty());
        if (!selection.isEmpty()) {
            figures.add(new H3(getTranslation("map.figures")));
            picture.layers().forEach(layer -> figures.add(rows.of(cube, layer, selection)));
        }
    }
}
