package nl.straatkubus.web.map;

import java.util.Optional;
import java.util.stream.Stream;

/** How the chosen indicators come together on the map. */
enum Mode {
    /** One indicator in the colours of its theme. */
    SINGLE("single"),
    /** Two indicators in one picture of three by three classes. */
    TWO_IN_ONE("two"),
    /** A weighted score of several. */
    SCORE("score"),
    /** Which areas lie within bounds; of use for one indicator too. */
    FILTER("filter"),
    /** How much one indicator differs from an earlier period; follows from the choice of that period. */
    CHANGE("change");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Whether the values of a picture are its classes, rather than figures that fall into classes. */
    boolean countsClasses() {
        return this == TWO_IN_ONE || this == FILTER;
    }

    /** Empty for what is not a mode that one can choose. */
    static Optional<Mode> of(String code) {
        return Stream.of(SINGLE, TWO_IN_ONE, SCORE, FILTER)
                .filter(mode -> mode.code.equals(code))
                .findFirst();
    }

    /** The mode that suits a number of indicators: the wish where it is possible, else the first that is. */
    static Mode suiting(int indicators, Optional<Mode> wish) {
        if (indicators < 2) {
            return wish.filter(FILTER::equals).orElse(SINGLE);
        }
        return wish.filter(mode -> mode != SINGLE).orElse(indicators == 2 ? TWO_IN_ONE : SCORE);
    }
}
