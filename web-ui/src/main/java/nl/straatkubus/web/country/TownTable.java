package nl.straatkubus.web.country;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.web.text.Formats;

/** The municipalities with their figures: what the map shows of them, for those who read rather than look. */
final class TownTable extends Grid<Town> {
    private final Formats formats;
    private final Map<Long, Float> figures = new HashMap<>();
    private final Column<Town> figure;
    private CountryPicture shown;

    /** @param chosen a municipality to look at */
    TownTable(Formats formats, Consumer<Area> chosen) {
        this.formats = formats;
        addClassName("sk-country-towns");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        getElement().setAttribute("aria-label", getTranslation("country.towns"));
        addColumn(town -> town.area().name())
                .setHeader(getTranslation("country.town"))
                .setComparator(Comparator.comparing(town -> town.area().name()))
                .setFlexGrow(1);
        figure = addColumn(this::written)
                .setHeader(getTranslation("country.figure"))
                .setComparator(Comparator.comparing(this::number))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue().area());
            }
        });
    }

    void show(CountryPicture picture, List<Town> towns) {
        shown = picture;
        figures.clear();
        picture.larger().forEach(sheet -> figures.put(sheet.lattice(), sheet.value(sheet.first() + sheet.size() - 1)));
        setItems(towns);
        figure.setHeader(formats.period(picture.period()));
    }

    private float number(Town town) {
        return figures.getOrDefault(town.lattice(), Float.NaN);
    }

    private String written(Town town) {
        float number = number(town);
        return shown == null || Float.isNaN(number)
                ? getTranslation("country.no-figure")
                : formats.figure(number, shown.indicator());
    }
}
