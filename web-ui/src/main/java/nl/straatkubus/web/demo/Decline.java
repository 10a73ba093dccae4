package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.web.demo.Cell.Fabric;
import nl.straatkubus.web.demo.Settlement.Home;
import org.locationtech.jts.geom.Coordinate;

/** A few streets where things slowly go wrong: what early warning should find. */
final class Decline {
    private static final int PLACES = 4;
    private static final double APART = 800;
    private static final double REACH = 185;

    private final List<Place> places = new ArrayList<>();

    /**
     * @param from when it begins, in years after the start of 2018
     * @param pace how much worse a year, 1 after a year or so being grave
     */
    private record Place(Coordinate heart, double from, double pace) {}

    private Decline() {}

    /** Picks places far from each other among the homes where it is neither best nor worst. */
    static Decline among(List<Home> homes, double[] hardship, long seed) {
        Decline decline = new Decline();
        for (int attempt = 0; decline.places.size() < PLACES && attempt < 4000; attempt++) {
            int at = (int) (Chance.uniform(Chance.key(seed, 901, attempt)) * homes.size());
            Home home = homes.get(at);
            boolean ordinary =
                    hardship[at] > 0 && hardship[at] < 1 && home.cell().fabric() != Fabric.WORKS;
            boolean apart = decline.places.stream().allMatch(p -> p.heart.distance(home.middle()) > APART);
            if (ordinary && apart && home.cell().built() < 2012) {
                // the last one creeps for years, the others for three to six quarters
                boolean slow = decline.places.size() == PLACES - 1;
                double from = slow ? 4.5 : 6.5 + decline.places.size() * 0.25;
                decline.places.add(new Place(home.middle(), from, slow ? 0.45 : 1.1));
            }
        }
        return decline;
    }

    /** How much worse it is at a place and time than it was: 0 nearly everywhere, 1 grave. */
    double at(Coordinate place, double time) {
        double worst = 0;
        for (Place p : places) {
            double near = p.heart.distance(place) / REACH;
            if (time > p.from && near < 2) {
                worst = Math.max(worst, p.pace * (time - p.from) * StrictMath.exp(-near * near));
            }
        }
        return Math.min(worst, 1.7);
    }

    /** Whether it is one of the streets at the heart of a decline. */
    boolean touches(Coordinate place) {
        return places.stream().anyMatch(p -> p.heart.distance(place) < REACH * 0.8);
    }
}
