package nl.straatkubus.web.map;

import java.util.Locale;
import java.util.function.Supplier;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.platform.cube.Cube;

/** Origins as the lineage of releases tells them. */
record FollowedOrigins(Supplier<Cube> cubes, Lineages lineages, Locale locale) implements Origins {
    private static final String FOUR_DIGITS = "origin.pc4";

    @Override
    public void show(MapPicture picture) {
        new OriginDialog(cubes.get(), picture, lineages, new MapWords(locale)).open();
    }

    @Override
    public boolean holdsEstimates(MapPicture picture) {
        return picture.holdsEstimates(() -> follow(picture));
    }

    private boolean follow(MapPicture picture) {
        Cube cube = cubes.get();
        return picture.layers().stream()
                .flatMap(layer -> lineages.of(cube, layer.indicator().code(), layer.period()).stream())
                .flatMap(found -> found.delivery().notes().stream())
                .anyMatch(note -> note.code().equals(FOUR_DIGITS));
    }
}
