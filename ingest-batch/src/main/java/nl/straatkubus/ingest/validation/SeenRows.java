package nl.straatkubus.ingest.validation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.raw.Coverage;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** On which line each area was first met in each period; four bytes an area, taken as they come. */
final class SeenRows {
    private static final int PAGE = 1 << 12;

    private final KnownAreas areas;
    private final Map<Period, int[][]> lines = new HashMap<>();
    private Period lastPeriod;
    private int[][] lastPages;

    SeenRows(KnownAreas areas) {
        this.areas = areas;
    }

    /** The line that said something of this area and period before, or 0; then this line is noted. */
    int firstLine(Place place, Period period, long line) {
        int[][] pages = pages(period);
        int page = place.number() / PAGE;
        if (pages[page] == null) {
            pages[page] = new int[PAGE];
        }
        int at = place.number() % PAGE;
        int before = pages[page][at];
        if (before == 0) {
            // Lines count from 1; those beyond two milliards all count as the last one.
            pages[page][at] = (int) Math.min(line, Integer.MAX_VALUE);
        }
        return before;
    }

    /** Rows of one period mostly follow each other. */
    private int[][] pages(Period period) {
        if (!period.equals(lastPeriod)) {
            lastPages = lines.computeIfAbsent(period, p -> new int[areas.size() / PAGE + 1][]);
            lastPeriod = period;
        }
        return lastPages;
    }

    /** How many areas were met in each municipality and period. */
    Map<Coverage, Integer> counted() {
        Map<Coverage, Integer> counts = new HashMap<>();
        lines.forEach((period, pages) -> {
            Map<MunicipalityCode, int[]> here = new TreeMap<>();
            met(pages).forEach(number -> here.computeIfAbsent(areas.at(number).municipality(), any -> new int[1])[0]++);
            here.forEach((municipality, count) -> counts.put(new Coverage(municipality, period), count[0]));
        });
        return counts;
    }

    /** How many sizes of area were met: postcodes, neighbourhoods, districts, municipalities. */
    long sizes() {
        BitSet all = new BitSet(areas.size());
        lines.values().forEach(pages -> met(pages).forEach(all::set));
        return all.stream()
                .mapToObj(number -> areas.at(number).code())
                .map(code -> code.isPostcode() ? "" : code.value().substring(0, 2))
                .distinct()
                .count();
    }

    private IntStream met(int[][] pages) {
        return IntStream.range(0, areas.size())
                .filter(number -> pages[number / PAGE] != null && pages[number / PAGE][number % PAGE] != 0);
    }
}
