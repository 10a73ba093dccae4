package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.web.shell.DayField;
import nl.straatkubus.web.text.Translations;

/** What somebody looks for in the log. */
final class LogFilter extends Div {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final List<String> ACTIONS = List.of(
            "",
            "signed-in",
            "called",
            "viewed",
            "viewed-area",
            "viewed-signals",
            "combined",
            "exported",
            "accompanied-opened",
            "guest-joined",
            "guest-put-out",
            "accompanied-ended",
            "imported",
            "activated",
            "policy-changed",
            "functions-assigned",
            "function-changed",
            "blocked",
            "invited");

    private final TextField actor = new TextField(getTranslation("privacy.audit.who"));
    private final TextField object = new TextField(getTranslation("privacy.audit.object"));
    private final Select<String> action = new Select<>();
    private final DatePicker from = new DayField(getTranslation("privacy.audit.from"));
    private final DatePicker until = new DayField(getTranslation("privacy.audit.until"));

    LogFilter(Runnable changed) {
        addClassName("sk-log-filter");
        action.setLabel(getTranslation("privacy.audit.what"));
        action.setItems(ACTIONS);
        action.setItemLabelGenerator(this::word);
        action.setValue("");
        List.of(actor, object).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> changed.run());
        });
        action.addValueChangeListener(change -> changed.run());
        from.addValueChangeListener(change -> changed.run());
        until.addValueChangeListener(change -> changed.run());
        add(actor, action, object, from, until);
    }

    private String word(String code) {
        return code.isEmpty()
                ? getTranslation("privacy.audit.everything")
                : Translations.textOr(getLocale(), "privacy.action." + code, code);
    }

    AuditLog.Search search() {
        return new AuditLog.Search(
                Optional.ofNullable(from.getValue()).map(LogFilter::start),
                Optional.ofNullable(until.getValue()).map(day -> start(day.plusDays(1))),
                actor.getValue(),
                action.getValue(),
                object.getValue());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
