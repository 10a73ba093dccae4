package nl.straatkubus.web.map;

import java.util.Arrays;
import java.util.Optional;

/** How the chosen indicators come together on the map. */
enum Mode {
    /** One indicator in the colours of its theme. */
    SINGLE("single"),
    /** Two indicators in one picture of three by three classes. */
    TWO_IN_ONE("two"),
    /** A weighted score of several. */
    SCORE("score");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<Mode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code.equals(code)).findFirst();
    }

    /** The mode that suits a number of indicators: the wish where it is possible, else the first that is. */
    static Mode suiting(int indicators, Optional<Mode> wish) {
        if (indicators < 2) {
            return SINGLE;
        }
        return wish.filter(mode -> mode != SINGLE).orElse(indicators == 2 ? TWO_IN_ONE : SCORE);
    }
}
