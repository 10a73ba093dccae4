package nl.straatkubus.web.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.schedule.InvalidSchedule;
import nl.straatkubus.ingest.schedule.Rhythm;

/** Asks when something comes back, and shows at once which moments that means. */
final class RhythmForm extends Div {
    private static final int LAST_SAFE_DAY = 28;
    private static final int MOMENTS_SHOWN = 3;
    private static final List<Integer> MINUTES = List.of(5, 10, 15, 30);

    /** The ways to ask for a rhythm. */
    enum Frequency {
        NEVER,
        MINUTES,
        DAILY,
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        YEARLY,
        CUSTOM
    }

    private final Clock clock;
    private final RhythmWords words = new RhythmWords(getLocale());
    private final Select<Frequency> frequency = new Select<>();
    private final Select<Integer> minutes = new Select<>();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final Select<Month> month = new Select<>();
    private final IntegerField day = new IntegerField();
    private final TimePicker time = new TimePicker();
    private final TextField cron = new TextField();
    private final Span preview = new Span();

    /**
     * @param label of the frequency
     * @param never key of what it is called when nothing comes back
     */
    RhythmForm(String label, String never, boolean often, Clock clock) {
        this.clock = clock;
        frequency.setLabel(label);
        frequency.setItems(List.of(Frequency.values()).stream()
                .filter(one -> often || one != Frequency.MINUTES)
                .toList());
        frequency.setItemLabelGenerator(one -> one == Frequency.NEVER
                ? getTranslation(never)
                : getTranslation("source.frequency." + one.name().toLowerCase(Locale.ROOT)));
        minutes.setLabel(getTranslation("source.rhythm.every"));
        minutes.setItems(MINUTES);
        minutes.setItemLabelGenerator(one -> getTranslation("source.rhythm.minutes.short", one.toString()));
        weekday.setLabel(getTranslation("source.rhythm.weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL, getLocale()));
        month.setLabel(getTranslation("source.rhythm.month"));
        month.setItems(Month.values());
        month.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL, getLocale()));
        day.setLabel(getTranslation("source.rhythm.day"));
        day.setMin(1);
        day.setMax(LAST_SAFE_DAY);
        day.setStepButtonsVisible(true);
        time.setLabel(getTranslation("source.rhythm.time"));
        time.setLocale(getLocale());
        cron.setLabel(getTranslation("source.rhythm.cron"));
        cron.setHelperText(getTranslation("source.rhythm.cron.help"));
        Div fields = new Div(frequency, minutes, weekday, month, day, time, cron);
        fields.addClassName("sk-fields");
        preview.addClassNames("sk-13", "sk-muted");
        preview.getElement().setAttribute("aria-live", "polite");
        addClassNames("sk-column", "sk-rhythm");
        add(fields, preview);
        set(Optional.empty());
        frequency.addValueChangeListener(change -> arrange());
        minutes.addValueChangeListener(change -> tell());
        weekday.addValueChangeListener(change -> tell());
        month.addValueChangeListener(change -> tell());
        day.addValueChangeListener(change -> tell());
        time.addValueChangeListener(change -> tell());
        cron.addValueChangeListener(change -> tell());
    }

    void set(Optional<Rhythm> rhythm) {
        minutes.setValue(MINUTES.get(2));
        weekday.setValue(DayOfWeek.MONDAY);
        month.setValue(Month.JANUARY);
        day.setValue(1);
        time.setValue(LocalTime.of(6, 0));
        cron.setValue("");
        frequency.setValue(rhythm.map(this::fill).orElse(Frequency.NEVER));
        arrange();
    }

    private Frequency fill(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.EveryMinutes(int every)
            when MINUTES.contains(every) -> {
                minutes.setValue(every);
                yield Frequency.MINUTES;
            }
            case Rhythm.Daily(LocalTime at) -> {
                time.setValue(at);
                yield Frequency.DAILY;
            }
            case Rhythm.Weekly(DayOfWeek on, LocalTime at) -> {
                weekday.setValue(on);
                time.setValue(at);
                yield Frequency.WEEKLY;
            }
            case Rhythm.Monthly(int on, LocalTime at) -> fill(on, at, Frequency.MONTHLY);
            case Rhythm.Quarterly(int on, LocalTime at) -> fill(on, at, Frequency.QUARTERLY);
            case Rhythm.Yearly(MonthDay on, LocalTime at)
            when on.getDayOfMonth() <= LAST_SAFE_DAY -> {
                month.setValue(on.getMonth());
                yield fill(on.getDayOfMonth(), at, Frequency.YEARLY);
            }
            case Rhythm.Yearly _, Rhythm.EveryMinutes _, Rhythm.Custom _ -> {
                cron.setValue(rhythm.cron());
                yield Frequency.CUSTOM;
            }
        };
    }

    private Frequency fill(int on, LocalTime at, Frequency asked) {
        day.setValue(on);
        time.setValue(at);
        return asked;
    }

    private void arrange() {
        Frequency asked = frequency.getValue();
        show(minutes, asked == Frequency.MINUTES);
        show(weekday, asked == Frequency.WEEKLY);
        show(month, asked == Frequency.YEARLY);
        show(day, asked == Frequency.MONTHLY || asked == Frequency.QUARTERLY || asked == Frequency.YEARLY);
        show(time, asked != Frequency.NEVER && asked != Frequency.MINUTES && asked != Frequency.CUSTOM);
        show(cron, asked == Frequency.CUSTOM);
        tell();
    }

    private static void show(Component field, boolean shown) {
        field.setVisible(shown);
    }

    private void tell() {
        try {
            preview.setText(rhythm().map(this::described).orElse(""));
        } catch (FormIncomplete unfinished) {
            preview.setText("");
        }
    }

    private String described(Rhythm rhythm) {
        Instant now = clock.instant();
        return getTranslation(
                "source.rhythm.next",
                words.of(rhythm),
                rhythm.next(now, MOMENTS_SHOWN).stream().map(words::moment).collect(Collectors.joining("; ")));
    }

    /** @throws FormIncomplete when a field is empty or wrong; the field says so itself */
    Optional<Rhythm> rhythm() throws FormIncomplete {
        boolean wholeDay = day.getValue() != null && day.getValue() >= 1 && day.getValue() <= LAST_SAFE_DAY;
        if (day.isVisible() && !wholeDay || time.isVisible() && time.getValue() == null) {
            throw new FormIncomplete();
        }
        return switch (frequency.getValue()) {
            case NEVER -> Optional.empty();
            case MINUTES -> Optional.of(new Rhythm.EveryMinutes(minutes.getValue()));
            case DAILY -> Optional.of(new Rhythm.Daily(time.getValue()));
            case WEEKLY -> Optional.of(new Rhythm.Weekly(weekday.getValue(), time.getValue()));
            case MONTHLY -> Optional.of(new Rhythm.Monthly(day.getValue(), time.getValue()));
            case QUARTERLY -> Optional.of(new Rhythm.Quarterly(day.getValue(), time.getValue()));
            case YEARLY ->
                Optional.of(new Rhythm.Yearly(MonthDay.of(month.getValue(), day.getValue()), time.getValue()));
            case CUSTOM -> Optional.of(custom());
        };
    }

    private Rhythm custom() throws FormIncomplete {
        try {
            Rhythm rhythm = Rhythm.of(cron.getValue());
            cron.setInvalid(false);
            return rhythm;
        } catch (InvalidSchedule wrong) {
            cron.setErrorMessage(wrong.sentence().text(getLocale()));
            cron.setInvalid(!cron.isEmpty());
            throw new FormIncomplete();
        }
    }
}
