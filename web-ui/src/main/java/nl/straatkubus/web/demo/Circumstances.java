package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.web.demo.Cell.Fabric;
import nl.straatkubus.web.demo.Plan.Kind;
import nl.straatkubus.web.demo.Settlement.Home;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * What lies behind the figures of one postcode: how hard life is, how old people are, who owns, what passes by. All
 * figures of a street follow from these, and so they hang together as real ones do.
 *
 * @param hardship mean 0 and deviation 1 within the municipality
 * @param age how old its people are, about -2 to 2
 * @param ownership log-odds that a dwelling is owned by who lives in it
 * @param bustle 0 quiet to 1 beside a main road or railway
 * @param centre 1 in the middle of town to 0 far from it
 */
record Circumstances(
        Home home,
        long key,
        long neighbourhoodKey,
        double hardship,
        double age,
        double ownership,
        double bustle,
        double centre,
        Decline decline) {

    static List<Circumstances> of(Settlement settlement) {
        List<Home> homes = settlement.homes();
        long seed = settlement.plan().seed();
        double[] hardship = standardised(homes, seed);
        Decline decline = Decline.among(homes, hardship, seed);
        IndexedFacetDistance traffic = new IndexedFacetDistance(Curve.METRES.buildGeometry(traffic(settlement.plan())));
        List<Circumstances> all = new ArrayList<>(homes.size());
        for (int i = 0; i < homes.size(); i++) {
            Home home = homes.get(i);
            long key = Chance.key(seed, home.pc6().hashCode());
            long neighbourhood = Chance.key(seed, 77, home.neighbourhood());
            double distance = traffic.distance(Curve.METRES.createPoint(home.middle()));
            double downtown = settlement.plan().wards().getFirst().heart().distance(home.middle());
            all.add(new Circumstances(
                    home,
                    key,
                    neighbourhood,
                    hardship[i],
                    age(home, key, neighbourhood, seed),
                    ownership(home, key, hardship[i]),
                    StrictMath.exp(-distance / 110),
                    StrictMath.exp(-downtown / 700),
                    decline));
        }
        return all;
    }

    private static List<LineString> traffic(Plan plan) {
        return plan.marks().stream()
                .filter(mark -> mark.kind() == Kind.RAIL || mark.kind() == Kind.ROAD && mark.width() > 24)
                .map(mark -> (LineString) mark.geometry())
                .toList();
    }

    private static double[] standardised(List<Home> homes, long seed) {
        double[] raw =
                homes.stream().mapToDouble(home -> rawHardship(home, seed)).toArray();
        double sum = 0;
        double squares = 0;
        for (double value : raw) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / raw.length;
        double deviation = StrictMath.sqrt(squares / raw.length - mean * mean);
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (raw[i] - mean) / deviation;
        }
        return raw;
    }

    private static double rawHardship(Home home, long seed) {
        int built = home.cell().built();
        double era = built > 1948 && built < 1976 ? 0.3 : built > 2004 ? -0.3 : 0;
        double fabric =
                home.cell().fabric() == Fabric.FLATS ? 0.45 : home.cell().fabric() == Fabric.GARDEN ? -0.45 : 0;
        return 1.1 * home.cell().ward().hardship()
                + 0.5 * waves(home.middle(), seed, 2600, 900)
                + 0.3 * waves(home.middle(), seed + 1, 620, 260)
                + 0.35 * Chance.normal(Chance.key(seed, 11, home.neighbourhood()))
                + 0.3 * Chance.normal(Chance.key(seed, 12, home.pc6().hashCode()))
                + era
                + fabric;
    }

    private static double age(Home home, long key, long neighbourhood, long seed) {
        int built = home.cell().built();
        double era = built < 1985 && built > 1950 ? 0.35 : built > 1998 ? -0.5 : 0;
        return 0.4 * waves(home.middle(), seed + 2, 1800, 500)
                + 0.4 * Chance.normal(Chance.key(neighbourhood, 13))
                + 0.5 * Chance.normal(Chance.key(key, 14))
                + era;
    }

    private static double ownership(Home home, long key, double hardship) {
        double fabric =
                home.cell().fabric() == Fabric.GARDEN ? 0.8 : home.cell().fabric() == Fabric.FLATS ? -0.7 : 0.2;
        return fabric - 1.05 * hardship + 0.9 * Chance.normal(Chance.key(key, 15));
    }

    /** A smooth field over the town, deviation about 1, with hills of the given sizes in metres. */
    private static double waves(Coordinate at, long seed, double longest, double shortest) {
        double sum = 0;
        int count = 6;
        for (int i = 0; i < count; i++) {
            double turn = 2 * StrictMath.PI * Chance.uniform(Chance.key(seed, 21, i));
            double length = longest + (shortest - longest) * i / (count - 1);
            double phase = 2 * StrictMath.PI * Chance.uniform(Chance.key(seed, 22, i));
            double along = at.x * StrictMath.cos(turn) + at.y * StrictMath.sin(turn);
            sum += StrictMath.sin(2 * StrictMath.PI * along / length + phase);
        }
        return sum / StrictMath.sqrt(count / 2.0);
    }

    /** Whether anybody lives there yet. */
    boolean existsIn(Moment moment) {
        return moment.year() >= home.cell().built();
    }

    int households(Moment moment) {
        double grown = 1 - 0.004 * (Moment.LAST - moment.year()) * (1 + Chance.normal(Chance.key(key, 31)));
        return (int) Math.max(3, Math.round(home.households() * Math.min(grown, 1.05)));
    }

    int inhabitants(Moment moment) {
        double size =
                switch (home.cell().fabric()) {
                    case OLD_TOWN -> 1.75;
                    case FLATS -> 1.8;
                    case TERRACES -> 2.35;
                    case GARDEN -> 2.65;
                    case WORKS -> 1.6;
                };
        double each = size - 0.22 * age + 0.12 * Chance.normal(Chance.key(key, 32));
        return (int) Math.round(households(moment) * Math.max(each, 1.15));
    }

    int dwellings(Moment moment) {
        return (int) Math.round(households(moment) * (1.02 + 0.03 * Chance.uniform(Chance.key(key, 33))));
    }

    int rented(Moment moment) {
        int dwellings = dwellings(moment);
        return dwellings
                - Chance.binomial(dwellings, Chance.logistic(ownership), 0.4 * Chance.normal(Chance.key(key, 34)));
    }

    int elderly(Moment moment) {
        return share(41, inhabitants(moment), -1.65 + 0.85 * age + 0.02 * moment.end(), moment);
    }

    /** Under 18. */
    int young(Moment moment) {
        return Math.min(
                share(42, inhabitants(moment), -1.35 - 0.55 * age - 0.01 * moment.end(), moment),
                inhabitants(moment) - elderly(moment));
    }

    int adults(Moment moment) {
        return inhabitants(moment) - young(moment);
    }

    double declineAt(Moment moment) {
        return decline.at(home.middle(), moment.end());
    }

    /**
     * How many of a number something befalls. Who it befalls mostly stays the same from period to period, and neighbours
     * differ a little from what their circumstances say.
     *
     * @param topic tells one thing from another
     */
    int share(long topic, int of, double logOdds, Moment moment) {
        return Chance.binomial(of, Chance.logistic(logOdds + custom(topic)), luck(topic, moment));
    }

    /** How often something happens in a period, where {@code mean} is usual. */
    int events(long topic, double mean, Moment moment) {
        return Chance.poisson(
                mean * StrictMath.exp(custom(topic)), 0.75 * noise(topic, moment) + 0.66 * luck(topic, moment));
    }

    /** What this neighbourhood is used to. */
    double custom(long topic) {
        return 0.2 * Chance.normal(Chance.key(neighbourhoodKey, topic));
    }

    /** Luck that mostly stays. */
    double luck(long topic, Moment moment) {
        double t = moment.end();
        int year = (int) t;
        double before = Chance.normal(Chance.key(key, topic, 51, year));
        double after = Chance.normal(Chance.key(key, topic, 51, year + 1));
        double drift = before + (after - before) * (t - year);
        return 0.86 * Chance.normal(Chance.key(key, topic, 52)) + 0.5 * drift;
    }

    private double noise(long topic, Moment moment) {
        return Chance.normal(Chance.key(key, topic, 53, moment.year(), moment.quarter()));
    }
}
