package nl.straatkubus.web.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.Combination;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Lattice;
import org.springframework.stereotype.Component;

/**
 * Makes the pictures of choices. A picture is kept a while, because the screen and the paint ask for the same one; what
 * tells pictures apart holds the viewer's visible indicators and their releases, so nobody gets another's.
 */
@Component
final class MapPictures {
    private static final int KEPT = 64;
    private static final int CLASSES = 5;

    private final Map<Key, MapPicture> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, MapPicture> eldest) {
            return size() > KEPT;
        }
    });

    private record Key(long lattice, Choices choices, List<Optional<Long>> releases) {
        String stamp() {
            return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    /**
     * The picture of choices as this cube's viewer may see them; indicators that are not in the cube are left out.
     *
     * @return empty when no indicator is left
     */
    Optional<MapPicture> of(Cube cube, Choices wished) {
        Choices choices = visible(cube, wished);
        if (choices.indicators().isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(
                cube.lattice().id(),
                choices,
                choices.indicators().stream().map(cube::release).toList());
        MapPicture known = kept.get(key);
        if (known == null) {
            known = compute(cube, choices, key.stamp());
            kept.put(key, known);
        }
        return Optional.of(known);
    }

    /** The choices without what the viewer may not see or what does not exist. */
    Choices visible(Cube cube, Choices wished) {
        List<IndicatorCode> codes = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (int i = 0; i < wished.indicators().size(); i++) {
            if (cube.indicator(wished.indicators().get(i)).isPresent()) {
                codes.add(wished.indicators().get(i));
                weights.add(wished.weights().get(i));
            }
        }
        return codes.size() == wished.indicators().size() ? wished : wished.of(codes, weights);
    }

    private static MapPicture compute(Cube cube, Choices choices, String stamp) {
        Optional<Period> period =
                Timeline.of(cube, choices.indicators(), choices.period()).current();
        List<Layer> layers = layers(cube, choices, period);
        Mode mode = Mode.suiting(layers.size(), choices.mode());
        Surface surface =
                switch (mode) {
                    case SINGLE -> layers.getFirst().surface();
                    case TWO_IN_ONE -> Combination.twoInOne(part(layers.get(0)), part(layers.get(1)));
                    case SCORE ->
                        Combination.score(layers.stream().map(MapPictures::part).toList());
                };
        Optional<Classes> classes = mode == Mode.TWO_IN_ONE
                ? Optional.empty()
                : Optional.of(Classes.of(choices.method(), drawnValues(surface), CLASSES));
        return new MapPicture(mode, layers, surface, classes, period, stamp);
    }

    private static List<Layer> layers(Cube cube, Choices choices, Optional<Period> period) {
        List<Layer> layers = new ArrayList<>();
        List<Integer> shares = choices.shares();
        for (int i = 0; i < choices.indicators().size(); i++) {
            Indicator indicator = cube.indicator(choices.indicators().get(i)).orElseThrow();
            Period own = Timeline.of(cube, List.of(indicator.code()), period)
                    .current()
                    .or(() -> period)
                    .orElse(Period.ofYear(0));
            Slice slice =
                    cube.slice(indicator.code(), own).orElseGet(() -> undelivered(cube.lattice(), indicator, own));
            Surface surface = MapLevels.surface(cube.lattice(), slice, indicator, choices.level());
            layers.add(new Layer(indicator, own, slice, surface, shares.get(i)));
        }
        return layers;
    }

    private static Combination.Part part(Layer layer) {
        return new Combination.Part(layer.surface(), layer.indicator().direction(), layer.share());
    }

    private static float[] drawnValues(Surface surface) {
        float[] values = new float[surface.lattice().size()];
        for (int node = 0; node < values.length; node++) {
            boolean counts = surface.isDrawn(node) && surface.state(node) == CellState.PUBLISHED;
            values[node] = counts ? surface.value(node) : Float.NaN;
        }
        return values;
    }

    /** What an indicator without any release says of every area. */
    private static Slice undelivered(Lattice lattice, Indicator indicator, Period period) {
        byte[] states = new byte[lattice.size()];
        Arrays.fill(states, (byte) CellState.NOT_DELIVERED.ordinal());
        float[] nothing = new float[lattice.size()];
        Arrays.fill(nothing, Float.NaN);
        return new Slice(indicator.code(), period, lattice.id(), states, nothing, nothing, nothing);
    }
}
