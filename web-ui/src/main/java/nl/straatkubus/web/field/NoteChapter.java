package nl.straatkubus.web.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.field.Audience;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.web.report.Chapter;
import nl.straatkubus.web.report.ChapterSource;
import nl.straatkubus.web.shell.Themes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What professionals saw, in a document about an area: how many notes there are of which theme, and the words of those
 * that may be quoted. A document leaves the house, so notes for fewer than all colleagues are left out, and so are the
 * street and the author of a quote.
 */
@Component
@Order(2)
final class NoteChapter implements ChapterSource {
    private static final int MOST_QUOTES = 8;

    private final FieldNotes notes;

    NoteChapter(FieldNotes notes) {
        this.notes = notes;
    }

    @Override
    public Optional<Chapter> of(Cube cube, Area area, Locale locale) {
        FieldWords words = new FieldWords(locale, new Streets(Optional.of(cube.lattice())), subject -> subject);
        List<FieldNote> here = notes.of(cube.viewer(), FieldSight.streets(cube.lattice(), area)).stream()
                .filter(note -> note.audience().kind() == Audience.Kind.COLLEAGUES)
                .toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Map<Theme, Long> themes =
                here.stream().collect(Collectors.groupingBy(FieldNote::theme, TreeMap::new, Collectors.counting()));
        Stream<Chapter.Entry> counts = themes.entrySet().stream()
                .map(theme -> new Chapter.Entry(
                        Themes.name(theme.getKey(), locale),
                        words.text("field.chapter.count", Long.toString(theme.getValue())),
                        ""));
        Stream<Chapter.Entry> quotes = here.stream()
                .filter(FieldNote::quotable)
                .limit(MOST_QUOTES)
                .map(note -> new Chapter.Entry(
                        "", "“" + note.text() + "”", words.text("field.chapter.seen", words.day(note.seenOn()))));
        return Optional.of(new Chapter(
                words.text("field.chapter"),
                words.text("field.chapter.intro"),
                Stream.concat(counts, quotes).toList()));
    }
}
