package nl.straatkubus.admin.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.admin.licence.PlatformWork;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The customers in the platform's schema. Takes the platform's scope by itself; rights are checked by the caller. */
@Component
public final class Customers {
    private final JdbcClient database;
    private final PlatformWork work;
    private final Clock clock;

    Customers(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.work = new PlatformWork(transactions);
        this.clock = clock;
    }

    public Optional<Customer> find(MunicipalityCode municipality) {
        return work.in(() -> database.sql("select * from customer where municipality = ?")
                .param(municipality.value())
                .query((row, _) -> read(row))
                .optional());
    }

    /** What is known of a customer; of one that was never filled in the name of its municipality. */
    public Customer of(MunicipalityCode municipality) {
        return find(municipality)
                .orElseGet(
                        () -> Customer.named(work.in(() -> database.sql("select name from municipality where code = ?")
                                .param(municipality.value())
                                .query(String.class)
                                .optional()
                                .map(name -> "Gemeente " + name)
                                .orElse(municipality.value()))));
    }

    /**
     * Keeps what is known of a customer from now on.
     *
     * @param by who changed it
     * @throws CustomerFaulty with every fault
     */
    public void put(MunicipalityCode municipality, Customer customer, String by) {
        List<Customer.Fault> faults = customer.faults();
        if (!faults.isEmpty()) {
            throw new CustomerFaulty(faults);
        }
        work.run(() -> database.sql("""
                        insert into customer (municipality, name, kvk, oin, vat_number, street, postcode, city, country,
                            contact_name, contact_email, invoice_email, buyer_reference, language, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (municipality) do update set name = excluded.name, kvk = excluded.kvk,
                            oin = excluded.oin, vat_number = excluded.vat_number, street = excluded.street,
                            postcode = excluded.postcode, city = excluded.city, country = excluded.country,
                            contact_name = excluded.contact_name, contact_email = excluded.contact_email,
                            invoice_email = excluded.invoice_email, buyer_reference = excluded.buyer_reference,
                            language = excluded.language, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        """)
                .params(
                        municipality.value(),
                        customer.name(),
                        customer.kvk(),
                        customer.oin(),
                        customer.vatNumber(),
                        customer.street(),
                        customer.postcode(),
                        customer.city(),
                        customer.country(),
                        customer.contactName(),
                        customer.contactEmail(),
                        customer.invoiceEmail(),
                        customer.buyerReference(),
                        customer.language(),
                        Timestamp.from(clock.instant()),
                        by)
                .update());
    }

    private static Customer read(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("name"),
                row.getString("kvk"),
                row.getString("oin"),
                row.getString("vat_number"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("country"),
                row.getString("contact_name"),
                row.getString("contact_email"),
                row.getString("invoice_email"),
                row.getString("buyer_reference"),
                row.getString("language"));
    }
}
