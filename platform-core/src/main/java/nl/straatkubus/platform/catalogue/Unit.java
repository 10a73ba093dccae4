package nl.straatkubus.platform.catalogue;

import java.util.Locale;

/**
 * What figures are counted in: a sign ({@code %}, {@code €}, {@code € 1.000} for thousands), words such as
 * {@code personen} or {@code per 1.000 inwoners}, or nothing. This is the one place that decides which of its two
 * languages a reader gets.
 *
 * @param nl in Dutch; empty for figures without a unit
 * @param en in English: what was given, else the words the product knows for the Dutch ones, else those. A sign is the
 *     same in both languages, whatever is given.
 */
public record Unit(String nl, String en) {
    private static final String PERCENT = "%";
    private static final String EURO = "€";

    public Unit {
        nl = nl == null ? "" : nl.strip();
        boolean words = isWords(nl) && en != null && isWords(en.strip());
        en = words ? en.strip() : isWords(nl) ? StandardUnits.english(nl) : StandardUnits.grouped(nl);
    }

    /** One of which only the Dutch is given. */
    public static Unit of(String nl) {
        return new Unit(nl, "");
    }

    /** The unit for a reader: English for English locales, else Dutch. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : nl;
    }

    /** The English that was given; empty where it follows from the Dutch. */
    public String given() {
        return en.equals(of(nl).en) ? "" : en;
    }

    public boolean isPercentage() {
        return nl.equals(PERCENT);
    }

    public boolean isMoney() {
        return nl.startsWith(EURO);
    }

    /** Whether it has to be read beside a figure: a sign is written with it, and nothing needs no words. */
    public boolean isWords() {
        return isWords(nl);
    }

    /** By what a figure is multiplied to be written out: 1000 for {@code € 1.000}, else 1. */
    public double times() {
        String digits = isMoney() ? nl.replaceAll("\\D", "") : "";
        return digits.isEmpty() ? 1 : Double.parseDouble(digits);
    }

    private static boolean isWords(String unit) {
        return !unit.isEmpty() && !unit.equals(PERCENT) && !unit.startsWith(EURO);
    }
}
