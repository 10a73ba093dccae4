package nl.straatkubus.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Machines in the platform's schema. */
@Component
final class StoredMachines implements Machines {
    private final JdbcClient platform;
    private final PasswordEncoder encoder;
    private final Functions functions;

    StoredMachines(PlatformDataSource platform, PasswordEncoder encoder, Functions functions) {
        this.platform = JdbcClient.create(platform.in(DataScope.Duty.WEB));
        this.encoder = encoder;
        this.functions = functions;
    }

    @Override
    public Optional<Machine> find(String clientId) {
        return platform.sql(
                        "select client_id, secret_hash, municipality, functions from machine_client where client_id = ?")
                .param(clientId)
                .query((row, n) -> Row.read(row))
                .optional()
                .map(this::machine);
    }

    @Override
    public void enrol(
            String clientId, Optional<MunicipalityCode> municipality, Set<Function> functions, String secret) {
        platform.sql("""
                        insert into machine_client (client_id, secret_hash, municipality, functions) values (?, ?, ?, ?)
                        on conflict (client_id) do update set secret_hash = excluded.secret_hash,
                            municipality = excluded.municipality, functions = excluded.functions
                        """)
                .param(clientId)
                .param(encoder.encode(secret))
                .param(municipality.map(MunicipalityCode::value).orElse(null))
                .param(functions.stream().map(Function::code).sorted().toArray(String[]::new))
                .update();
    }

    /** A row by itself; its functions are looked up when its connection is back in the pool. */
    private record Row(
            String clientId, String secretHash, Optional<MunicipalityCode> municipality, List<String> codes) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("client_id"),
                    row.getString("secret_hash"),
                    Optional.ofNullable(row.getString("municipality")).map(MunicipalityCode::new),
                    Arrays.asList((String[]) row.getArray("functions").getArray()));
        }
    }

    private Machine machine(Row row) {
        DataScope own = row.municipality()
                .map(code -> DataScope.municipality(code, DataScope.Duty.WEB))
                .orElseGet(() -> DataScope.platform(DataScope.Duty.WEB));
        return new Machine(
                row.clientId(), row.secretHash(), row.municipality(), own.get(() -> functions.named(row.codes())));
    }
}
