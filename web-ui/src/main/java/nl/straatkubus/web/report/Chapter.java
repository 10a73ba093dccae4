package nl.straatkubus.web.report;

import java.util.List;

/**
 * A part of a document about an area, in plain text and in the reader's language.
 *
 * @param title short, as a heading
 * @param intro a sentence that says what follows; may be empty
 * @param entries in the order of reading
 */
public record Chapter(String title, String intro, List<Entry> entries) {
    public Chapter {
        entries = List.copyOf(entries);
    }

    /**
     * One thing told.
     *
     * @param title what it is about; may be empty
     * @param text what is told
     * @param under who said it and when, or how sure it is; may be empty
     */
    public record Entry(String title, String text, String under) {}
}
