package nl.straatkubus.web.field;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.straatkubus.platform.field.FieldNote;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/**
 * The words about notes for one reader.
 *
 * @param nameOf what somebody is called, by subject
 */
record FieldWords(Locale locale, Streets streets, UnaryOperator<String> nameOf) {
    String text(String key, Object... parameters) {
        return Translations.text(locale, key, parameters);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", new Formats(locale).locale())
                .format(day);
    }

    String street(FieldNote note) {
        return streets.named(note.postcode());
    }

    String by(FieldNote note) {
        return text("field.by", nameOf.apply(note.author()));
    }
}
