package nl.straatkubus.platform.catalogue;

import java.util.Locale;

/** A name in both languages of the product. */
public record Text(String nl, String en) {
    public Text {
        if (nl == null || nl.isBlank()) {
            throw new IllegalArgumentException("A Dutch text is required");
        }
        en = en == null || en.isBlank() ? nl : en;
    }

    /** The text for a reader: English for English locales, else Dutch. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : nl;
    }
}
