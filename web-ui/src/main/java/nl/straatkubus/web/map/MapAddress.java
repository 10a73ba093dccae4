package nl.straatkubus.web.map;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.web.ground.Ground;
import nl.straatkubus.web.shell.MapScreen;

/**
 * Everything about the map screen that its address holds, so that reloading or sharing it brings back the same view.
 *
 * @param area that is selected
 * @param place what is in sight, empty for the whole municipality
 * @param table whether the table is shown instead of the map
 * @param beside the second map, empty while there is one
 * @param byZoom whether the level of the choices follows from how far in the reader looks
 * @param together areas that are looked at together, possibly none yet; empty while a single one is looked at
 * @param ground what lies below the shapes
 */
record MapAddress(
        Choices choices,
        Optional<AreaCode> area,
        Optional<Place> place,
        boolean table,
        Optional<List<AreaCode>> together,
        Optional<Beside> beside,
        boolean byZoom,
        Ground ground) {
    /** As many areas as an address holds that browsers and mail programs leave whole. */
    static final int MOST_TOGETHER = 120;

    private static final int LONGEST_CODE = 20;
    private static final String TOGETHER = "s";
    private static final String VIEW = "v";
    private static final String TABLE = "t";
    private static final String BY_ZOOM = "z";
    private static final String GROUND = "g";
    private static final int NUMBERS = 3;

    /** A middle in degrees and a zoom level of the usual web map scheme. */
    record Place(double longitude, double latitude, double zoom) {
        private static final double METRES_A_PIXEL = 2 * Math.PI * 6_378_137 / 256;

        /** Metres of web mercator that a CSS pixel is wide. */
        double metresAPixel() {
            return METRES_A_PIXEL / Math.pow(2, zoom);
        }

        String write() {
            return String.format(Locale.ROOT, "%.5f,%.5f,%.2f", longitude, latitude, zoom);
        }

        static Optional<Place> read(String text) {
            try {
                String[] parts = text.split(",");
                return parts.length == NUMBERS
                        ? Optional.of(new Place(
                                Double.parseDouble(parts[0]),
                                Double.parseDouble(parts[1]),
                                Double.parseDouble(parts[2])))
                        : Optional.empty();
            } catch (NumberFormatException meaningless) {
                return Optional.empty();
            }
        }
    }

    /** Reads an address; whatever it holds that makes no sense is left out. */
    static MapAddress read(QueryParameters query) {
        Map<String, String> given = new HashMap<>();
        query.getParameters().forEach((key, values) -> given.put(key, values.getFirst()));
        return new MapAddress(
                Choices.read(given),
                Optional.ofNullable(given.get(MapScreen.AREA))
                        .filter(MapAddress::isCode)
                        .map(AreaCode::new),
                Place.read(given.getOrDefault(VIEW, "")),
                given.containsKey(TABLE),
                Optional.ofNullable(given.get(TOGETHER)).map(MapAddress::codes),
                Beside.read(given),
                given.containsKey(BY_ZOOM),
                Ground.of(given.getOrDefault(GROUND, "")).orElse(Ground.OWN));
    }

    private static boolean isCode(String text) {
        return !text.isBlank() && text.length() <= LONGEST_CODE;
    }

    private static List<AreaCode> codes(String text) {
        return Arrays.stream(text.split(","))
                .filter(MapAddress::isCode)
                .limit(MOST_TOGETHER)
                .map(AreaCode::new)
                .toList();
    }

    QueryParameters write() {
        Map<String, String> address = new LinkedHashMap<>(choices.write());
        area.ifPresent(code -> address.put(MapScreen.AREA, code.value()));
        place.ifPresent(seen -> address.put(VIEW, seen.write()));
        if (table) {
            address.put(TABLE, "1");
        }
        if (byZoom) {
            address.put(BY_ZOOM, "1");
        }
        if (ground != Ground.OWN) {
            address.put(GROUND, ground.code());
        }
        together.ifPresent(codes ->
                address.put(TOGETHER, codes.stream().map(AreaCode::value).collect(Collectors.joining(","))));
        beside.ifPresent(second -> address.putAll(second.write()));
        return QueryParameters.simple(address);
    }

    MapAddress with(Choices other) {
        return new MapAddress(other, area, place, table, together, beside, byZoom, ground);
    }

    /** Looking at one area, or at none. */
    MapAddress at(Optional<AreaCode> other) {
        return new MapAddress(choices, other, place, table, Optional.empty(), beside, byZoom, ground);
    }

    MapAddress seeing(Place other) {
        Choices at = byZoom ? choices.at(MapLevels.suiting(other.zoom())) : choices;
        return new MapAddress(at, area, Optional.of(other), table, together, beside, byZoom, ground);
    }

    /** At a level that the reader chose. */
    MapAddress at(AreaLevel level) {
        return new MapAddress(choices.at(level), area, place, table, together, beside, false, ground);
    }

    /** At the level that suits what is in sight, from here on. */
    MapAddress levelByZoom() {
        AreaLevel level = place.map(seen -> MapLevels.suiting(seen.zoom())).orElse(AreaLevel.NEIGHBOURHOOD);
        return new MapAddress(choices.at(level), area, place, table, together, beside, true, ground);
    }

    MapAddress asTable(boolean shown) {
        return new MapAddress(choices, area, place, shown, together, beside, byZoom, ground);
    }

    /** Looking at several areas together. */
    MapAddress together(List<AreaCode> others) {
        return new MapAddress(choices, Optional.empty(), place, table, Optional.of(others), beside, byZoom, ground);
    }

    MapAddress beside(Optional<Beside> other) {
        return new MapAddress(choices, area, place, table, together, other, byZoom, ground);
    }

    MapAddress on(Ground other) {
        return new MapAddress(choices, area, place, table, together, beside, byZoom, other);
    }
}
