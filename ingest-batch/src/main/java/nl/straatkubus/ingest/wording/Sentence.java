package nl.straatkubus.ingest.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * One sentence for people, not yet in any language.
 *
 * @param code stable name of the sentence, a key of the bundle {@code ingest-faults}
 * @param arguments what the sentence names: columns, values, counts
 */
public record Sentence(String code, List<String> arguments) {
    private static final String BUNDLE = "ingest-faults";

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String code, Object... arguments) {
        return new Sentence(
                code, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** The sentence for a reader: English for English locales, else Dutch. */
    public String text(Locale locale) {
        Locale spoken = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                spoken,
                Sentence.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(code), locale).format(arguments.toArray());
    }
}
