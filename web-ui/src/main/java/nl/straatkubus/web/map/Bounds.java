package nl.straatkubus.web.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Filter.Match;
import nl.straatkubus.platform.cube.Filter.Range;

/**
 * The bounds of the filter.
 *
 * @param ranges of the indicators that are bounded; the others match with any released figure
 */
record Bounds(Map<IndicatorCode, Range> ranges, Match match) {
    static final Bounds NONE = new Bounds(Map.of(), Match.ALL);
    private static final String RANGES = "f";
    private static final String MATCH = "o";
    private static final int WORDS = 3;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

    Bounds {
        // In order, so that equal bounds are written alike.
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

    /** Reads {@code f=bijstand:8:40,afval::12}; whatever makes no sense is left out. */
    static Bounds read(Map<String, String> address) {
        Map<IndicatorCode, Range> ranges = new LinkedHashMap<>();
        for (String one : address.getOrDefault(RANGES, "").split(",")) {
            String[] words = one.split(":", -1);
            if (words.length == WORDS) {
                try {
                    Range range =
                            new Range(end(words[1], Double.NEGATIVE_INFINITY), end(words[2], Double.POSITIVE_INFINITY));
                    ranges.put(new IndicatorCode(words[0]), range);
                } catch (IllegalArgumentException meaningless) {
                    continue;
                }
            }
        }
        boolean any = Match.ANY.code().equals(address.get(MATCH));
        return new Bounds(ranges, any ? Match.ANY : Match.ALL).closed();
    }

    Map<String, String> write() {
        Map<String, String> address = new LinkedHashMap<>();
        List<String> written = new ArrayList<>();
        ranges.forEach((code, range) -> written.add(code.value() + ":" + text(range.low()) + ":" + text(range.high())));
        if (!written.isEmpty()) {
            address.put(RANGES, String.join(",", written));
        }
        if (match == Match.ANY) {
            address.put(MATCH, match.code());
        }
        return address;
    }

    /** The range of an indicator, open where none was set. */
    Range range(IndicatorCode code) {
        return ranges.getOrDefault(code, Range.OPEN);
    }

    Bounds with(IndicatorCode code, Range range) {
        Map<IndicatorCode, Range> more = new LinkedHashMap<>(ranges);
        more.put(code, range);
        return new Bounds(more, match).closed();
    }

    Bounds matching(Match other) {
        return new Bounds(ranges, other);
    }

    /** Only the bounds of these indicators. */
    Bounds of(Collection<IndicatorCode> codes) {
        Map<IndicatorCode, Range> kept = new LinkedHashMap<>(ranges);
        kept.keySet().retainAll(codes);
        return new Bounds(kept, match);
    }

    private Bounds closed() {
        Map<IndicatorCode, Range> kept = new LinkedHashMap<>(ranges);
        kept.values().removeIf(Range::isOpen);
        return new Bounds(kept, match);
    }

    private static double end(String text, double open) {
        if (text.isEmpty()) {
            return open;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a bound: " + text);
        }
        return Double.parseDouble(text);
    }

    private static String text(double end) {
        return Double.isInfinite(end)
                ? ""
                : new BigDecimal(Double.toString(end)).stripTrailingZeros().toPlainString();
    }
}
