package nl.straatkubus.platform.interventions;

import java.util.Set;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;

/** What became of the figure that an intervention aims at, as far as released values tell. */
public sealed interface Evaluation {
    Indicator indicator();

    /** Nothing can be said, or not yet. */
    record Unknown(Indicator indicator, Why why) implements Evaluation {}

    /** Why nothing can be said. */
    enum Why {
        /** The figure is no number of units among others, so that streets cannot be compared by it. */
        NOT_COMPARABLE,
        /** No period of the figure lies wholly before the start, or none wholly after it. */
        TOO_EARLY,
        /** The figures of the place are withheld. */
        WITHHELD,
        /** Too few streets are left to compare with. */
        NOTHING_ALIKE
    }

    /** What a reader has to keep in mind. */
    enum Caution {
        FEW_HOUSEHOLDS,
        FEW_COMPARABLE,
        LARGER_AREAS,
        ONE_PERIOD,
        STILL_RUNNING,
        OTHER_INTERVENTION,
        RELAID,
        APART_BEFORE
    }

    /**
     * A difference in differences: how much more the figure moved here than in streets that were alike before. All
     * levels are per 100 units, averages over streets weighted by households.
     *
     * @param beforeFrom first of the periods before; {@code afterTo} last of those after
     * @param places how many streets or blocks with an own figure the intervention covers
     * @param comparable how many others they were held against
     * @param difference the change here less the change there
     * @param low least difference that fits how much comparable places move without an intervention, at 95%;
     *     {@code high} the largest
     */
    record Compared(
            Indicator indicator,
            Period beforeFrom,
            Period beforeTo,
            Period afterFrom,
            Period afterTo,
            double before,
            double after,
            double comparableBefore,
            double comparableAfter,
            double difference,
            double low,
            double high,
            int places,
            int comparable,
            int households,
            Set<Caution> cautions)
            implements Evaluation {
        public Compared {
            cautions = Set.copyOf(cautions);
        }

        /** Whether chance alone would seldom give such a difference. */
        public boolean isBeyondChance() {
            return low > 0 || high < 0;
        }
    }
}
