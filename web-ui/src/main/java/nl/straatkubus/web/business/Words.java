package nl.straatkubus.web.business;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.straatkubus.admin.licence.Money;

/** Amounts and days as a reader writes them. */
public final class Words {
    private static final int CENTS = 100;
    private final Locale locale;

    public Words(Locale locale) {
        this.locale = locale;
    }

    /** {@code € 38.500}, and {@code € 38.500,50} only where there are cents. */
    public String amount(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int decimals = money.cents() % CENTS == 0 ? 0 : 2;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return "€\u00a0" + format.format(java.math.BigDecimal.valueOf(money.cents(), 2));
    }

    /** As {@link #amount}, also for money that went out. */
    public String cents(long cents) {
        return (cents < 0 ? "-" : "") + amount(new Money(Math.abs(cents)));
    }

    /** {@code 120.000}. */
    public String number(long number) {
        return NumberFormat.getNumberInstance(locale).format(number);
    }

    /** {@code 10 juli 2025}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** {@code 10 jul 2025}, where there is little room. */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    /** {@code jul}. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLL", locale).format(day);
    }

    /** {@code 1 sep 2024 t/m 31 aug 2025}; the year once where it is the same. */
    public String span(LocalDate first, LocalDate last, String until) {
        String from = first.getYear() == last.getYear()
                ? DateTimeFormatter.ofPattern("d MMM", locale).format(first)
                : shortDay(first);
        return from + " " + until + " " + shortDay(last);
    }

    /** {@code 1,3}. */
    public String seconds(java.time.Duration duration) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(duration.toMillis() / 1000.0);
    }
}
