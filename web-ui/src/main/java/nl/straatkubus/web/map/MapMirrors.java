package nl.straatkubus.web.map;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.AlikeAreas;
import nl.straatkubus.web.field.FieldSights;
import org.springframework.stereotype.Component;

/** Makes mirrors of map screens. */
@Component
public final class MapMirrors {
    private final MapPictures pictures;
    private final Cubes cubes;
    private final Lattices lattices;
    private final Lineages lineages;
    private final AlikeAreas likeness;
    private final FieldSights sights;

    MapMirrors(
            MapPictures pictures,
            Cubes cubes,
            Lattices lattices,
            Lineages lineages,
            AlikeAreas likeness,
            FieldSights sights) {
        this.pictures = pictures;
        this.cubes = cubes;
        this.lattices = lattices;
        this.lineages = lineages;
        this.likeness = likeness;
        this.sights = sights;
    }

    /**
     * @param eyes with which the mirror is looked at, asked at each moment; empty when nothing may be seen any more
     * @param host whose map it shows, likewise
     */
    public MapMirror open(Supplier<Optional<Viewer>> eyes, Supplier<Optional<Viewer>> host, Locale locale) {
        return new MapMirror(
                pictures,
                cubes,
                new MirrorFiles(eyes, cubes, lattices),
                lineages,
                likeness,
                sights.forGuests(host, locale),
                locale);
    }
}
