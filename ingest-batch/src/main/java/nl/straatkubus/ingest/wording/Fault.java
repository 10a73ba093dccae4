package nl.straatkubus.ingest.wording;

import java.util.List;
import java.util.Locale;

/**
 * Why a row was left out.
 *
 * @param line line in the file, 1 is the header; for GeoJSON the number of the feature
 * @param column header of the column, empty when the fault is of the row as a whole
 * @param value what the file holds there, at most 100 characters
 * @param code stable name of the reason, such as {@code area-not-a-postcode}
 * @param details what the reason names besides line, column and value
 */
public record Fault(long line, String column, String value, String code, List<String> details) {
    private static final int LONGEST_VALUE = 100;

    public Fault {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
        details = List.copyOf(details);
    }

    /** What is wrong, one sentence. */
    public String reason(Locale locale) {
        return sentence("", locale);
    }

    /** What to do about it, one sentence. */
    public String remedy(Locale locale) {
        return sentence(".remedy", locale);
    }

    /** The whole fault for a reader: line, column and reason. */
    public String text(Locale locale) {
        String place = column.isEmpty() ? "fault.line" : "fault.line-column";
        return Sentence.of(place, line, column).text(locale) + ' ' + reason(locale);
    }

    private String sentence(String suffix, Locale locale) {
        Object[] arguments = new Object[details.size() + 2];
        arguments[0] = value;
        arguments[1] = column;
        for (int i = 0; i < details.size(); i++) {
            arguments[i + 2] = details.get(i);
        }
        return Sentence.of("fault." + code + suffix, arguments).text(locale);
    }
}
