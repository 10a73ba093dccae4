package nl.straatkubus.admin.farewell;

import static nl.straatkubus.admin.farewell.FarewellRefused.Reason.NOT_ENDED;
import static nl.straatkubus.admin.farewell.FarewellRefused.Reason.NOT_TAKEN;
import static nl.straatkubus.admin.farewell.FarewellRefused.Reason.UNKNOWN;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.PlatformWork;
import nl.straatkubus.platform.tenancy.Environments;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Farewells. Between the last paid day and the erasure lies the time in which the municipality may look and take its data
 * along: a licence can be ended only when its last year is over, and an environment erased only when it was ended and its
 * data were taken along. Takes the platform's scope by itself; rights are checked by the caller.
 */
@Component
public class Farewells {
    /** No erasure takes this long. */
    private static final Duration SURELY_BROKEN_OFF = Duration.ofMinutes(10);

    private final Licences licences;
    private final Municipalities municipalities;
    private final Environments environments;
    private final TakeAlong takeAlong;
    private final ErasurePaper paper;
    private final JdbcClient database;
    private final PlatformWork work;
    private final Clock clock;

    Farewells(
            Licences licences,
            Municipalities municipalities,
            Environments environments,
            TakeAlong takeAlong,
            ErasurePaper paper,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.licences = licences;
        this.municipalities = municipalities;
        this.environments = environments;
        this.takeAlong = takeAlong;
        this.paper = paper;
        this.database = database;
        this.work = new PlatformWork(transactions);
        this.clock = clock;
    }

    /**
     * How far a farewell is.
     *
     * @param takenAt when the data were last taken along
     * @param erasedAt when nothing was left
     */
    public record Farewell(MunicipalityCode municipality, Optional<Instant> takenAt, Optional<Instant> erasedAt) {}

    /** Of a licence; empty while nothing of it was done. */
    public Optional<Farewell> find(long licence) {
        return work.in(() -> database.sql("select municipality, taken_at, erased_at from farewell where licence_id = ?")
                .param(licence)
                .query((row, _) -> new Farewell(
                        new MunicipalityCode(row.getString(1)),
                        Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant)))
                .optional());
    }

    /**
     * Writes everything a municipality has here as a zip: tables as CSV, sent invoices, and {@code manifest.json} that
     * names every file with its size and SHA-256.
     *
     * @throws FarewellRefused for a municipality without a licence
     */
    public void take(MunicipalityCode code, String by, OutputStream zip) throws IOException {
        Licence licence = licences.of(code).orElseThrow(() -> new FarewellRefused(UNKNOWN));
        String name = name(code);
        String manifest = takeAlong.write(code, name, zip);
        Timestamp now = Timestamp.from(clock.instant());
        work.run(() -> database.sql("""
                        insert into farewell (licence_id, municipality, name, taken_at, taken_by, taken_sha256)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (licence_id) do update set taken_at = excluded.taken_at,
                            taken_by = excluded.taken_by, taken_sha256 = excluded.taken_sha256
                        """)
                .params(licence.id(), code.value(), name, now, by, manifest)
                .update());
    }

    /**
     * Erases an environment and writes the certificate. What the law wants kept stays: licence and invoices, with the
     * municipality's name.
     *
     * @param waived the municipality said that it does not want its data
     * @throws FarewellRefused when the licence was not ended, or its data were not taken along
     */
    public Farewell erase(long id, String by, boolean waived) {
        Licence licence = licences.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new FarewellRefused(UNKNOWN));
        MunicipalityCode code = licence.municipality();
        boolean again = licences.of(code).isPresent();
        if (!(licence.state() instanceof LicenceState.Ended) || again) {
            throw new FarewellRefused(NOT_ENDED);
        }
        Optional<Instant> taken = find(id).flatMap(Farewell::takenAt);
        if (taken.isEmpty() && !waived) {
            throw new FarewellRefused(NOT_TAKEN);
        }
        String name = name(code);
        work.run(() -> database.sql("""
                        insert into farewell (licence_id, municipality, name, erasing_by, erasing_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (licence_id) do update set name = excluded.name,
                            erasing_by = excluded.erasing_by, erasing_at = excluded.erasing_at
                        """)
                .params(id, code.value(), name, by, Timestamp.from(clock.instant()))
                .update());
        complete(new Begun(id, code, name, taken, by));
        return find(id).orElseThrow();
    }

    /** An erasure from before anything is gone until its certificate is kept. */
    private record Begun(long licence, MunicipalityCode code, String name, Optional<Instant> taken, String by) {}

    /** Completes what broke off between the first table and the certificate; a municipality that came back is left alone. */
    public void completeErasures() {
        List<Begun> begun = work.in(() -> database.sql("""
                        select licence_id, municipality, name, taken_at, erasing_by from farewell
                        where erasing_at < ? and erased_at is null
                        """)
                .param(Timestamp.from(clock.instant().minus(SURELY_BROKEN_OFF)))
                .query((row, _) -> new Begun(
                        row.getLong(1),
                        new MunicipalityCode(row.getString(2)),
                        row.getString(3),
                        Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant),
                        row.getString(5)))
                .list());
        for (Begun one : begun) {
            if (licences.of(one.code()).isEmpty()) {
                complete(one);
            }
        }
    }

    private void complete(Begun begun) {
        Environments.Erased erased = environments.erase(begun.code());
        Instant now = clock.instant();
        byte[] certificate = paper.write(begun.code(), begun.name(), erased, begun.taken(), now, begun.by());
        work.run(() -> {
            forgetPeople(begun.code());
            database.sql("update farewell set erased_at = ?, erased_by = ?, certificate = ? where licence_id = ?")
                    .params(Timestamp.from(now), begun.by(), certificate, begun.licence())
                    .update();
        });
    }

    /** Names and addresses of people that only the contract needed. */
    private void forgetPeople(MunicipalityCode code) {
        database.sql("delete from customer where municipality = ?")
                .param(code.value())
                .update();
    }

    /** Who left and is erased. */
    public record Erased(MunicipalityCode municipality, String name, long licence) {}

    /** By code of the municipality. */
    public List<Erased> erased() {
        return work.in(() -> database.sql("""
                        select municipality, name, licence_id from farewell where erased_at is not null
                        order by municipality, licence_id
                        """)
                .query((row, _) -> new Erased(new MunicipalityCode(row.getString(1)), row.getString(2), row.getLong(3)))
                .list());
    }

    /** The certificate of an erasure, a tagged PDF. */
    public Optional<byte[]> certificate(long licence) {
        return work.in(
                () -> database.sql("select certificate from farewell where licence_id = ? and certificate is not null")
                        .param(licence)
                        .query(byte[].class)
                        .optional());
    }

    private String name(MunicipalityCode code) {
        return municipalities.find(code).map(Municipality::name).orElse(code.value());
    }
}
