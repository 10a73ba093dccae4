package nl.straatkubus.platform.support;

import static nl.straatkubus.platform.catalogue.Sensitivity.ORDINARY;
import static nl.straatkubus.platform.catalogue.Sensitivity.SPECIAL;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Sight;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a municipality grants to operators; kept in its own schema and told in its log and the platform's. Takes scopes by
 * itself.
 */
@Component
public final class SupportAccess {
    public static final Duration LONGEST = Duration.ofDays(7);
    private static final int LONGEST_REASON = 200;
    /** The code of the function that an operator has there; nobody can be given it. */
    private static final String CODE = "support";

    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    SupportAccess(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets operators look, from now on.
     *
     * @param special whether special figures too
     * @throws AccessDenied for one who does not manage the users of a municipality
     * @throws IllegalArgumentException without a reason, or for a time that is none or longer than {@link #LONGEST}
     */
    public void grant(String reason, boolean special, Duration time, Viewer by) {
        require(by);
        String told = reason.strip();
        if (told.isEmpty() || told.length() > LONGEST_REASON || !time.isPositive() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Support access needs a reason and a time of at most a week");
        }
        Instant now = clock.instant();
        by.scope().run(() -> database.sql("""
                                insert into support_grant (reason, special, granted_by, granted_at, until)
                                values (?, ?, ?, ?, ?)
                                """)
                .params(told, special, by.subject(), Timestamp.from(now), Timestamp.from(now.plus(time)))
                .update());
        note(by, by, "support-granted", told);
    }

    /** Takes a grant back; it holds from the next request of every operator on. */
    public void revoke(long id, Viewer by) {
        require(by);
        by.scope().run(() -> database.sql("update support_grant set revoked_at = ? where id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update());
        note(by, by, "support-revoked", "");
    }

    /** The grants of the municipality, the newest first. */
    public List<SupportGrant> grants(Viewer by) {
        require(by);
        return by.scope().get(() -> database.sql("select * from support_grant order by id desc")
                .query((row, n) -> grant(row))
                .list());
    }

    /** The municipalities that grant something at this moment, by name; one question however many there are. */
    public List<MunicipalityCode> granting() {
        return DataScope.platform(DataScope.Duty.WEB).get(() -> database.sql("select code from support_places(?)")
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> new MunicipalityCode(row.getString(1)))
                .list());
    }

    /** What a municipality grants at this moment; the one that lasts longest, with special figures before without. */
    public Optional<SupportGrant> current(MunicipalityCode municipality) {
        return DataScope.municipality(municipality, DataScope.Duty.WEB).get(() -> database.sql("""
                                select * from support_grant where revoked_at is null and until > ?
                                order by special desc, until desc limit 1
                                """)
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> grant(row))
                .optional());
    }

    /** Whether a grant holds at this moment. */
    public boolean holds(SupportGrant grant) {
        return grant.holds(clock.instant());
    }

    /**
     * With whose eyes an operator sees a municipality at this moment: its figures as far as granted, and no other right.
     *
     * @return empty when nothing is granted, or for one who is no operator
     */
    public Optional<Viewer> eyes(Viewer operator, MunicipalityCode municipality) {
        if (!operator.may(Right.OPERATE)) {
            return Optional.empty();
        }
        return current(municipality)
                .map(grant -> grant.special() ? Sight.everything(ORDINARY, SPECIAL) : Sight.everything(ORDINARY))
                .map(sight -> new Viewer(
                        Optional.of(municipality),
                        operator.subject(),
                        operator.name(),
                        Set.of(new Function(CODE, "", Set.of(), sight))));
    }

    /**
     * Notes that an operator begins to look, in both logs.
     *
     * @throws AccessDenied when nothing is granted
     */
    public void enter(Viewer operator, MunicipalityCode municipality) {
        Viewer eyes = eyes(operator, municipality)
                .orElseThrow(() -> new AccessDenied("The municipality grants no support access now"));
        note(
                eyes,
                operator,
                "support-entered",
                current(municipality).map(SupportGrant::reason).orElse(""));
    }

    /** Whether somebody is an operator who looks by a grant. */
    public static boolean isSupport(Viewer viewer) {
        return viewer.functions().stream().anyMatch(function -> function.code().equals(CODE));
    }

    /** The platform's log names who acted and where, the municipality's also why. */
    private void note(Viewer there, Viewer here, String action, String reason) {
        String municipality = there.municipality().orElseThrow().value();
        there.scope().run(() -> audit.record(there, action, municipality, "ok", reason));
        DataScope.platform(DataScope.Duty.WEB).run(() -> audit.record(here, action, municipality, "ok", reason));
    }

    private static void require(Viewer by) {
        if (by.municipality().isEmpty() || !by.may(Right.MANAGE_USERS)) {
            throw new AccessDenied("Only who manages the users of a municipality may do this");
        }
    }

    private static SupportGrant grant(ResultSet row) throws SQLException {
        return new SupportGrant(
                row.getLong("id"),
                row.getString("reason"),
                row.getBoolean("special"),
                row.getString("granted_by"),
                row.getTimestamp("granted_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
