package nl.straatkubus.ingest.mapping;

import java.util.List;
import java.util.Locale;
import nl.straatkubus.ingest.wording.Sentence;

/** The columns beside the rows of a fault file that say what is wrong with them. */
public final class FaultMarks {
    private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

    private FaultMarks() {}

    public static List<String> columns(Locale language) {
        return List.of(Sentence.of("fault.marks").text(language).split(";"));
    }

    /** Whether a file with these columns was marked before, in any language: its rows were left out then. */
    public static boolean areIn(List<String> columns) {
        return LANGUAGES.stream().anyMatch(language -> columns.containsAll(columns(language)));
    }
}
