package nl.straatkubus.web.country;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tiles.CountryTiles;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AddressBar;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/**
 * The figures that all municipalities share, on a map of the country. What is chosen stands in the address.
 */
@Route(value = CountryView.ROUTE, layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/map.css")
@CssImport("./styles/operator.css")
@CssImport("./styles/country.css")
public final class CountryView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    static final String ROUTE = "beheer/kaart";
    private static final String INDICATOR = "i";
    private static final String PERIOD = "p";
    private static final double TOWN_ZOOM = 12;

    private final CountryDesk desk;
    private final Formats formats = new Formats(getLocale());
    private final List<Indicator> indicators;
    private final List<Town> towns;
    private final ComboBox<Indicator> indicator = new ComboBox<>();
    private final Select<Period> period = new Select<>();
    private final CountryMap map = new CountryMap();
    private final CountryLegend legend = new CountryLegend();
    private final TownTable table;
    private final Paragraph failed = new Paragraph();

    CountryView(CountryDesk desk) {
        this.desk = desk;
        this.indicators = desk.indicators();
        this.towns = desk.municipalities();
        this.table = new TownTable(formats, area -> map.goTo(area, TOWN_ZOOM));
        addClassNames("op-page", "sk-country");
        add(Page.heading(getTranslation("country.title"), getTranslation("country.about")));
        if (towns.isEmpty() || indicators.isEmpty()) {
            Paragraph empty =
                    new Paragraph(getTranslation(towns.isEmpty() ? "country.no-areas" : "country.no-figures"));
            empty.addClassName("op-empty");
            add(empty);
            return;
        }
        prepareChoices();
        failed.setText(getTranslation("country.failed"));
        failed.setVisible(false);
        failed.getElement().setAttribute("role", "status");
        map.addLoadFailedListener(_ -> failed.setVisible(true));
        map.setSizeFull();
        CountryTiles.Country country = desk.country();
        map.lay(country.version(), towns.stream().map(Town::area).toList());
        Div choices = new Div(indicator, period);
        choices.addClassName("op-fields");
        Div drawn = new Div(map, legend);
        drawn.addClassName("sk-country-map");
        Div both = new Div(drawn, table);
        both.addClassName("sk-country-room");
        add(choices, failed, both);
    }

    private void prepareChoices() {
        indicator.setLabel(getTranslation("country.indicator"));
        indicator.setItemLabelGenerator(one -> one.title().in(getLocale()));
        indicator.setItems(indicators);
        indicator.setWidth("min(420px, 100%)");
        indicator.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose(change.getValue(), Optional.ofNullable(period.getValue()));
            }
        });
        period.setLabel(getTranslation("country.period"));
        period.setWidth("min(200px, 100%)");
        period.setItemLabelGenerator(formats::period);
        period.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(indicator.getValue(), Optional.ofNullable(change.getValue()));
            }
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (indicators.isEmpty() || towns.isEmpty()) {
            return;
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        Indicator wished = asked.getSingleParameter(INDICATOR)
                .flatMap(code -> indicators.stream()
                        .filter(one -> one.code().value().equals(code))
                        .findFirst())
                .orElse(indicators.getFirst());
        show(wished, asked.getSingleParameter(PERIOD).flatMap(code -> find(wished, code)));
    }

    private Optional<Period> find(Indicator wished, String code) {
        return desk.periods(wished.code()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private void choose(Indicator wished, Optional<Period> moment) {
        show(wished, moment);
        AddressBar.write(new Location(
                ROUTE,
                QueryParameters.simple(Map.of(
                        INDICATOR,
                        wished.code().value(),
                        PERIOD,
                        period.getValue().code()))));
    }

    /** A period that the indicator does not have gives way to its last one. */
    private void show(Indicator wished, Optional<Period> moment) {
        List<Period> periods = desk.periods(wished.code()).reversed();
        Period at = moment.filter(periods::contains).orElseGet(periods::getFirst);
        indicator.setValue(wished);
        period.setItems(periods);
        period.setValue(at);
        failed.setVisible(false);
        desk.picture(wished.code(), at).ifPresent(picture -> {
            map.show(picture, CountryLegend.palette(picture), formats);
            legend.show(picture, formats);
            table.show(picture, towns);
            desk.saw(picture);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("country.title") + " · Straatkubus";
    }
}
