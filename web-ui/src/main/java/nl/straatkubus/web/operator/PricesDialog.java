package nl.straatkubus.web.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Option;
import nl.straatkubus.admin.licence.PriceList;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.shell.DayField;

/** Announces prices: those of today to begin with, changed where they change, and whom that concerns. */
final class PricesDialog extends Dialog {
    private static final BigDecimal LARGEST = new BigDecimal("10000000");

    private final DatePicker from = new DayField();
    private final Map<Integer, BigDecimalField> classes = new LinkedHashMap<>();
    private final Map<Option, BigDecimalField> options = new EnumMap<>(Option.class);
    private final Paragraph concerned = new Paragraph();
    private final transient PricesDesk desk;
    private final transient Words words;
    private final transient Runnable afterwards;

    PricesDialog(PricesDesk desk, Words words, Runnable afterwards) {
        this.desk = desk;
        this.words = words;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("operator.prices.announce"));
        setWidth("min(640px, 96vw)");
        from.setLabel(getTranslation("operator.prices.from"));
        from.setHelperText(getTranslation("operator.prices.from.help", words.day(desk.earliest())));
        from.setWidthFull();
        from.setMin(desk.earliest());
        LocalDate newYear = desk.earliest().plusYears(1).withDayOfYear(1);
        from.setValue(newYear);
        from.addValueChangeListener(_ -> explain());
        Div amounts = new Div();
        amounts.addClassName("op-fields-two");
        PriceList today = desk.today();
        today.classes().forEach((upTo, price) -> {
            classes.put(upTo, amount(PricesView.inhabitants(this, words, upTo), price));
            amounts.add(classes.get(upTo));
        });
        Div extras = new Div();
        extras.addClassName("op-fields-two");
        for (Option option : Option.values()) {
            Money price = today.options().getOrDefault(option, Money.ZERO);
            options.put(option, amount(getTranslation("licence.option." + option.code()), price));
            extras.add(options.get(option));
        }
        concerned.addClassName("op-quiet-text");
        concerned.getElement().setAttribute("aria-live", "polite");
        Div body = new Div(
                from,
                new H3(getTranslation("operator.prices.classes")),
                amounts,
                new H3(getTranslation("operator.plan.options")),
                extras,
                concerned);
        body.addClassName("op-form-part");
        add(body);
        Button announce = new Button(getTranslation("operator.prices.confirm"), _ -> announce());
        announce.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("operator.cancel"), _ -> close()), announce);
        explain();
    }

    private BigDecimalField amount(String label, Money price) {
        BigDecimalField field = new BigDecimalField(label);
        field.setPrefixComponent(new Span("€"));
        field.setLocale(getLocale());
        BigDecimal euros = BigDecimal.valueOf(price.cents(), 2);
        field.setValue(euros.stripTrailingZeros().scale() <= 0 ? euros.setScale(0, RoundingMode.UNNECESSARY) : euros);
        field.addValueChangeListener(_ -> explain());
        return field;
    }

    private static Optional<Money> money(BigDecimalField field) {
        return Optional.ofNullable(field.getValue())
                .filter(value -> value.signum() >= 0 && value.compareTo(LARGEST) <= 0)
                .map(value -> new Money(value.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue()));
    }

    /** The list as it is filled in; empty while an amount is missing. */
    private Optional<PriceList> list() {
        TreeMap<Integer, Money> prices = new TreeMap<>();
        classes.forEach((upTo, field) ->
                money(field).filter(money -> !money.isZero()).ifPresent(money -> prices.put(upTo, money)));
        Map<Option, Money> extras = new EnumMap<>(Option.class);
        options.forEach((option, field) -> money(field).ifPresent(money -> extras.put(option, money)));
        boolean complete =
                from.getValue() != null && prices.size() == classes.size() && extras.size() == options.size();
        return complete
                ? Optional.of(new PriceList(from.getValue(), from.getValue(), prices, extras))
                : Optional.empty();
    }

    private void explain() {
        concerned.setText(list().map(list -> {
                    long dearer = desk.changes(list).stream()
                            .filter(change -> !change.before().equals(change.after()))
                            .count();
                    String day = words.day(list.validFrom());
                    return dearer == 0
                            ? getTranslation("operator.prices.concerned.none", day)
                            : getTranslation("operator.prices.concerned", dearer, day);
                })
                .orElseGet(() -> getTranslation("operator.prices.incomplete")));
    }

    private void announce() {
        if (list().isEmpty()) {
            return;
        }
        PriceList list = list().get();
        try {
            desk.announce(list.validFrom(), list.classes(), list.options());
            close();
            Done.say(getTranslation("operator.prices.done", words.day(list.validFrom())));
            afterwards.run();
        } catch (LicenceRefused refused) {
            Done.refuse(getTranslation("operator.refused." + refused.reason().code()));
        }
    }
}
