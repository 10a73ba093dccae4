package nl.straatkubus.web.map;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.function.Supplier;
import nl.straatkubus.web.shell.Icon;

/** Files of what the map shows. */
final class TakeMenu extends MenuBar {
    private static final List<String> KINDS = List.of("pdf", "csv", "xlsx", "geojson");

    TakeMenu(MapWords words, Supplier<MapAddress> shown, Runnable picture) {
        addThemeNames("small");
        MenuItem take = addItem(Icon.DOWNLOAD.draw());
        take.add(new Span(getTranslation("map.take")));
        take.getSubMenu().addItem(getTranslation("map.take.png"), click -> picture.run());
        for (String kind : KINDS) {
            take.getSubMenu().addItem(getTranslation("map.take." + kind), click -> {
                String language = words.formats().locale().getLanguage();
                String query = shown.get()
                        .write()
                        .merging(MapTakings.LANGUAGE, language)
                        .getQueryString();
                getElement()
                        .executeJs(
                                "const link = document.createElement('a'); link.href = $0; link.download = '';"
                                        + " link.click();",
                                MapTakings.ADDRESS + "straatkubus." + kind + "?" + query);
            });
        }
    }
}
