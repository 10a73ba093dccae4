package nl.straatkubus.web.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.CellState;
import nl.straatkubus.platform.cube.Classes;
import nl.straatkubus.platform.cube.Combination;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Filter;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.cube.Surface;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.web.text.Formats;
import org.springframework.stereotype.Component;

/**
 * Makes the pictures of choices. A picture is kept a while, because the screen and the paint ask for the same one; what
 * tells pictures apart holds the viewer's visible indicators, their releases and how far down each is seen, so nobody
 * gets another's.
 */
@Component
final class MapPictures {
    private static final int KEPT = 64;
    private static final int CLASSES = 5;

    /** A picture that two ask for at once is made once. */
    private final Cache<Key, MapPicture> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(long lattice, Choices choices, List<Optional<Long>> releases, List<Reach> reaches) {
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
                choices.indicators().stream().map(cube::release).toList(),
                choices.indicators().stream()
                        .map(code -> cube.viewer().reach(cube.indicator(code).orElseThrow()))
                        .toList());
        return Optional.of(kept.get(key, wanted -> compute(cube, choices, wanted.stamp())));
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
        Timeline timeline = Timeline.of(cube, choices.indicators(), choices.period());
        List<Layer> stable = layers(cube, choices, timeline.reference());
        List<Layer> layers = timeline.current().equals(timeline.reference())
                ? stable
                : measuredBy(stable, layers(cube, choices, timeline.current()));
        Mode mode = Mode.suiting(layers.size(), choices.mode());
        Optional<Slice> since = mode == Mode.SINGLE ? earlier(cube, layers.getFirst(), choices) : Optional.empty();
        MapPicture.Moments moments = new MapPicture.Moments(timeline.current(), since.map(Slice::period));
        if (since.isPresent()) {
            Layer layer = layers.getFirst();
            Surface change = Surface.difference(cube.lattice(), layer.slice(), since.get(), choices.level());
            boolean whole = Formats.decimals(layer.indicator()) == 0;
            Classes classes = Classes.aroundZero(drawnValues(change), whole);
            return new MapPicture(
                    Mode.CHANGE,
                    layers,
                    change,
                    Optional.of(classes),
                    moments,
                    choices.bounds().match(),
                    stamp);
        }
        Surface surface = combine(mode, layers, choices);
        Surface lasting = stable == layers ? surface : combine(mode, stable, choices);
        Optional<Classes> classes = mode.countsClasses()
                ? Optional.empty()
                : Optional.of(
                        choices.division().of(drawnValues(lasting), CLASSES).holding(drawnValues(surface)));
        return new MapPicture(
                mode, layers, surface, classes, moments, choices.bounds().match(), stamp);
    }

    private static Surface combine(Mode mode, List<Layer> layers, Choices choices) {
        return switch (mode) {
            case SINGLE, CHANGE -> layers.getFirst().surface();
            case TWO_IN_ONE ->
                Combination.twoInOne(layers.get(0).part(), layers.get(1).part());
            case SCORE -> Combination.score(layers.stream().map(Layer::part).toList());
            case FILTER ->
                Filter.of(
                        layers.stream()
                                .map(layer -> new Filter.Criterion(layer.surface(), layer.range()))
                                .toList(),
                        choices.bounds().match());
        };
    }

    /** The figures to compare with. Four-digit postcodes are added up and have no difference of their own. */
    private static Optional<Slice> earlier(Cube cube, Layer layer, Choices choices) {
        return choices.level() == MapLevels.CIRCA
                ? Optional.empty()
                : choices.since()
                        .filter(period -> !period.equals(layer.period()))
                        .flatMap(period -> cube.slice(layer.indicator().code(), period));
    }

    private static List<Layer> measuredBy(List<Layer> stable, List<Layer> layers) {
        return IntStream.range(0, layers.size())
                .mapToObj(i -> layers.get(i).measuredBy(stable.get(i).reference()))
                .toList();
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
            Surface surface = MapLevels.surface(cube, slice, indicator, choices.level());
            Filter.Range range = choices.bounds().range(indicator.code());
            Combination.Reference reference = Combination.Reference.of(surface, indicator.direction());
            layers.add(new Layer(indicator, own, slice, surface, shares.get(i), range, reference));
        }
        return layers;
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
