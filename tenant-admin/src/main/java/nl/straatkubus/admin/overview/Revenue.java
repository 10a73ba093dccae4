package nl.straatkubus.admin.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.Invoices;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Term;
import org.springframework.stereotype.Component;

/**
 * What licences brought in by calendar year, without VAT, and what they will: years that begin and are not agreed yet
 * count as expected when the licence runs today, for the price that {@link Licences#next} gives now.
 */
@Component
public final class Revenue {
    private static final int YEARS_AHEAD = 1;

    private final Invoices invoices;
    private final Licences licences;
    private final Clock clock;

    Revenue(Invoices invoices, Licences licences, Clock clock) {
        this.invoices = invoices;
        this.licences = licences;
        this.clock = clock;
    }

    /**
     * A calendar year, in cents without VAT.
     *
     * @param invoiced less what was credited
     * @param expected renewals that are not agreed yet
     */
    public record Year(int year, long invoiced, long expected) {}

    /** From the first year with an invoice up to and including next year. */
    public List<Year> byYear() {
        LocalDate today = Days.today(clock);
        Map<Integer, long[]> sums = new TreeMap<>();
        for (int year = today.getYear(); year <= today.getYear() + YEARS_AHEAD; year++) {
            sums.put(year, new long[2]);
        }
        for (Invoice invoice : invoices.all()) {
            long cents = invoice.net().cents();
            sums.computeIfAbsent(invoice.madeOn().getYear(), _ -> new long[2])[0] +=
                    invoice.isCreditNote() ? -cents : cents;
        }
        licences.all().forEach(licence -> expect(licence, today, sums));
        return sums.entrySet().stream()
                .map(entry -> new Year(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    private void expect(Licence licence, LocalDate today, Map<Integer, long[]> sums) {
        boolean runs = licence.state() instanceof LicenceState.Active
                || licence.state() instanceof LicenceState.Expiring
                || licence.state() instanceof LicenceState.Grace;
        if (!runs) {
            return;
        }
        for (Term next = licences.next(licence);
                next.first().getYear() <= today.getYear() + YEARS_AHEAD;
                next = next.following()) {
            long[] year = sums.get(Math.max(next.first().getYear(), today.getYear()));
            year[1] += next.price().cents();
        }
    }
}
