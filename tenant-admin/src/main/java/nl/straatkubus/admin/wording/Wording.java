package nl.straatkubus.admin.wording;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of the bundle {@code admin-letters} in one language: English for English locales, else Dutch. */
public final class Wording {
    private static final String BUNDLE = "admin-letters";

    private final Locale locale;
    private final ResourceBundle bundle;

    public Wording(Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        this.locale = english ? Locale.ENGLISH : Locale.of("nl");
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                english ? Locale.ENGLISH : Locale.ROOT,
                Wording.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** @param arguments fill {@code {0}} and so on, written out already */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** {@code 10 juli 2025}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** {@code € 38.500,00}: on paper always with cents. */
    public String amount(long cents) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return "€\u00a0" + format.format(BigDecimal.valueOf(cents, 2));
    }
}
