package nl.straatkubus.platform.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of machines in the platform's schema, whatever the scope. */
@Component
final class MachineTable {
    private final JdbcClient platform;

    MachineTable(PlatformDataSource platform) {
        this.platform = JdbcClient.create(platform.in(DataScope.Duty.WEB));
    }

    /** A row by itself; its functions are looked up when its connection is back in the pool. */
    record Row(
            String clientId,
            String title,
            Optional<MunicipalityCode> municipality,
            List<String> functions,
            List<String> scopes,
            OptionalInt callsPerMinute,
            Machines.Proof proof,
            Optional<Instant> lastUsed) {}

    Optional<Row> find(String clientId) {
        return platform.sql("select * from machine_client where client_id = ?")
                .param(clientId)
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<Row> atProvider(MunicipalityCode municipality, String client) {
        return platform.sql("select * from machine_client where municipality = ? and provider_client = ?")
                .params(municipality.value(), client)
                .query((row, n) -> row(row))
                .optional();
    }

    List<Row> of(Optional<MunicipalityCode> municipality) {
        return platform.sql("""
                        select * from machine_client where municipality is not distinct from ?
                        order by lower(title), client_id
                        """)
                .param(municipality.map(MunicipalityCode::value).orElse(null))
                .query((row, n) -> row(row))
                .list();
    }

    void enrol(String clientId, Optional<MunicipalityCode> municipality, Collection<Function> functions, String hash) {
        platform.sql("""
                        insert into machine_client (client_id, secret_hash, municipality, functions) values (?, ?, ?, ?)
                        on conflict (client_id) do update set secret_hash = excluded.secret_hash,
                            municipality = excluded.municipality, functions = excluded.functions,
                            provider_client = null, secret_since = now(), former_hash = null, former_until = null
                        """)
                .params(
                        clientId,
                        hash,
                        municipality.map(MunicipalityCode::value).orElse(null),
                        codes(functions))
                .update();
    }

    /** Whether the client id was free, and no other machine of the municipality is that client at its provider. */
    boolean add(String clientId, Optional<MunicipalityCode> municipality, Machines.Order order, Machines.Proof proof) {
        return platform.sql("""
                        insert into machine_client (client_id, title, secret_hash, provider_client, secret_since,
                            municipality, functions, scopes, calls_per_minute)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                clientId,
                                order.title().strip(),
                                proof instanceof Machines.Secret secret ? secret.hash() : null,
                                proof instanceof Machines.AtProvider there ? there.client() : null,
                                Timestamp.from(proof.since()),
                                municipality.map(MunicipalityCode::value).orElse(null),
                                codes(order.functions()),
                                codes(order.scopes()),
                                order.callsPerMinute().isPresent()
                                        ? order.callsPerMinute().getAsInt()
                                        : null)
                        .update()
                == 1;
    }

    void renew(String clientId, String hash, Instant now, Instant formerUntil) {
        platform.sql("""
                        update machine_client set former_hash = secret_hash, former_until = ?, secret_hash = ?,
                            secret_since = ?
                        where client_id = ?
                        """)
                .params(Timestamp.from(formerUntil), hash, Timestamp.from(now), clientId)
                .update();
    }

    void remove(String clientId) {
        platform.sql("delete from machine_client where client_id = ?")
                .param(clientId)
                .update();
    }

    void used(String clientId, Instant at) {
        platform.sql("update machine_client set last_used_at = ? where client_id = ?")
                .params(Timestamp.from(at), clientId)
                .update();
    }

    private static String[] codes(Collection<? extends Coded> ones) {
        return ones.stream().map(Coded::code).sorted().toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        int limit = row.getInt("calls_per_minute");
        OptionalInt callsPerMinute = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(limit);
        return new Row(
                row.getString("client_id"),
                row.getString("title"),
                Optional.ofNullable(row.getString("municipality")).map(MunicipalityCode::new),
                texts(row.getArray("functions")),
                texts(row.getArray("scopes")),
                callsPerMinute,
                proof(row),
                instant(row, "last_used_at"));
    }

    private static Machines.Proof proof(ResultSet row) throws SQLException {
        Instant since = row.getTimestamp("secret_since").toInstant();
        String client = row.getString("provider_client");
        return client == null
                ? new Machines.Secret(
                        row.getString("secret_hash"),
                        since,
                        Optional.ofNullable(row.getString("former_hash")),
                        instant(row, "former_until"))
                : new Machines.AtProvider(client, since);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
