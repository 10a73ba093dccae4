package nl.straatkubus.ingest.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** Which neighbourhoods each four-digit postcode covers, and how many of its households live in each. */
final class FourDigitCover {
    private static final int DIGITS = 4;

    private final Map<String, Map<String, Inside>> covered = new HashMap<>();
    private final Map<String, Integer> households = new HashMap<>();
    private final Map<String, Integer> elsewhere;

    /** What a PC4 has in one neighbourhood. */
    private record Inside(int postcodes, int households) {
        Inside and(Inside other) {
            return new Inside(postcodes + other.postcodes, households + other.households);
        }
    }

    /**
     * Of a PC4 that lies in several geographies all parts are known; of one that lies partly in none, those that are.
     *
     * @param lattices where figures may lie
     * @param elsewhere households of each PC4 in other geographies, to which their part of its figure belongs
     */
    FourDigitCover(List<Lattice> lattices, Map<String, Integer> elsewhere) {
        this.elsewhere = elsewhere;
        for (Lattice lattice : lattices) {
            for (Area postcode : lattice.at(AreaLevel.PC6)) {
                String around = lattice.area(lattice.ancestor(postcode.node(), AreaLevel.NEIGHBOURHOOD))
                        .code()
                        .value();
                covered.computeIfAbsent(postcode.code().value().substring(0, DIGITS), any -> new TreeMap<>())
                        .merge(around, new Inside(1, postcode.households()), Inside::and);
                households.merge(around, postcode.households(), Integer::sum);
            }
        }
    }

    /**
     * What a PC4 has in one neighbourhood.
     *
     * @param share of the households of the PC4; of its postcodes where it has no households
     */
    record Part(String neighbourhood, int households, double share) {}

    /** Empty for a PC4 without a postcode here. */
    List<Part> parts(String pc4) {
        Map<String, Inside> here = covered.getOrDefault(pc4, Map.of());
        Inside all = here.values().stream().reduce(new Inside(0, elsewhere.getOrDefault(pc4, 0)), Inside::and);
        return here.entrySet().stream()
                .map(one -> new Part(
                        one.getKey(),
                        one.getValue().households(),
                        all.households() == 0
                                ? (double) one.getValue().postcodes() / all.postcodes()
                                : (double) one.getValue().households() / all.households()))
                .toList();
    }

    /** The PC4s that lie here in part, in order. */
    List<String> acrossBorders() {
        return covered.keySet().stream()
                .filter(pc4 -> elsewhere.getOrDefault(pc4, 0) > 0)
                .sorted()
                .toList();
    }

    int households(String neighbourhood) {
        return households.getOrDefault(neighbourhood, 0);
    }
}
