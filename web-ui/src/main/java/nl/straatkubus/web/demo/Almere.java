package nl.straatkubus.web.demo;

import static nl.straatkubus.web.demo.Plan.canal;
import static nl.straatkubus.web.demo.Plan.estate;
import static nl.straatkubus.web.demo.Plan.park;
import static nl.straatkubus.web.demo.Plan.rail;
import static nl.straatkubus.web.demo.Plan.road;
import static nl.straatkubus.web.demo.Plan.ward;
import static nl.straatkubus.web.demo.Plan.water;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/** A young town of four cores around lakes, drawn freely after the idea of Almere. */
final class Almere {
    private Almere() {}

    static Plan plan() {
        return new Plan(
                "GM0034", "Almere", 5.21, 52.37, 34, 4500, 1311, 1363, border(), cores(), marks(), wards(), estates());
    }

    private static Polygon border() {
        return Curve.shore(coast(), "6.07 -3.77, 6.72 0.41, 6.23 4.26, 2.05 5.25");
    }

    private static String coast() {
        return "-2.79 5.25, -3.85 3.44, -4.84 1.48, -4.76 -0.49, -3.61 -1.8, -2.05 -2.87, -0.41 -4.1, 1.64 -4.35, 3.69 -3.77, 6.07 -4.02";
    }

    private static List<Polygon> cores() {
        return List.of(
                Curve.around(
                        "-2.46 -0.49, -2.21 0.82, -0.98 1.6, 0.49 1.72, 1.8 1.27, 2.46 0.16, 2.13 -0.98, 0.82 -1.68, -0.74 -1.68, -1.97 -1.39"),
                Curve.around(
                        "-4.47 0.16, -4.43 1.15, -3.85 1.89, -3.03 1.72, -2.67 0.74, -2.83 -0.25, -3.61 -0.78, -4.26 -0.41"),
                Curve.around(
                        "-1.56 -2.71, -0.74 -2.21, 0.66 -2.21, 1.64 -2.46, 1.89 -3.2, 1.07 -3.94, -0.16 -3.77, -1.07 -3.24"),
                Curve.around("2.38 1.56, 2.79 2.71, 3.94 3.28, 5.25 2.79, 5.49 1.56, 4.59 0.74, 3.28 0.61"));
    }

    private static List<Plan.Mark> marks() {
        return List.of(
                water(
                        "Westermeer",
                        Curve.shore(coast(), "10.66 -4.1, 10.66 -9.84, -12.3 -9.84, -12.3 6.56, -2.79 6.56")),
                water(
                        "Zilverplas",
                        Curve.around("-0.45 -0.61, -0.16 -0.25, 0.37 -0.16, 0.78 -0.49, 0.57 -0.94, 0.08 -1.07")),
                water("Kievitsplas", Curve.around("2.09 1.89, 2.38 2.25, 2.21 2.71, 1.8 2.46, 1.72 2.05")),
                water("Rietven", Curve.around("-1.89 -0.78, -1.6 -0.7, -1.52 -0.9, -1.8 -1.02")),
                water("Lepelaarplas", Curve.around("-2.87 2.46, -2.3 2.71, -1.97 3.36, -2.54 3.61, -3.03 3.12")),
                water("Spiegelven", Curve.around("4.39 1.11, 4.71 1.15, 4.76 1.39, 4.43 1.43")),
                water("Havenkom", Curve.around("0.45 -3.65, 0.78 -3.57, 0.86 -3.81, 0.66 -4.06, 0.41 -3.94")),
                canal(
                        "Lange Vaart",
                        30,
                        "0.16 -0.25, 0.12 0.33, -0.04 0.82, -0.37 1.31, -0.25 1.97, 0.16 3.12, 0 5.08"),
                canal(
                        "Noordervaart",
                        24,
                        "-4.35 0.61, -3.53 0.66, -2.71 0.49, -1.97 0.66, -1.39 0.57, -0.74 0.7, -0.04 0.78"),
                canal("Rietgracht", 20, "-0.41 -0.7, -1.07 -1.02, -1.64 -0.94, -2.38 -1.39, -2.95 -2.13"),
                canal("Oostertocht", 26, "0.7 -0.61, 1.31 -0.82, 1.89 -0.61, 2.79 -0.78, 4.51 -0.57, 6.72 -0.9"),
                canal("Berkentocht", 20, "2.21 2.13, 2.95 2.05, 3.53 2.25, 4.1 1.89, 4.59 2.05, 6.07 1.8"),
                canal("Havengracht", 22, "0.61 -3.69, 0.45 -3.2, 0.57 -2.71, 0.25 -2.05, 0.25 -0.98"),
                canal("Parkvaart", 18, "0.08 0.49, 0.66 0.61, 1.31 0.33, 1.8 0.61, 1.97 1.39, 1.97 2.05"),
                rail(
                        "-6.97 -2.38, -4.59 -0.29, -3.61 0.2, -2.54 0.16, -1.23 0.12, 0.16 0.26, 1.8 0.49, 3.03 1.43, 4.26 1.68, 5.49 2.21, 8.2 3.12"),
                road(
                        44,
                        "-7.38 -3.28, -4.26 -1.97, -2.54 -1.93, -0.98 -1.97, 0.66 -1.95, 2.13 -1.48, 2.95 -0.33, 4.26 0.2, 7.38 0.33"),
                road(
                        26,
                        "-1.2 -2.79, -1.11 -1.97, -1.19 -0.98, -0.94 0.12, -1.11 1.23, -1.23 2.62, -0.49 3.94, 0.33 5.08"),
                road(
                        26,
                        "1.19 -2.83, 1.11 -2.62, 1.15 -1.8, 1.27 -0.82, 0.94 0.33, 1.02 1.31, 1.39 2.46, 1.15 3.77, 0.33 5.08"),
                road(
                        28,
                        "-4.35 1.11, -3.53 1.02, -2.62 1.15, -1.11 1.02, 0.16 1.15, 1.07 0.94, 2.3 1.11, 3.2 1.07, 4.59 0.78, 6.89 1.15"),
                road(
                        26,
                        "-4.22 -1.95, -3.77 -0.74, -2.54 -0.41, -1.8 -0.33, -1.07 -0.41, -0.61 0, 0 0.1, 0.9 0.04, 1.56 -0.2, 2.46 -0.25, 3.44 0.74, 3.77 1.64, 3.69 2.62, 4.1 3.36, 5.2 5.0"),
                road(22, "-1.39 -2.79, -0.49 -2.75, 0.49 -2.91, 1.19 -2.83, 2.05 -2.38, 2.21 -1.48"),
                road(
                        22,
                        "-3.61 -0.78, -3.69 0.25, -3.44 1.02, -3.61 1.8, -2.62 2.25, -1.23 2.46, 1.39 2.38, 2.87 2.62, 3.69 2.62, 5.17 2.62"),
                park("Waterwingebied", "-2.54 1.56, -1.8 1.72, -1.48 2.38, -1.89 2.54, -2.46 2.21"),
                park("Kroosbos", "0.16 1.89, 0.98 1.84, 1.15 2.25, 0.74 2.95, 0.25 2.62"),
                park("Eikenbos", "1.8 -2.13, 2.79 -1.31, 3.77 -1.23, 4.43 -2.13, 3.61 -3.2, 2.38 -3.03"),
                park(
                        "Zuiderpark",
                        "-0.82 -0.78, -0.61 -0.41, -0.61 -0.74, -0.37 -1.11, 0.16 -1.27, 0.25 -1.52, -0.41 -1.39"),
                park("Sterrenpark", "-0.78 0.25, -0.29 0.25, -0.16 0.49, -0.49 0.61, -0.74 0.49"),
                park("Beatrixveld", "1.39 -1.07, 1.64 -0.98, 1.8 -1.23, 1.56 -1.43, 1.31 -1.31"),
                park("Meridiaanpark", "2.87 2.25, 3.2 2.21, 3.36 2.5, 3.12 2.79, 2.87 2.62"),
                park("Duinpark", "-4.26 -0.16, -3.85 -0.08, -3.89 0.41, -4.26 0.45"),
                park("Wilgenveld", "-0.74 -2.62, -0.33 -2.46, 0.08 -2.58, -0.08 -2.67, -0.49 -2.67"),
                park("Lommerrijk", "1.39 0.61, 1.72 0.78, 1.64 1.02, 1.23 0.82"));
    }

    private static List<Plan.Ward> wards() {
        return List.of(
                ward("Stadshart", 0.16, 0.57, 1984, 2012, 0.15),
                ward("Stad-West", -1.64, 0.41, 1980, 1996, 0.5),
                ward("Stad-Zuid", -1.07, -1.07, 1981, 1998, -0.1),
                ward("Stad-Oost", 1.64, -0.16, 1988, 2008, -0.25),
                ward("Stad-Noord", 0.49, 1.39, 1990, 2006, -0.45),
                ward("Haven", 0, -3.03, 1976, 1986, 0.55),
                ward("Buiten-West", 3.12, 1.8, 1983, 1999, 0.35),
                ward("Buiten-Oost", 4.59, 1.89, 1994, 2011, -0.2),
                ward("Kust", -3.61, 0.66, 2006, 2022, -0.6));
    }

    private static List<Plan.Estate> estates() {
        return List.of(estate(2.1, -0.85, 0.5), estate(3.44, 0.82, 0.45), estate(-2.2, -1.0, 0.4));
    }
}
