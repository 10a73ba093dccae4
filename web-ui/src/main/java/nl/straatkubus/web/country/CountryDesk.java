package nl.straatkubus.web.country;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.SharedFigures;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tiles.CountryTiles;
import nl.straatkubus.platform.tiles.TileAddress;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.NotedLooks;
import org.springframework.stereotype.Component;

/** What the operator looks at in the country. What is seen is noted in the platform's log. */
@Component
final class CountryDesk {
    private static final DataScope SHARED = DataScope.shared(Duty.WEB);
    private static final DataScope PLATFORM = DataScope.platform(Duty.WEB);

    private final CurrentViewer current;
    private final CountryTiles tiles;
    private final SharedFigures figures;
    private final Lattices lattices;
    private final CountryPictures pictures;
    private final NotedLooks noted;

    CountryDesk(
            CurrentViewer current,
            CountryTiles tiles,
            SharedFigures figures,
            Lattices lattices,
            CountryPictures pictures,
            NotedLooks noted) {
        this.current = current;
        this.tiles = tiles;
        this.figures = figures;
        this.lattices = lattices;
        this.pictures = pictures;
        this.noted = noted;
    }

    /** The indicators that colour areas; numbers of people would make large areas look bad. */
    List<Indicator> indicators() {
        return asked(() -> figures.indicators().stream()
                .filter(indicator -> indicator.kind() == Kind.RATE || indicator.kind() == Kind.MEAN)
                .toList());
    }

    List<Period> periods(IndicatorCode code) {
        return asked(() -> figures.periods(code));
    }

    CountryTiles.Country country() {
        return asked(tiles::inForce);
    }

    Optional<byte[]> tile(String version, TileAddress at) {
        return asked(() -> tiles.tile(version, at));
    }

    List<Town> municipalities() {
        return asked(() -> pictures.larger(tiles.inForce()).stream()
                .map(areas -> new Town(areas.lattice(), areas.municipality()))
                .toList());
    }

    /** Empty for an indicator that the map does not show or a period without a release. */
    Optional<CountryPicture> picture(IndicatorCode code, Period period) {
        return indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .flatMap(indicator -> asked(() -> pictures.of(tiles.inForce(), indicator, period)));
    }

    /** The figures of all areas of some municipalities, by the classes of a picture; lattices not in force are left out. */
    List<FigureSheet> sheets(CountryPicture picture, Collection<Long> wanted) {
        return asked(() -> {
            List<Long> known = wanted.stream()
                    .filter(picture.country().lattices()::contains)
                    .toList();
            Map<Long, Slice> slices =
                    figures.slices(picture.release(), picture.indicator().code(), picture.period(), known);
            return known.stream()
                    .map(lattices::byId)
                    .map(lattice -> sheet(picture, lattice, Optional.ofNullable(slices.get(lattice.id()))))
                    .toList();
        });
    }

    private static FigureSheet sheet(CountryPicture picture, Lattice lattice, Optional<Slice> slice) {
        return FigureSheet.of(lattice.id(), 0, lattice.size(), lattice, slice, picture.classes());
    }

    /** Notes that a picture was seen. */
    void saw(CountryPicture picture) {
        Viewer operator = operator();
        AuditLog.Look look = new AuditLog.Look(
                "viewed", picture.indicator().code().value(), picture.period().code(), "", "");
        PLATFORM.run(() -> noted.fetched(operator, look));
    }

    private <T> T asked(Supplier<T> question) {
        operator();
        return SHARED.get(question);
    }

    private Viewer operator() {
        Viewer viewer = current.viewer();
        if (!viewer.may(Right.OPERATE)) {
            throw new AccessDenied("This is the operator's map");
        }
        return viewer;
    }
}
