package nl.straatkubus.web.demo;

import static nl.straatkubus.web.demo.Plan.rail;
import static nl.straatkubus.web.demo.Plan.river;
import static nl.straatkubus.web.demo.Plan.road;

import java.util.List;

/** What Dordrecht and Zwijndrecht have in common: the plane they are drawn on, the rivers between them, rails and motorway. */
final class ThreeRivers {
    static final double LONGITUDE = 4.68;
    static final double LATITUDE = 51.80;

    private ThreeRivers() {}

    static List<Plan.Mark> marks() {
        return List.of(
                river(
                        "Oude Stroom",
                        290,
                        "8.2 3.61, 6.15 2.87, 3.28 2.25, 0.98 2.42, -0.74 1.93, -1.84 0.78, -2.38 -0.57, -3.2 -1.89, -4.92 -2.62, -8.2 -2.87"),
                river("Noorderstroom", 250, "-0.74 1.93, -0.57 2.87, -0.82 3.85, -0.41 6.15"),
                river("Wantijkreek", 90, "8.2 0.33, 5.33 0.98, 3.44 1.43, 2.05 1.23, 0.82 1.72, 0.49 2.38"),
                rail(
                        "-5.33 4.26, -3.44 2.13, -2.62 1.48, -1.72 0.45, -0.57 0.04, 0.49 -0.25, 0.86 -1.15, 0.66 -2.62, 0.74 -5.33"),
                road(44, "-4.02 4.92, -3.4 2.95, -3.07 1.72, -2.42 0.49, -1.89 -0.57, -1.93 -1.8, -2.38 -5.33"));
    }
}
