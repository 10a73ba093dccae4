package nl.straatkubus.admin.licence;

import static nl.straatkubus.admin.licence.LicenceRefused.Reason.ENDED;
import static nl.straatkubus.admin.licence.LicenceRefused.Reason.EXISTS;
import static nl.straatkubus.admin.licence.LicenceRefused.Reason.NOTHING_LEFT;
import static nl.straatkubus.admin.licence.LicenceRefused.Reason.NOT_DEARER;
import static nl.straatkubus.admin.licence.LicenceRefused.Reason.NOT_RUNNING;
import static nl.straatkubus.admin.licence.LicenceRefused.Reason.NOT_SUSPENDED;
import static nl.straatkubus.admin.licence.LicenceRefused.Reason.PAID;
import static nl.straatkubus.admin.licence.LicenceRefused.Reason.STILL_RUNS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Licences in the platform's schema. */
@Component
class StoredLicences implements Licences {
    private final LicenceTable table;
    private final Prices prices;
    private final ObjectProvider<PaidYears> paid;
    private final PlatformWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // Asked at every sign-in and every change. Other nodes see a renewal within the minute.
    private final Cache<MunicipalityCode, Optional<LicenceTable.Stored>> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    StoredLicences(
            LicenceTable table,
            Prices prices,
            ObjectProvider<PaidYears> paid,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.prices = prices;
        this.paid = paid;
        this.work = new PlatformWork(transactions);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Licence> all() {
        return work.in(
                () -> table.all().stream().map(stored -> stored.on(today())).toList());
    }

    @Override
    public Optional<Licence> of(MunicipalityCode municipality) {
        Optional<LicenceTable.Stored> remembered = known.getIfPresent(municipality);
        if (remembered == null) {
            remembered = work.in(() -> table.of(municipality));
            known.put(municipality, remembered);
        }
        return remembered.map(stored -> stored.on(today()));
    }

    @Override
    public Licence offer(MunicipalityCode municipality, Term term, LocalDate until) {
        return changed(work.in(() -> {
            long id = withoutYear(municipality);
            table.offer(id, term, until);
            return table.locked(id).orElseThrow().on(today());
        }));
    }

    @Override
    public Licence grant(MunicipalityCode municipality, Term first) {
        return changed(work.in(() -> {
            long id = withoutYear(municipality);
            table.add(id, first);
            events.publishEvent(new TermAgreed(id, municipality, first));
            return table.locked(id).orElseThrow().on(today());
        }));
    }

    /** The licence that has no year yet, made when it is not there; locked. */
    private long withoutYear(MunicipalityCode municipality) {
        long id = table.add(municipality)
                .or(() -> table.idOf(municipality))
                .orElseThrow(() -> new LicenceRefused(EXISTS, municipality));
        if (table.hasYears(id)) {
            throw new LicenceRefused(EXISTS, municipality);
        }
        return id;
    }

    @Override
    public Term next(Licence licence) {
        Term last = licence.last();
        LocalDate first = licence.state() instanceof LicenceState.ReadOnly
                ? today()
                : last.last().plusDays(1);
        Money price = last.plan().map(plan -> prices.on(first).of(plan)).orElse(last.price());
        return Term.yearFrom(first, price).under(last.plan(), "");
    }

    @Override
    public Licence renew(long id, String orderNumber) {
        return change(id, licence -> {
            licence.renewalRefusal().ifPresent(refusal -> {
                throw refusal;
            });
            Term next = next(licence);
            Term ordered = next.under(next.plan(), orderNumber.strip());
            table.add(id, ordered);
            events.publishEvent(new TermAgreed(id, licence.municipality(), ordered));
        });
    }

    @Override
    public Licence upgrade(long id, Plan plan, String orderNumber) {
        return change(id, licence -> {
            LocalDate today = today();
            List<Term> left = licence.terms().stream()
                    .filter(term -> !term.last().isBefore(today))
                    .toList();
            if (licence.ended().isPresent() || left.isEmpty()) {
                throw new LicenceRefused(NOT_RUNNING, licence.municipality());
            }
            for (Term term : left) {
                LocalDate from = term.first().isAfter(today) ? term.first() : today;
                Money yearly = prices.on(term.first()).of(plan);
                if (yearly.compareTo(term.price()) <= 0) {
                    throw new LicenceRefused(NOT_DEARER, licence.municipality());
                }
                Money supplement = term.restOf(yearly.minus(term.price()), from);
                Term dearer = term.costing(yearly).under(Optional.of(plan), term.orderNumber());
                table.change(id, dearer);
                events.publishEvent(new TermChanged.Upgraded(
                        id, licence.municipality(), dearer, from, supplement, orderNumber.strip()));
            }
        });
    }

    @Override
    public Licence credit(long id, LocalDate from) {
        return change(id, licence -> {
            List<Term> touched = licence.terms().stream()
                    .filter(term -> !term.last().isBefore(from))
                    .toList();
            boolean onlyYear = touched.size() == licence.terms().size()
                    && !touched.getFirst().first().isBefore(from);
            if (licence.ended().isPresent() || touched.isEmpty()) {
                throw new LicenceRefused(NOTHING_LEFT, licence.municipality());
            }
            for (Term term : touched) {
                if (term.first().isBefore(from)) {
                    table.change(
                            id,
                            new Term(term.first(), from.minusDays(1), term.price(), term.plan(), term.orderNumber()));
                } else {
                    table.takeBack(id, term, today());
                }
                LocalDate unserved = term.first().isBefore(from) ? from : term.first();
                events.publishEvent(new TermChanged.Credited(
                        id, licence.municipality(), term, unserved, term.restOf(term.price(), unserved)));
            }
            if (onlyYear) {
                // Nothing is left of it: as if it had only been offered, and that is over too.
                table.offer(id, touched.getFirst(), today().minusDays(1));
                table.end(id, today());
            }
        });
    }

    @Override
    public Licence suspend(long id, String why) {
        return change(id, licence -> {
            Term current = licence.current();
            if (!licence.state().allows(Activity.SIGN_IN)
                    || licence.course().suspended().isPresent()) {
                throw new LicenceRefused(NOT_RUNNING, licence.municipality());
            }
            boolean settled = current.covers(today())
                    && (current.price().isZero() || paid.stream().anyMatch(years -> years.isPaid(id, current.first())));
            if (settled) {
                throw new LicenceRefused(PAID, licence.municipality());
            }
            table.suspend(id, today(), why.strip());
        });
    }

    @Override
    public Licence resume(long id) {
        return change(id, licence -> {
            if (licence.course().suspended().isEmpty()) {
                throw new LicenceRefused(NOT_SUSPENDED, licence.municipality());
            }
            table.suspend(id, null, null);
        });
    }

    /** A year that was paid is served, whatever else is unpaid. */
    @EventListener
    void served(TermChanged.Paid settled) {
        change(settled.licence(), licence -> {
            if (licence.course().suspended().isPresent()
                    && licence.current().first().equals(settled.firstDay())) {
                table.suspend(settled.licence(), null, null);
            }
        });
    }

    @Override
    public Licence end(long id) {
        return change(id, licence -> {
            if (licence.ended().isPresent()) {
                throw new LicenceRefused(ENDED, licence.municipality());
            }
            if (!licence.terms().isEmpty() && !licence.lastDay().isBefore(today())) {
                throw new LicenceRefused(STILL_RUNS, licence.municipality());
            }
            table.end(id, today());
        });
    }

    private Licence change(long id, Consumer<Licence> change) {
        return changed(work.in(() -> {
            LicenceTable.Stored stored = table.locked(id).orElseThrow(() -> new LicenceRefused(id));
            change.accept(stored.on(today()));
            return table.locked(id).orElseThrow().on(today());
        }));
    }

    private Licence changed(Licence licence) {
        known.invalidate(licence.municipality());
        return licence;
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
