package nl.straatkubus.web.field;

import java.util.Comparator;
import java.util.Optional;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;

/** The streets of a municipality by place. A phone is off by tens of metres: the nearest street is a proposal. */
record Streets(Optional<Lattice> lattice) {
    private static final double FARTHEST_METRES = 400;
    private static final double METRES_PER_DEGREE = 111_320;

    /** The street whose middle is nearest; empty beyond {@value #FARTHEST_METRES} metres of any. */
    Optional<AreaCode> at(double longitude, double latitude) {
        double narrowing = Math.cos(Math.toRadians(latitude));
        return lattice.flatMap(all -> all.areas().stream()
                .filter(area -> area.level() == AreaLevel.PC6)
                .min(Comparator.comparingDouble(area -> metres(area, longitude, latitude, narrowing)))
                .filter(area -> metres(area, longitude, latitude, narrowing) <= FARTHEST_METRES)
                .map(Area::code));
    }

    private static double metres(Area area, double longitude, double latitude, double narrowing) {
        return METRES_PER_DEGREE * Math.hypot((area.longitude() - longitude) * narrowing, area.latitude() - latitude);
    }

    /** {@code Noordkade, 3311 AB}. */
    String named(AreaCode postcode) {
        return lattice.flatMap(all -> all.find(postcode))
                .map(Area::name)
                .filter(name -> !name.isEmpty())
                .map(name -> name + ", " + postcode.spaced())
                .orElseGet(postcode::spaced);
    }
}
