package nl.straatkubus.web.country;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.SharedFigures;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.LargerAreas;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tiles.CountryTiles;
import org.springframework.stereotype.Component;

/** Makes the pictures of the country and keeps the last ones. Works in the shared scope. */
@Component
final class CountryPictures {
    private static final int KEPT = 12;
    private static final int CLASSES = 5;

    private final SharedFigures figures;
    private final Lattices lattices;
    private final Cache<String, CountryPicture> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<String, List<LargerAreas>> geographies =
            Caffeine.newBuilder().maximumSize(1).build();

    CountryPictures(SharedFigures figures, Lattices lattices) {
        this.figures = figures;
        this.lattices = lattices;
    }

    /** The areas from the neighbourhood up, by lattice. */
    List<LargerAreas> larger(CountryTiles.Country country) {
        return geographies.get(country.version(), version -> lattices.larger().stream()
                .filter(areas -> country.lattices().contains(areas.lattice()))
                .toList());
    }

    /** Empty for a period without a release. */
    Optional<CountryPicture> of(CountryTiles.Country country, Indicator indicator, Period period) {
        List<Period> periods = figures.periods(indicator.code());
        return figures.release(indicator.code())
                .filter(release -> periods.contains(period))
                .map(release -> kept.get(
                        country.version() + " " + release + " " + indicator.code() + " " + period.code(),
                        key -> compute(country, indicator, period, release, reference(periods, period))));
    }

    /** Breaks come from the last period of the same length, so that colours do not move with the period. */
    private static Period reference(List<Period> periods, Period period) {
        return periods.reversed().stream()
                .filter(other -> other.grain() == period.grain())
                .findFirst()
                .orElse(period);
    }

    private CountryPicture compute(
            CountryTiles.Country country, Indicator indicator, Period period, long release, Period reference) {
        List<LargerAreas> larger = larger(country);
        Map<Long, Slice> slices = slices(country, indicator.code(), period, release);
        float[] shown = neighbourhoods(larger, slices);
        float[] lasting = reference.equals(period)
                ? shown
                : neighbourhoods(larger, slices(country, indicator.code(), reference, release));
        Classes classes = Classes.of(Classes.Method.NATURAL, lasting, CLASSES).holding(shown);
        List<FigureSheet> sheets = larger.stream()
                .map(areas -> FigureSheet.of(
                        areas.lattice(),
                        areas.first(),
                        areas.first() + areas.areas().size(),
                        areas,
                        Optional.ofNullable(slices.get(areas.lattice())),
                        classes))
                .toList();
        return new CountryPicture(country, indicator, period, release, classes, sheets);
    }

    private Map<Long, Slice> slices(CountryTiles.Country country, IndicatorCode code, Period period, long release) {
        return figures.slices(release, code, period, country.lattices());
    }

    private static float[] neighbourhoods(List<LargerAreas> larger, Map<Long, Slice> slices) {
        List<Float> values = larger.stream()
                .flatMap(areas -> Stream.ofNullable(slices.get(areas.lattice())).flatMap(slice -> areas.areas().stream()
                        .filter(area -> area.level() == AreaLevel.NEIGHBOURHOOD && slice.isPublished(area.node()))
                        .map(area -> slice.value(area.node()))))
                .toList();
        float[] numbers = new float[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
        }
        return numbers;
    }
}
