package nl.straatkubus.web.text;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.Function;

/** What functions are called on the screens. */
public final class FunctionWords {
    private FunctionWords() {}

    /** The municipality's own name for it, or that of the default set. */
    public static String title(Function function, Locale locale) {
        return function.title().isEmpty()
                ? Translations.text(locale, "people.function." + function.code())
                : function.title();
    }

    /** Their names by alphabet, with commas between. */
    public static String titles(Collection<Function> functions, Locale locale) {
        return functions.stream()
                .map(function -> title(function, locale))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
    }
}
