package nl.straatkubus.web.operator;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.shell.DayField;

/** First day and price of a year, and in words what follows from them. */
final class ContractFields extends Div {
    private static final BigDecimal LARGEST = new BigDecimal("10000000");

    private final DatePicker start = new DayField();
    private final BigDecimalField price = new BigDecimalField();
    private final Paragraph consequence = new Paragraph();
    private final transient Words words;

    ContractFields(LocalDate today, Words words) {
        this.words = words;
        addClassName("op-fields");
        start.setLabel(getTranslation("operator.contract.start"));
        start.setValue(today);
        start.setRequiredIndicatorVisible(true);
        start.addValueChangeListener(_ -> explain());
        price.setLabel(getTranslation("operator.contract.price"));
        price.setHelperText(getTranslation("operator.contract.price.help"));
        price.setPrefixComponent(new Span("€"));
        price.setLocale(getLocale());
        price.setRequiredIndicatorVisible(true);
        price.addValueChangeListener(_ -> explain());
        consequence.addClassName("op-quiet-text");
        consequence.getElement().setAttribute("aria-live", "polite");
        add(start, price, consequence);
        explain();
    }

    /** Null when no day was filled in. */
    LocalDate start() {
        return start.getValue();
    }

    /** Null when no price was filled in. */
    Long cents() {
        BigDecimal value = price.getValue();
        return value == null || value.abs().compareTo(LARGEST) > 0
                ? null
                : value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /** @throws IllegalArgumentException unless {@link #isComplete()} */
    Money yearly() {
        return new Money(cents());
    }

    /** Shows what is missing, if anything is. */
    boolean isComplete() {
        boolean dated = start() != null;
        boolean priced = cents() != null && cents() >= 0;
        showStart(dated ? "" : getTranslation("operator.fault.date-shape"));
        showPrice(priced ? "" : getTranslation("operator.fault.price-empty"));
        return dated && priced;
    }

    void showStart(String fault) {
        start.setErrorMessage(fault);
        start.setInvalid(!fault.isEmpty());
    }

    void showPrice(String fault) {
        price.setErrorMessage(fault);
        price.setInvalid(!fault.isEmpty());
    }

    private void explain() {
        consequence.setText(start() == null || cents() == null || cents() < 0 ? "" : sentence());
    }

    private String sentence() {
        Term term = Term.yearFrom(start(), yearly());
        String span = words.span(term.first(), term.last(), getTranslation("operator.until"));
        return yearly().isZero()
                ? getTranslation("operator.contract.free", span)
                : getTranslation(
                        "operator.contract.paid",
                        span,
                        words.amount(yearly().plus(yearly().percent(Invoice.VAT_PERCENTAGE))));
    }
}
