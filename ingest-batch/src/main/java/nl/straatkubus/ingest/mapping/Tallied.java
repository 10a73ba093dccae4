package nl.straatkubus.ingest.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.ingest.dataset.Layout;

/** What is counted or added up over records, as an indicator names it. */
sealed interface Tallied {
    /** Every record. */
    record All() implements Tallied {}

    /** Records with one of these values in a column. */
    record Where(int column, List<String> values) implements Tallied {
        boolean holds(String cell) {
            return values.contains(cell.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** The numbers in a column. */
    record Sum(int column) implements Tallied {}

    /** @throws nl.straatkubus.ingest.wording.Refused when it names a column that is not there */
    static Tallied read(String text, Columns columns) {
        if (text.strip().equals(Layout.ALL_RECORDS)) {
            return new All();
        }
        int is = text.indexOf('=');
        if (is <= 0 || columns.find(text).isPresent()) {
            return new Sum(columns.required(text));
        }
        List<String> values = Arrays.stream(text.substring(is + 1).split("\\|", -1))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new Where(columns.required(text.substring(0, is)), values);
    }
}
