package nl.straatkubus.web.operator;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Option;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.admin.onboarding.Fault;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.shell.DayField;

/** The first year, its price by plan or by hand, and where its invoice goes. */
final class OnboardingContract extends Div {
    private static final BigDecimal LARGEST = new BigDecimal("10000000");
    private static final String CUSTOMER = "customer.";

    private final DatePicker start = new DayField();
    private final PlanFields plan = new PlanFields(Optional.empty());
    private final BigDecimalField price = new BigDecimalField();
    private final Paragraph consequence = new Paragraph();
    private final OnboardingTexts texts = new OnboardingTexts(
            "orderNumber",
            CUSTOMER + "buyerReference",
            CUSTOMER + "invoiceEmail",
            CUSTOMER + "street",
            CUSTOMER + "postcode",
            CUSTOMER + "city");
    private final transient OperatorDesk desk;
    private final transient Words words;

    OnboardingContract(OperatorDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
        addClassName("op-form-part");
        start.setLabel(getTranslation("operator.contract.start"));
        start.setValue(desk.today());
        start.setRequiredIndicatorVisible(true);
        start.addValueChangeListener(_ -> explain());
        price.setLabel(getTranslation("operator.onboarding.price.by-hand"));
        price.setHelperText(getTranslation("operator.onboarding.price.by-hand.help"));
        price.setPrefixComponent(new Span("€"));
        price.setLocale(getLocale());
        price.addValueChangeListener(_ -> explain());
        consequence.addClassName("op-quiet-text");
        consequence.getElement().setAttribute("aria-live", "polite");
        Div year = new Div(start, price);
        year.addClassName("op-fields-two");
        plan.onChange(this::explain);
        texts.help("orderNumber");
        add(year, plan, consequence, new H3(getTranslation("operator.onboarding.invoice")), texts);
    }

    Optional<LocalDate> start() {
        return Optional.ofNullable(start.getValue());
    }

    /** Null where the plan sets the price. */
    Long cents() {
        BigDecimal value = price.getValue();
        return value == null || value.abs().compareTo(LARGEST) > 0
                ? null
                : value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    Integer inhabitants() {
        return plan.plan().map(Plan::inhabitants).orElse(null);
    }

    Set<String> options() {
        return plan.plan().map(Plan::options).orElse(Set.of()).stream()
                .map(Option::code)
                .collect(Collectors.toSet());
    }

    String value(String name) {
        return texts.value(name);
    }

    void show(List<Fault> faults) {
        texts.show(faults);
        String dated = text(faults, "termStart");
        start.setErrorMessage(dated);
        start.setInvalid(!dated.isEmpty());
        String priced = text(faults, "yearlyPriceCents");
        price.setErrorMessage(priced);
        price.setInvalid(!priced.isEmpty());
        if (!priced.isEmpty() && cents() == null) {
            plan.showMissing();
        }
    }

    private String text(List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(fault -> getTranslation("operator.fault." + fault.reason().code()))
                .orElse("");
    }

    /** What the first year costs; empty while that cannot be told. */
    Optional<Money> yearly() {
        Optional<Money> byHand =
                Optional.ofNullable(cents()).filter(cents -> cents >= 0).map(Money::new);
        return byHand.or(() -> start().flatMap(day -> plan.plan().map(agreed -> desk.price(day, agreed))));
    }

    /** The first year in words; empty while it cannot be told. */
    String sentence() {
        return start().flatMap(day -> yearly().map(money -> sentence(day, money)))
                .orElse("");
    }

    private void explain() {
        consequence.setText(sentence());
    }

    private String sentence(LocalDate day, Money yearly) {
        Term term = Term.yearFrom(day, yearly);
        String span = words.span(term.first(), term.last(), getTranslation("operator.until"));
        return yearly.isZero()
                ? getTranslation("operator.contract.free", span)
                : getTranslation(
                        "operator.onboarding.year",
                        span,
                        words.amount(yearly),
                        words.amount(yearly.plus(yearly.percent(Invoice.VAT_PERCENTAGE))));
    }
}
