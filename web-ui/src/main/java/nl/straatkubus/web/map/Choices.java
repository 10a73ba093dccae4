package nl.straatkubus.web.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.web.shell.MapScreen;

/**
 * What someone chose to see, as the address of the screen and of the paint hold it. Holds no figures, so a link can be
 * given to anyone: who opens it sees by own rights.
 *
 * @param indicators in the order of choosing, at most {@link #MOST}
 * @param weights one for each indicator; they need not add up to anything
 * @param mode empty: what suits the number of indicators
 * @param period empty: the latest
 * @param level street, neighbourhood or district
 * @param bounds of the filter; they stay while another mode is looked at
 * @param since the period to compare with, of use for one indicator
 */
record Choices(
        List<IndicatorCode> indicators,
        List<Integer> weights,
        Optional<Mode> mode,
        Optional<Period> period,
        AreaLevel level,
        Division division,
        Bounds bounds,
        Optional<Period> since) {
    static final int MOST = 8;
    private static final int WHOLE = 100;

    Choices {
        indicators = List.copyOf(indicators);
        weights = weights.stream().allMatch(weight -> weight == 0) ? equal(indicators.size()) : List.copyOf(weights);
    }

    static Choices none() {
        return new Choices(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                AreaLevel.PC6,
                Division.NATURAL,
                Bounds.NONE,
                Optional.empty());
    }

    /** Reads an address; whatever it holds that makes no sense is left out. */
    static Choices read(Map<String, String> address) {
        List<IndicatorCode> codes = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        String[] given = address.getOrDefault("w", "").split(",");
        String[] names = address.getOrDefault(MapScreen.INDICATORS, "").split(",");
        for (int i = 0; i < names.length && codes.size() < MOST; i++) {
            Optional<IndicatorCode> code = attempt(names[i], IndicatorCode::new);
            if (code.isPresent() && !codes.contains(code.get())) {
                codes.add(code.get());
                weights.add(
                        i < given.length ? attempt(given[i], Choices::weight).orElse(WHOLE) : WHOLE);
            }
        }
        return new Choices(
                codes,
                weights,
                Mode.of(address.getOrDefault("m", "")),
                attempt(address.get("p"), Period::parse),
                MapLevels.of(address.get("l")).orElse(AreaLevel.PC6),
                Division.read(address),
                Bounds.read(address).of(codes),
                attempt(address.get("d"), Period::parse));
    }

    /** The address, with only what differs from the default. */
    Map<String, String> write() {
        Map<String, String> address = new LinkedHashMap<>();
        if (!indicators.isEmpty()) {
            address.put(
                    MapScreen.INDICATORS,
                    indicators.stream().map(IndicatorCode::value).collect(Collectors.joining(",")));
        }
        if (new HashSet<>(weights).size() > 1) {
            address.put("w", weights.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        mode.ifPresent(chosen -> address.put("m", chosen.code()));
        period.ifPresent(chosen -> address.put("p", chosen.code()));
        if (level != AreaLevel.PC6) {
            address.put("l", MapLevels.code(level));
        }
        address.putAll(division.write());
        address.putAll(bounds.write());
        since.ifPresent(chosen -> address.put("d", chosen.code()));
        return address;
    }

    boolean chosen(IndicatorCode code) {
        return indicators.contains(code);
    }

    Choices with(IndicatorCode code) {
        if (chosen(code) || indicators.size() == MOST) {
            return this;
        }
        List<IndicatorCode> more = new ArrayList<>(indicators);
        more.add(code);
        return of(more, equal(more.size()));
    }

    Choices without(IndicatorCode code) {
        List<IndicatorCode> fewer =
                indicators.stream().filter(other -> !other.equals(code)).toList();
        return of(fewer, equal(fewer.size()));
    }

    /** What these become when boxes are ticked, one after another, that an address tells by code. */
    Choices ticked(String codes) {
        Choices after = this;
        for (String name : codes.split(",")) {
            IndicatorCode code = attempt(name, IndicatorCode::new).orElse(null);
            if (code != null) {
                after = after.chosen(code) ? after.without(code) : after.with(code);
            }
        }
        return after;
    }

    Choices of(List<IndicatorCode> others, List<Integer> otherWeights) {
        return new Choices(others, otherWeights, mode, period, level, division, bounds.of(others), since);
    }

    Choices in(Mode other) {
        return new Choices(indicators, weights, Optional.of(other), period, level, division, bounds, since);
    }

    Choices at(Period other) {
        return new Choices(indicators, weights, mode, Optional.of(other), level, division, bounds, since);
    }

    Choices at(AreaLevel other) {
        return new Choices(indicators, weights, mode, period, other, division, bounds, since);
    }

    Choices by(Division other) {
        return new Choices(indicators, weights, mode, period, level, other, bounds, since);
    }

    Choices since(Optional<Period> other) {
        return new Choices(indicators, weights, mode, period, level, division, bounds, other);
    }

    Choices within(Bounds other) {
        return new Choices(indicators, weights, mode, period, level, division, other, since);
    }

    /** Weights that share 100 as evenly as whole numbers can. */
    Choices evened() {
        return of(indicators, equal(indicators.size()));
    }

    /** Gives one indicator a weight of 0 to 100; the others share what is left in proportion. */
    Choices weighing(int index, int weight) {
        List<Integer> shares = shares();
        int rest = shares.stream().mapToInt(Integer::intValue).sum() - shares.get(index);
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            double part = rest == 0 ? 1.0 / (shares.size() - 1) : shares.get(i) / (double) rest;
            changed.add(i == index ? weight : (int) Math.round((WHOLE - weight) * part));
        }
        return of(indicators, changed);
    }

    /** The weights as whole percentages that add up to 100. */
    List<Integer> shares() {
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        List<Integer> shares = new ArrayList<>();
        int given = 0;
        int heaviest = 0;
        for (int i = 0; i < weights.size(); i++) {
            int share = (int) Math.round(weights.get(i) * (double) WHOLE / total);
            shares.add(share);
            given += share;
            heaviest = share > shares.get(heaviest) ? i : heaviest;
        }
        if (!shares.isEmpty()) {
            shares.set(heaviest, shares.get(heaviest) + WHOLE - given);
        }
        return shares;
    }

    private static List<Integer> equal(int count) {
        List<Integer> weights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            weights.add(WHOLE / count);
        }
        return weights;
    }

    private static int weight(String text) {
        return Math.clamp(Integer.parseInt(text), 0, WHOLE);
    }

    /** Empty for what is missing or cannot be read. */
    static <T> Optional<T> attempt(String text, Function<String, T> reading) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(reading.apply(text));
        } catch (IllegalArgumentException meaningless) {
            return Optional.empty();
        }
    }
}
