package nl.straatkubus.web.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The message bundles of all screens: Dutch for everyone, English for those who chose it. */
@Component
public final class Translations implements I18NProvider {
    private static final Locale DUTCH = Locale.of("nl");
    private static final List<Locale> LOCALES = List.of(DUTCH, Locale.ENGLISH);

    /**
     * A text in the language of a locale.
     *
     * @param parameters fill {@code {0}}, {@code {1}} and so on; numbers are to be written out by {@link Formats} first
     * @throws MissingResourceException for a key that the bundle does not have
     */
    public static String text(Locale locale, String key, Object... parameters) {
        Locale spoken = spoken(locale);
        String pattern = bundle(spoken).getString(key);
        return parameters.length == 0 ? pattern : new MessageFormat(pattern, spoken).format(parameters);
    }

    /** The text for a key that need not have one, such as the name of something that another room invented. */
    public static String textOr(Locale locale, String key, String otherwise) {
        ResourceBundle bundle = bundle(spoken(locale));
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** The language that a reader with this locale gets. */
    public static Locale spoken(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? Locale.ENGLISH : DUTCH;
    }

    private static ResourceBundle bundle(Locale spoken) {
        return ResourceBundle.getBundle(
                "messages",
                spoken,
                Translations.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return text(locale, key, parameters);
    }
}
