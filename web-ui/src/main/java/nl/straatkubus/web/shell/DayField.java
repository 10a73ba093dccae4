package nl.straatkubus.web.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** A field for a day, with its calendar in the language of the reader and weeks that begin on Monday. */
public final class DayField extends DatePicker {
    private static final long serialVersionUID = 1L;

    public DayField() {
        Locale locale = getLocale();
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(week(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .setWeekdaysShort(week(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)))
                .setFirstDayOfWeek(DayOfWeek.MONDAY.getValue())
                .setToday(getTranslation("shell.day.today"))
                .setCancel(getTranslation("shell.day.cancel")));
    }

    public DayField(String label) {
        this();
        setLabel(label);
    }

    /** The component counts from Sunday, whichever day a week begins on. */
    private static List<String> week(Function<DayOfWeek, String> name) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .map(name)
                .toList();
    }
}
