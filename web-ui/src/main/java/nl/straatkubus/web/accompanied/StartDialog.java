package nl.straatkubus.web.accompanied;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.straatkubus.platform.accompanied.Occasion;

/** Why, with whom and for how long a host lets guests look along. */
final class StartDialog extends Dialog {
    private static final int LONGEST_TEXT = 120;
    private static final List<Integer> MINUTES = List.of(15, 30, 60, 120, 240);
    private static final int USUAL = 60;

    private final TextField purpose = field("together.purpose");
    private final TextField partner = field("together.partner");
    private final TextField organisation = field("together.organisation");
    private final Select<Integer> limit = new Select<>();

    StartDialog(Consumer<Occasion> begin) {
        setHeaderTitle(getTranslation("together.start"));
        setWidth("min(520px, 96vw)");
        Paragraph lead = new Paragraph(getTranslation("together.lead"));
        lead.addClassNames("sk-13", "sk-muted");
        purpose.setHelperText(getTranslation("together.purpose.help"));
        limit.setLabel(getTranslation("together.limit"));
        limit.setItems(MINUTES);
        limit.setItemLabelGenerator(minutes -> getTranslation("together.minutes", minutes));
        limit.setValue(USUAL);
        Div body = new Div(lead, purpose, partner, organisation, limit);
        body.addClassNames("sk-column", "sk-gap-16");
        add(body);
        Button go = new Button(getTranslation("together.begin"), click -> {
            if (isWhole()) {
                close();
                begin.accept(new Occasion(
                        purpose.getValue(),
                        partner.getValue(),
                        organisation.getValue(),
                        Duration.ofMinutes(limit.getValue())));
            }
        });
        go.addThemeNames("primary");
        getFooter().add(new Button(getTranslation("together.cancel"), click -> close()), go);
    }

    private TextField field(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(LONGEST_TEXT);
        field.setWidthFull();
        field.setErrorMessage(getTranslation("together.missing"));
        return field;
    }

    private boolean isWhole() {
        Stream.of(purpose, partner, organisation)
                .forEach(field -> field.setInvalid(field.getValue().isBlank()));
        return Stream.of(purpose, partner, organisation).noneMatch(TextField::isInvalid);
    }
}
