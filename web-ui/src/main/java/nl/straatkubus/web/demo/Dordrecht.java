package nl.straatkubus.web.demo;

import static nl.straatkubus.web.demo.Plan.canal;
import static nl.straatkubus.web.demo.Plan.estate;
import static nl.straatkubus.web.demo.Plan.park;
import static nl.straatkubus.web.demo.Plan.rail;
import static nl.straatkubus.web.demo.Plan.road;
import static nl.straatkubus.web.demo.Plan.ward;
import static nl.straatkubus.web.demo.Plan.water;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Polygon;

/** An old town on the bend of a river that grew away from it, drawn freely after the idea of Dordrecht. */
final class Dordrecht {
    private Dordrecht() {}

    static Plan plan() {
        return new Plan(
                "GM0505",
                "Dordrecht",
                ThreeRivers.LONGITUDE,
                ThreeRivers.LATITUDE,
                505,
                3000,
                3311,
                3329,
                border(),
                cores(),
                Stream.concat(ThreeRivers.marks().stream(), marks().stream()).toList(),
                wards(),
                estates());
    }

    private static Polygon border() {
        return Curve.shore(
                "6.15 2.87, 3.28 2.25, 0.98 2.42, -0.74 1.93, -1.84 0.78, -2.38 -0.57, -3.2 -1.89",
                "-2.95 -3.44, -0.98 -4.26, 2.3 -4.43, 5.41 -3.61, 6.56 -0.82");
    }

    private static List<Polygon> cores() {
        return List.of(
                Curve.around(
                        "-2.05 0.74, -0.74 1.84, 0.82 2.3, 2.38 2.13, 3.03 1.07, 2.87 -0.33, 2.21 -1.56, 0.74 -2.21, -0.74 -2.05, -1.89 -1.48, -2.46 -0.49"),
                Curve.around("3.69 -1.56, 4.59 -1.31, 4.92 -2.13, 4.1 -2.46, 3.53 -2.13"));
    }

    private static List<Plan.Mark> marks() {
        return List.of(
                canal("Oude Haven", 26, "-1.64 0.98, -1.19 0.94, -0.82 1.19, -0.7 1.56, -0.74 1.89"),
                canal("Stadsgracht", 24, "-2.13 0.16, -1.56 0.49, -0.9 0.57, -0.33 0.9, 0 1.39, 0.08 2.13"),
                canal("Reeweg", 20, "-0.33 0.9, 0.33 0.66, 1.07 0.82, 1.56 0.66, 2.13 0.82, 2.13 1.23"),
                canal(
                        "Vlijtwetering",
                        24,
                        "-2.38 -0.82, -1.48 -0.7, -0.57 -0.94, 0.33 -0.74, 1.39 -0.94, 2.21 -0.66, 3.69 -0.9, 6.56 -0.49"),
                canal("Kilvliet", 20, "0.41 0.61, 0.29 0.16, 0.49 -0.25, 0.29 -0.78, 0.16 -1.56, 0.41 -3.12"),
                canal("Elzenvliet", 18, "-1.23 0.53, -1.11 0, -1.31 -0.74, -1.07 -1.48, -1.23 -3.28"),
                canal("Wieldrechtse Kreek", 28, "1.8 -4.26, 2.62 -2.95, 3.61 -2.54, 4.26 -1.97, 5.74 -1.8"),
                water("Vlietplas", Curve.around("0.74 -0.45, 1.15 -0.33, 1.48 -0.53, 1.23 -0.78, 0.82 -0.74")),
                water("Biezenplas", Curve.around("-2.13 -2.38, -1.56 -2.3, -1.31 -2.87, -1.8 -3.2, -2.3 -2.79")),
                water("Hazewiel", Curve.around("2.46 -1.56, 2.79 -1.39, 3.03 -1.72, 2.71 -2.05")),
                rail("-0.08 -0.08, 0.74 0.25, 1.8 0.37, 2.95 0.74, 4.92 1.56, 8.2 2.13"),
                road(36, "-1.92 -1.7, -1.4 -1.5, -0.82 -1.43, 0.66 -1.43, 1.72 -0.49, 2.3 0.57, 2.79 1.48, 3.77 3.77"),
                road(
                        26,
                        "-1.62 0.74, -1.07 0.74, -0.49 0.41, -0.41 -0.16, -0.57 -0.98, -0.41 -1.64, -0.33 -3.12, -0.82 -4.1"),
                road(
                        26,
                        "-1.9 -0.33, -1.15 -0.29, -0.41 -0.33, 0.49 -0.12, 1.31 0, 2.13 0.08, 2.95 0.08, 4.26 -0.49, 6.07 -0.16"),
                road(24, "-0.49 0.41, 0.16 1.07, 0.74 1.23, 1.15 1.64, 1.8 1.8, 2.62 1.56"),
                road(
                        24,
                        "1.23 1.6, 1.11 0.82, 1.31 0, 1.56 -0.61, 1.31 -1.39, 1.56 -2.13, 2.62 -2.62, 4.1 -1.97, 5.41 -2.79"),
                road(22, "-1.89 -1.23, -1.15 -1.07, -0.57 -1.15, 0.25 -1.11, 1.07 -1.07, 1.72 -1.23"),
                park("Merwebos", "-0.25 0, 0.2 -0.04, 0.25 0.37, -0.08 0.45"),
                park("Wantijpark", "1.64 1.35, 2.13 1.43, 2.62 1.6, 2.3 1.76, 1.8 1.64"),
                park("Zuiderbos", "-0.25 -1.8, 0.08 -1.72, 0 -2.38, -0.41 -2.79, -0.49 -2.3"),
                park("Gravenhof", "-1.8 -0.53, -1.43 -0.45, -1.48 -0.57, -1.72 -0.66"),
                park("Griendpark", "0.66 -0.86, 1.23 -0.86, 1.15 -1.02, 0.66 -1.07"),
                park("Vogelnest", "1.8 0.12, 2.05 0.16, 2.13 0.49, 1.89 0.57, 1.72 0.37"),
                park("Biezenland", "2.95 -2.95, 4.43 -2.79, 5.41 -3.12, 4.26 -3.77, 2.62 -3.94"),
                park("Louterbos", "3.2 0.25, 4.59 -0.16, 5.25 0.41, 4.43 0.78, 3.44 0.98"));
    }

    private static List<Plan.Ward> wards() {
        return List.of(
                ward("Binnenstad", -0.98, 1.07, 1680, 1915, 0.1),
                ward("Oostkade", 0.74, 1.39, 1906, 1938, 0.55),
                ward("Noorderhout", 2.13, 1.07, 1921, 1958, -0.1),
                ward("Westpolder", -1.56, -0.33, 1948, 1966, 0.7),
                ward("Middelland", -0.08, -0.33, 1952, 1971, 0.4),
                ward("Oosterhage", 2.05, -0.33, 1970, 1988, -0.35),
                ward("Zuidrand", -0.98, -1.56, 1975, 1994, 0.05),
                ward("Sterrenhof", 0.74, -1.48, 1991, 2014, -0.5),
                ward("Wielsdorp", 4.26, -1.89, 1930, 1985, -0.6));
    }

    private static List<Plan.Estate> estates() {
        return List.of(estate(-1.89, -1.23, 0.37), estate(2.62, 1.89, 0.37), estate(1.89, -1.31, 0.33));
    }
}
