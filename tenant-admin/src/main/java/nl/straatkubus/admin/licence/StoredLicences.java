package nl.straatkubus.admin.licence;

import static nl.straatkubus.admin.licence.LicenceRefused.Reason.ENDED;
import static nl.straatkubus.admin.licence.LicenceRefused.Reason.EXISTS;
import static nl.straatkubus.admin.licence.LicenceRefused.Reason.STILL_RUNS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Licences in the platform's schema. */
@Component
class StoredLicences implements Licences {
    // Days start at midnight where the municipalities are, wherever the server stands.
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String ALL = "select licence from Licence licence join fetch licence.terms";
    private static final String NOT_ENDED =
            ALL + " where licence.municipality = :municipality and licence.endedOn is null";

    private final EntityManager entities;
    private final TransactionTemplate apart;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // Asked at every sign-in and every change. Other nodes see a renewal within the minute.
    private final Cache<MunicipalityCode, Optional<Licence>> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    StoredLicences(
            EntityManager entities,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.events = events;
        this.clock = clock;
        // A caller's transaction belongs to another schema: never take part in it.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<Licence> all() {
        return inPlatform(() -> entities.createQuery(ALL, LicenceRow.class)
                .getResultStream()
                .map(row -> row.on(today()))
                .sorted(Comparator.comparing(Licence::municipality).thenComparing(Licence::id))
                .toList());
    }

    @Override
    public Optional<Licence> of(MunicipalityCode municipality) {
        Optional<Licence> remembered = known.getIfPresent(municipality);
        if (remembered == null) {
            remembered = inPlatform(() -> notEnded(municipality).map(row -> row.on(today())));
            known.put(municipality, remembered);
        }
        return remembered.map(this::asOfToday);
    }

    @Override
    public Licence grant(MunicipalityCode municipality, LocalDate start, Money yearly) {
        return changed(inPlatform(() -> {
            if (notEnded(municipality).isPresent()) {
                throw new LicenceRefused(EXISTS, municipality);
            }
            Term term = Term.yearFrom(start, yearly);
            LicenceRow row = new LicenceRow(municipality, term);
            try {
                entities.persist(row);
            } catch (ConstraintViolationException _) {
                throw new LicenceRefused(EXISTS, municipality);
            }
            entities.flush();
            return announced(row.on(today()), term);
        }));
    }

    @Override
    public Licence renew(long id) {
        return change(id, row -> {
            Licence licence = row.on(today());
            licence.renewalRefusal().ifPresent(refusal -> {
                throw refusal;
            });
            Term next = licence.state() instanceof LicenceState.ReadOnly
                    ? Term.yearFrom(today(), licence.yearly())
                    : licence.terms().getLast().following();
            row.add(next);
            entities.flush();
            announced(row.on(today()), next);
        });
    }

    @Override
    public Licence end(long id) {
        return change(id, row -> {
            Licence licence = row.on(today());
            if (licence.ended().isPresent()) {
                throw new LicenceRefused(ENDED, licence.municipality());
            }
            if (!licence.lastDay().isBefore(today())) {
                throw new LicenceRefused(STILL_RUNS, licence.municipality());
            }
            row.end(today());
        });
    }

    private Licence change(long id, Consumer<LicenceRow> change) {
        return changed(inPlatform(() -> {
            // Locked: of two renewals at the same moment the second one sees the first one's year.
            LicenceRow row = entities.find(LicenceRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new LicenceRefused(id);
            }
            change.accept(row);
            return row.on(today());
        }));
    }

    private Optional<LicenceRow> notEnded(MunicipalityCode municipality) {
        return entities.createQuery(NOT_ENDED, LicenceRow.class)
                .setParameter("municipality", municipality.value())
                .getResultStream()
                .findFirst();
    }

    private Licence announced(Licence licence, Term term) {
        events.publishEvent(new TermAgreed(licence.id(), licence.municipality(), term));
        return licence;
    }

    private Licence changed(Licence licence) {
        known.invalidate(licence.municipality());
        return licence;
    }

    private Licence asOfToday(Licence licence) {
        return Licence.on(today(), licence.id(), licence.municipality(), licence.terms(), licence.ended());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private <T> T inPlatform(Supplier<T> work) {
        return DataScope.platform(DataScope.Duty.WEB).get(() -> apart.execute(_ -> work.get()));
    }
}
