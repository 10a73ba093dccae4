package nl.straatkubus.ingest.disclosure;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.ingest.raw.RawCube;
import nl.straatkubus.ingest.raw.RawCube.TooSmall;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.geography.Area;

/** Refuses to release from totals that are smaller than their parts: one of them is wrong, and nobody knows which. */
final class TotalCheck {
    private TotalCheck() {}

    /** @throws Refused naming the first such total, and how many more there are */
    static void pass(List<Delivery> deliveries) {
        int wrong = deliveries.stream()
                .mapToInt(one -> one.cube().tooSmall().size())
                .sum();
        if (wrong > 0) {
            RawCube cube = deliveries.stream()
                    .map(Delivery::cube)
                    .filter(one -> !one.tooSmall().isEmpty())
                    .findFirst()
                    .orElseThrow();
            TooSmall first = cube.tooSmall().getFirst();
            Area area = cube.lattice().area(first.node());
            throw new Refused(
                    "release.total-below-parts",
                    cube.indicator(),
                    area.name() + " (" + area.code() + ")",
                    cube.period(),
                    plain(first.delivered()),
                    plain(first.sum()),
                    wrong - 1);
        }
    }

    private static String plain(double number) {
        return NumberFormat.getNumberInstance(Locale.of("nl")).format(number);
    }
}
