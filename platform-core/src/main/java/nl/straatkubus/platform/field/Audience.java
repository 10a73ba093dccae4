package nl.straatkubus.platform.field;

import java.util.Arrays;
import java.util.Set;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * Who may read a note besides its author.
 *
 * @param functions codes of functions; some for {@link Kind#FUNCTIONS}, none otherwise
 */
public record Audience(Kind kind, Set<String> functions) {
    /** Nobody else, everybody who may read field notes, or only those of them who have certain functions. */
    public enum Kind implements Coded {
        AUTHOR("author"),
        COLLEAGUES("colleagues"),
        FUNCTIONS("functions");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Kind of(String code) {
            return Coded.of(Arrays.asList(values()), code, "audience");
        }
    }

    /** @throws IllegalArgumentException where kind and functions do not go together */
    public Audience {
        functions = Set.copyOf(functions);
        if ((kind == Kind.FUNCTIONS) == functions.isEmpty()) {
            throw new IllegalArgumentException("Functions are named for an audience of functions, and only then");
        }
    }

    public static Audience colleagues() {
        return new Audience(Kind.COLLEAGUES, Set.of());
    }

    public static Audience author() {
        return new Audience(Kind.AUTHOR, Set.of());
    }

    boolean holds(Viewer viewer) {
        return switch (kind) {
            case AUTHOR -> false;
            case COLLEAGUES -> true;
            case FUNCTIONS -> viewer.functions().stream().anyMatch(one -> functions.contains(one.code()));
        };
    }
}
