package nl.straatkubus.web.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/**
 * What a source knows of each postcode: how many of its households have debts (of which a share is told), and how many
 * reports it made (of which the number is told).
 *
 * @param debts by year since {@link #FIRST}, then by postcode in node order
 * @param reports likewise
 */
record Figures(Lattice lattice, int[][] debts, int[][] reports) {
    static final int FIRST = 2023;
    static final int YEARS = 2;
    static final int SMALLEST = 5;
    private static final double IN_DEBT = 0.25;

    static Figures drawn(Lattice lattice, long seed) {
        Random random = new Random(seed);
        int[][] debts = new int[YEARS][lattice.postcodes()];
        int[][] reports = new int[YEARS][lattice.postcodes()];
        for (int year = 0; year < YEARS; year++) {
            for (int street = 0; street < lattice.postcodes(); street++) {
                for (int home = 0; home < lattice.area(street).households(); home++) {
                    debts[year][street] += random.nextDouble() < IN_DEBT ? 1 : 0;
                    reports[year][street] += random.nextDouble() < IN_DEBT ? 1 : 0;
                }
            }
        }
        return new Figures(lattice, debts, reports);
    }

    /** The same with the debts of two postcodes swapped in one year. */
    Figures swapped(int year, int one, int other) {
        int[][] copy = {debts[0].clone(), debts[1].clone()};
        copy[year][one] = debts[year][other];
        copy[year][other] = debts[year][one];
        return new Figures(lattice, copy, reports);
    }

    int[] counts(String indicator, int year) {
        return (indicator.equals(AttackedTowns.DEBTS) ? debts : reports)[year - FIRST];
    }

    String code(int street) {
        return lattice.area(street).code().value();
    }

    int households(int street) {
        return lattice.area(street).households();
    }

    /** Whether the sum over these postcodes may be told by itself. */
    boolean maySay(String indicator, int year, BitSet streets) {
        int count =
                streets.stream().map(street -> counts(indicator, year)[street]).sum();
        int homes = streets.stream().map(this::households).sum();
        boolean share = indicator.equals(AttackedTowns.DEBTS);
        return count >= SMALLEST && (!share || homes >= SMALLEST && count <= homes - SMALLEST);
    }

    /** Postcodes in which so few have debts that nobody may hear how many. */
    List<Integer> fewInDebt(int year) {
        return IntStream.range(0, lattice.postcodes())
                .filter(street -> debts[year - FIRST][street] < SMALLEST)
                .boxed()
                .toList();
    }

    /** The postcodes inside an area. */
    BitSet inside(int node) {
        BitSet inside = new BitSet();
        List<Integer> open = new ArrayList<>(List.of(node));
        while (!open.isEmpty()) {
            int at = open.removeLast();
            if (lattice.level(at) == AreaLevel.PC6) {
                inside.set(at);
            }
            open.addAll(lattice.children(at));
        }
        return inside;
    }

    byte[] file() {
        StringBuilder csv = new StringBuilder("postcode;jaar;schulden;meldingen;huishoudens\n");
        for (int year = 0; year < YEARS; year++) {
            for (int street = 0; street < lattice.postcodes(); street++) {
                csv.append("%s;%d;%d;%d;%d%n"
                        .formatted(
                                code(street),
                                FIRST + year,
                                debts[year][street],
                                reports[year][street],
                                households(street)));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
