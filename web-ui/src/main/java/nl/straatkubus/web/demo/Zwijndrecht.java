package nl.straatkubus.web.demo;

import static nl.straatkubus.web.demo.Plan.canal;
import static nl.straatkubus.web.demo.Plan.estate;
import static nl.straatkubus.web.demo.Plan.park;
import static nl.straatkubus.web.demo.Plan.road;
import static nl.straatkubus.web.demo.Plan.ward;
import static nl.straatkubus.web.demo.Plan.water;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Polygon;

/** A river town of dikes and orchards opposite Dordrecht, drawn freely after the idea of Zwijndrecht. */
final class Zwijndrecht {
    private Zwijndrecht() {}

    static Plan plan() {
        return new Plan(
                "GM0642",
                "Zwijndrecht",
                ThreeRivers.LONGITUDE,
                ThreeRivers.LATITUDE,
                642,
                1100,
                3331,
                3336,
                border(),
                cores(),
                Stream.concat(ThreeRivers.marks().stream(), marks().stream()).toList(),
                wards(),
                estates());
    }

    private static Polygon border() {
        return Curve.shore(
                "-0.82 3.85, -0.57 2.87, -0.74 1.93, -1.84 0.78, -2.38 -0.57, -3.2 -1.89, -4.92 -2.62",
                "-6.23 -0.98, -6.07 1.31, -4.59 2.46, -3.61 3.77");
    }

    private static List<Polygon> cores() {
        return List.of(
                Curve.around(
                        "-3.77 1.07, -3.94 2.05, -3.44 2.79, -2.54 3.12, -1.56 3.03, -0.74 2.38, -1.15 1.64, -2.13 0.98, -2.54 0.16, -3.2 0.25"),
                Curve.around("-5.41 -0.49, -4.92 -0.16, -4.43 -0.49, -4.67 -0.98, -5.25 -1.07"));
    }

    private static List<Plan.Mark> marks() {
        return List.of(
                canal(
                        "Develvliet",
                        20,
                        "-6.23 0.82, -4.43 1.07, -3.69 1.39, -2.95 1.23, -2.3 1.64, -1.8 2.13, -1.89 2.71, -1.64 3.61"),
                canal("Dijkwetering", 16, "-4.02 2.38, -3.36 2.25, -2.71 2.13, -2.3 1.68"),
                canal("Kersengaard", 14, "-2.13 1.8, -1.64 1.64, -1.23 1.72, -0.82 2.13"),
                water("Develplas", Curve.around("-3.2 0.82, -2.87 0.94, -2.75 0.7, -2.95 0.49, -3.24 0.57")),
                water("Boomgaardplas", Curve.around("-4.84 1.64, -4.35 1.8, -4.26 1.39, -4.67 1.31")),
                road(
                        26,
                        "-8 2.6, -6 2, -4.59 1.8, -3.77 1.89, -3.12 1.8, -2.54 1.89, -1.97 1.8, -1.48 2.05, -1.07 2.54, -0.98 3.61, -1.6 6.5"),
                road(22, "-2.75 0.36, -2.71 0.74, -2.46 1.23, -2.54 1.89, -2.46 2.54, -2.54 3.61, -2.3 6.5"),
                road(20, "-2.46 1.23, -1.89 1.31, -1.48 1.64, -1.48 2.05, -1.56 2.79, -1.64 3.61, -1.6 6.5"),
                road(20, "-6.07 -0.49, -4.92 -0.57, -4.1 0.16, -3.3 0.32, -2.75 0.36"),
                park("Develpark", "-2.25 2.25, -1.97 2.25, -1.97 2.62, -2.21 2.67"),
                park("Noordpark", "-1.39 2.25, -1.19 2.3, -1.23 2.71, -1.43 2.71"),
                park("Hoge Veld", "-3.77 1.56, -3.53 1.48, -3.44 1.68, -3.69 1.76"),
                park("Kersenbos", "-5.58 0.16, -4.59 0.33, -4.1 0.82, -4.84 0.9, -5.66 0.66"));
    }

    private static List<Plan.Ward> wards() {
        return List.of(
                ward("Dijkdorp", -1.8, 1.48, 1898, 1948, 0.35),
                ward("Noord", -1.48, 2.54, 1953, 1972, 0.65),
                ward("Nederhoven", -2.79, 2.46, 1962, 1984, -0.05),
                ward("Kort Ambacht", -3.03, 1.23, 1970, 1992, -0.4),
                ward("Heerendam", -4.92, -0.66, 1925, 2009, -0.7));
    }

    private static List<Plan.Estate> estates() {
        return List.of(estate(-2.71, 0.41, 0.33), estate(-3.61, 2.46, 0.25));
    }
}
