package nl.straatkubus.admin.licence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.admin.licence.Course.OfferedYear;
import nl.straatkubus.admin.licence.Course.Suspension;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Licences and their years as they are stored. Every method takes part in the caller's transaction. */
@Component
class LicenceTable {
    private final JdbcClient database;

    LicenceTable(JdbcClient database) {
        this.database = database;
    }

    /** A licence as stored; today's day makes it a {@link Licence}. */
    record Stored(long id, MunicipalityCode municipality, Course course) {
        Licence on(LocalDate today) {
            return Licence.on(today, id, municipality, course);
        }
    }

    List<Stored> all() {
        Map<Long, List<Term>> terms = new HashMap<>();
        database.sql("select * from licence_term where credited_on is null order by first_day")
                .query(row -> {
                    terms.computeIfAbsent(row.getLong("licence_id"), _ -> new java.util.ArrayList<>())
                            .add(term(row));
                });
        return database.sql("select * from licence order by municipality, id")
                .query((row, _) -> stored(row, terms.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Optional<Stored> of(MunicipalityCode municipality) {
        return database.sql("select * from licence where municipality = ? and ended_on is null")
                .param(municipality.value())
                .query((row, _) -> stored(row, terms(row.getLong("id"))))
                .optional();
    }

    /** Locked until the transaction ends: of two changes at the same moment the second one sees the first one's. */
    Optional<Stored> locked(long id) {
        return database.sql("select * from licence where id = ? for update")
                .param(id)
                .query((row, _) -> stored(row, terms(id)))
                .optional();
    }

    Optional<Long> idOf(MunicipalityCode municipality) {
        return database.sql("select id from licence where municipality = ? and ended_on is null")
                .param(municipality.value())
                .query(Long.class)
                .optional();
    }

    /** Whether a year was agreed; the licence stays locked, so that this stays true. */
    boolean hasYears(long id) {
        database.sql("select id from licence where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        return !terms(id).isEmpty();
    }

    /** @return empty when the municipality has a licence that was not ended */
    Optional<Long> add(MunicipalityCode municipality) {
        return database.sql("""
                        insert into licence (municipality) values (?)
                        on conflict (municipality) where ended_on is null do nothing returning id
                        """).param(municipality.value()).query(Long.class).optional();
    }

    void offer(long id, Term term, LocalDate until) {
        database.sql(
                        "update licence set offered_first_day = ?, offered_price_cents = ?, offered_until = ? where id = ?")
                .params(term.first(), term.price().cents(), until, id)
                .update();
    }

    void add(long id, Term term) {
        database.sql("""
                        insert into licence_term
                            (licence_id, first_day, last_day, price_cents, order_number, inhabitants, options)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (licence_id, first_day) do update
                            set last_day = excluded.last_day, price_cents = excluded.price_cents,
                                inhabitants = excluded.inhabitants, options = excluded.options, credited_on = null
                        """)
                .params(
                        id,
                        term.first(),
                        term.last(),
                        term.price().cents(),
                        term.orderNumber(),
                        term.plan().map(Plan::inhabitants).orElse(null),
                        options(term))
                .update();
    }

    void change(long id, Term term) {
        database.sql("""
                        update licence_term set last_day = ?, price_cents = ?, inhabitants = ?, options = ?
                        where licence_id = ? and first_day = ?
                        """)
                .params(
                        term.last(),
                        term.price().cents(),
                        term.plan().map(Plan::inhabitants).orElse(null),
                        options(term),
                        id,
                        term.first())
                .update();
    }

    void takeBack(long id, Term term, LocalDate on) {
        database.sql("update licence_term set credited_on = ? where licence_id = ? and first_day = ?")
                .params(on, id, term.first())
                .update();
    }

    void suspend(long id, LocalDate on, String why) {
        database.sql("update licence set suspended_on = ?, suspended_why = ? where id = ?")
                .params(on, why, id)
                .update();
    }

    void end(long id, LocalDate on) {
        database.sql("update licence set ended_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    private List<Term> terms(long id) {
        return database.sql(
                        "select * from licence_term where licence_id = ? and credited_on is null order by first_day")
                .param(id)
                .query((row, _) -> term(row))
                .list();
    }

    private static String[] options(Term term) {
        return term.plan()
                .map(plan -> plan.options().stream().map(Option::code).toArray(String[]::new))
                .orElseGet(() -> new String[0]);
    }

    private static Term term(ResultSet row) throws SQLException {
        int inhabitants = row.getInt("inhabitants");
        Optional<Plan> plan =
                row.wasNull() ? Optional.empty() : Optional.of(plan(inhabitants, row.getArray("options")));
        return new Term(
                day(row, "first_day"),
                day(row, "last_day"),
                new Money(row.getLong("price_cents")),
                plan,
                row.getString("order_number"));
    }

    private static Plan plan(int inhabitants, Array options) throws SQLException {
        return new Plan(
                inhabitants,
                Arrays.stream((String[]) options.getArray()).map(Option::of).collect(Collectors.toSet()));
    }

    private static Stored stored(ResultSet row, List<Term> terms) throws SQLException {
        LocalDate offeredFrom = day(row, "offered_first_day");
        Optional<OfferedYear> offered = offeredFrom == null
                ? Optional.empty()
                : Optional.of(new OfferedYear(
                        Term.yearFrom(offeredFrom, new Money(row.getLong("offered_price_cents"))),
                        day(row, "offered_until")));
        LocalDate suspendedOn = day(row, "suspended_on");
        Optional<Suspension> suspended = suspendedOn == null
                ? Optional.empty()
                : Optional.of(new Suspension(suspendedOn, row.getString("suspended_why")));
        return new Stored(
                row.getLong("id"),
                new MunicipalityCode(row.getString("municipality")),
                new Course(terms, offered, suspended, Optional.ofNullable(day(row, "ended_on"))));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
