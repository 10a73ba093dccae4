package nl.straatkubus.web.operator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Option;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.PriceList;
import nl.straatkubus.admin.licence.Prices;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/** What a year costs and will cost. Every call checks that an operator asks; an announcement is kept in the log. */
@Component
public final class PricesDesk {
    private final CurrentViewer current;
    private final Prices prices;
    private final Licences licences;
    private final Municipalities municipalities;
    private final AuditLog audit;
    private final Clock clock;

    PricesDesk(
            CurrentViewer current,
            Prices prices,
            Licences licences,
            Municipalities municipalities,
            AuditLog audit,
            Clock clock) {
        this.current = current;
        this.prices = prices;
        this.licences = licences;
        this.municipalities = municipalities;
        this.audit = audit;
        this.clock = clock;
    }

    /** All lists, the newest first. */
    public List<PriceList> all() {
        operator();
        return prices.all();
    }

    /** The list for a year that begins today. */
    public PriceList today() {
        operator();
        return prices.on(Days.today(clock));
    }

    /** The first day on which new prices can count. */
    public LocalDate earliest() {
        return Days.today(clock).plusDays(Prices.DAYS_AHEAD);
    }

    /** What a municipality's next year costs by the list that counts now for it, and what it would by another. */
    public record Change(String municipality, LocalDate renewal, Money before, Money after) {}

    /** Of whom a list changes the price of the next year, as it stands now; by name. */
    public List<Change> changes(PriceList list) {
        operator();
        return licences.all().stream()
                .filter(licence -> licence.ended().isEmpty() && !licence.terms().isEmpty())
                .flatMap(licence -> change(licence, list).stream())
                .sorted(Comparator.comparing(Change::municipality))
                .toList();
    }

    private Optional<Change> change(Licence licence, PriceList list) {
        Optional<Plan> plan = licence.last().plan();
        LocalDate renewal = licences.next(licence).first();
        boolean counts = !renewal.isBefore(list.validFrom());
        String name = municipalities
                .find(licence.municipality())
                .map(Municipality::name)
                .orElse("");
        return plan.filter(_ -> counts)
                .map(agreed -> new Change(name, renewal, licence.last().price(), list.of(agreed)));
    }

    /** @throws nl.straatkubus.admin.licence.LicenceRefused as {@link Prices#announce} */
    public PriceList announce(LocalDate validFrom, NavigableMap<Integer, Money> classes, Map<Option, Money> options) {
        Viewer operator = operator();
        PriceList announced = prices.announce(validFrom, classes, options);
        DataScope.platform(DataScope.Duty.WEB)
                .run(() -> audit.record(operator, "announced-prices", validFrom.toString(), "ok"));
        return announced;
    }

    private Viewer operator() {
        Viewer viewer = current.viewer();
        if (!viewer.may(Right.OPERATE)) {
            throw new AccessDenied("This is the operator's work");
        }
        return viewer;
    }
}
