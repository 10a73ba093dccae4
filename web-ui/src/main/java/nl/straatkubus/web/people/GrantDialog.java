package nl.straatkubus.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;

/** Why, for how long and how much operators may look. */
final class GrantDialog extends Dialog {
    private static final int LONGEST_REASON = 200;
    private static final List<Integer> HOURS = List.of(1, 4, 24, 168);

    private final TextField reason = new TextField(getTranslation("people.support.reason"));
    private final Checkbox special = new Checkbox(getTranslation("people.support.special"));
    private final Select<Integer> hours = new Select<>();

    /** What was filled in. */
    interface Granting {
        void grant(String reason, boolean special, Duration time);
    }

    GrantDialog(Granting granting) {
        setHeaderTitle(getTranslation("people.support.grant"));
        setWidth("min(520px, 96vw)");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setErrorMessage(getTranslation("people.support.reason.missing"));
        hours.setLabel(getTranslation("people.support.time"));
        hours.setItems(HOURS);
        hours.setItemLabelGenerator(count -> getTranslation("people.support.hours." + count));
        hours.setValue(HOURS.getFirst());
        Div body = new Div(reason, hours, special);
        body.addClassNames("sk-column", "sk-gap-16");
        add(body);
        Button go = new Button(getTranslation("people.support.go"), click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (!reason.isInvalid()) {
                granting.grant(reason.getValue(), special.getValue(), Duration.ofHours(hours.getValue()));
                close();
            }
        });
        go.addThemeNames("primary");
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), go);
    }
}
