package nl.straatkubus.admin.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Option;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.Term;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offers as they are stored. Every method takes part in the caller's transaction. */
@Component
class OfferTable {
    private final JdbcClient database;

    OfferTable(JdbcClient database) {
        this.database = database;
    }

    long add(OfferRequest request, Money price, String tokenHash, LocalDate today, String by) {
        return database.sql("""
                        insert into offer (token_hash, municipality, municipality_name, first_day, price_cents,
                            inhabitants, options, valid_until, contact_name, contact_email, admin_name, admin_email,
                            language, made_on, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        tokenHash,
                        MunicipalityCode.parse(request.code()).value(),
                        request.name(),
                        request.firstDay(),
                        price.cents(),
                        request.plan().inhabitants(),
                        request.plan().options().stream().map(Option::code).toArray(String[]::new),
                        request.validUntil(),
                        request.contactName(),
                        request.contactEmail(),
                        request.adminName(),
                        request.adminEmail(),
                        request.language(),
                        today,
                        by)
                .query(Long.class)
                .single();
    }

    List<Offer> all(LocalDate today) {
        return database.sql("select * from offer order by id desc")
                .query((row, _) -> offer(row, today))
                .list();
    }

    Optional<Offer> byToken(String hash, LocalDate today) {
        return database.sql("select * from offer where token_hash = ?")
                .param(hash)
                .query((row, _) -> offer(row, today))
                .optional();
    }

    /** Locked until the transaction ends: of two people who accept at once one is first. */
    Optional<Offer> locked(long id, LocalDate today) {
        return database.sql("select * from offer where id = ? for update")
                .param(id)
                .query((row, _) -> offer(row, today))
                .optional();
    }

    void renewToken(long id, String hash) {
        database.sql("update offer set token_hash = ? where id = ?")
                .params(hash, id)
                .update();
    }

    void withdraw(long id, LocalDate on) {
        database.sql("update offer set withdrawn_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    void accept(long id, Instant at, String by, String function, String orderNumber) {
        database.sql("""
                        update offer set accepted_at = ?, accepted_by = ?, accepted_function = ?, order_number = ?
                        where id = ?
                        """)
                .params(Timestamp.from(at), by, function, orderNumber, id)
                .update();
    }

    void carriedOut(long id, Instant at) {
        database.sql("update offer set carried_out_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static Offer offer(ResultSet row, LocalDate today) throws SQLException {
        Plan plan = new Plan(
                row.getInt("inhabitants"),
                Arrays.stream((String[]) row.getArray("options").getArray())
                        .map(Option::of)
                        .collect(Collectors.toSet()));
        Term term = Term.yearFrom(row.getObject("first_day", LocalDate.class), new Money(row.getLong("price_cents")))
                .under(
                        Optional.of(plan),
                        Optional.ofNullable(row.getString("order_number")).orElse(""));
        return new Offer(
                row.getLong("id"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("municipality_name"),
                term,
                plan,
                row.getObject("valid_until", LocalDate.class),
                row.getString("contact_name"),
                row.getString("contact_email"),
                row.getString("admin_name"),
                row.getString("admin_email"),
                row.getString("language"),
                row.getObject("made_on", LocalDate.class),
                state(row, today));
    }

    private static OfferState state(ResultSet row, LocalDate today) throws SQLException {
        Timestamp accepted = row.getTimestamp("accepted_at");
        if (accepted != null) {
            return new OfferState.Accepted(
                    LocalDate.ofInstant(accepted.toInstant(), Days.ZONE),
                    row.getString("accepted_by"),
                    row.getString("accepted_function"),
                    row.getString("order_number"),
                    row.getTimestamp("carried_out_at") != null);
        }
        LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        if (withdrawn != null) {
            return new OfferState.Withdrawn(withdrawn);
        }
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return today.isAfter(until) ? new OfferState.Lapsed(until.plusDays(1)) : new OfferState.Open(until);
    }
}
