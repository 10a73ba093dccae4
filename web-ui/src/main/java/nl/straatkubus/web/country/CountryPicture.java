package nl.straatkubus.web.country;

import java.util.List;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.tiles.CountryTiles;

/**
 * One indicator in one period over the country.
 *
 * @param release that its figures come from
 * @param classes of the figures of neighbourhoods, for areas of every size: zooming changes no colour
 * @param larger the areas from the neighbourhood up
 */
record CountryPicture(
        CountryTiles.Country country,
        Indicator indicator,
        Period period,
        long release,
        Classes classes,
        List<FigureSheet> larger) {
    CountryPicture {
        larger = List.copyOf(larger);
    }

    /** Changes whenever anything in the picture does. */
    String stamp() {
        return country.version() + "-" + release + "-" + indicator.code() + "-" + period.code();
    }
}
