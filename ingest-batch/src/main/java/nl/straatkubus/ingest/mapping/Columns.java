package nl.straatkubus.ingest.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.wording.Refused;

/** The columns of a file, found by names as people write them. */
record Columns(List<String> names) {
    int required(String name) {
        return find(name).orElseThrow(() -> new Refused("file.column-missing", name, list()));
    }

    /** Exactly, else apart from case and spaces, else apart from the number that StatLine puts behind a name. */
    Optional<Integer> find(String name) {
        int exact = names.indexOf(name.strip());
        if (exact >= 0) {
            return Optional.of(exact);
        }
        return first(i -> bare(names.get(i)).equals(bare(name)))
                .or(() -> first(i -> bare(unnumbered(names.get(i))).equals(bare(unnumbered(name)))));
    }

    Optional<Integer> firstOf(List<String> wanted) {
        return wanted.stream().flatMap(name -> find(name).stream()).findFirst();
    }

    String list() {
        return String.join(", ", names);
    }

    private Optional<Integer> first(java.util.function.IntPredicate fits) {
        return IntStream.range(0, names.size()).filter(fits).boxed().findFirst();
    }

    static String unnumbered(String name) {
        return name.strip().replaceFirst("(?<=\\D)_\\d{1,3}$", "");
    }

    static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }
}
