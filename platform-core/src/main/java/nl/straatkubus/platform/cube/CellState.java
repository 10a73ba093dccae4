package nl.straatkubus.platform.cube;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Coded;

/** What a release says of an area: a figure, or which of three reasons there is none. */
public enum CellState implements Coded {
    PUBLISHED("published"),
    PROTECTED("protected"),
    NO_DATA("no-data"),
    NOT_DELIVERED("not-delivered");

    private static final CellState[] ALL = values();
    private final String code;

    CellState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Which of several states tells why there is no figure: protection outweighs missing delivery, which outweighs absence. */
    static CellState gravest(List<CellState> states) {
        return Stream.of(PROTECTED, NOT_DELIVERED, NO_DATA)
                .filter(states::contains)
                .findFirst()
                .orElse(PUBLISHED);
    }

    static CellState at(int ordinal) {
        return ALL[ordinal];
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static CellState of(String code) {
        return Coded.of(Arrays.asList(ALL), code, "state");
    }
}
