package nl.straatkubus.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of municipalities, and the start-up that keeps their schemas current one by one. */
final class MunicipalityRegister implements Municipalities {
    private static final Logger LOG = LoggerFactory.getLogger(MunicipalityRegister.class);

    private static final int TELL_EVERY = 25;

    private final Owner owner;
    private final Schemas schemas;
    private final JdbcClient platform;
    private final Clock clock;

    MunicipalityRegister(Owner owner, Schemas schemas, PlatformDataSource platform, Clock clock) {
        this.owner = owner;
        this.schemas = schemas;
        this.platform = JdbcClient.create(platform.in(DataScope.Duty.WEB));
        this.clock = clock;
    }

    @Override
    public List<Municipality> all() {
        return platform.sql("select code, name, state, detail, since from municipality order by name")
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public Optional<Municipality> find(MunicipalityCode code) {
        return platform.sql("select code, name, state, detail, since from municipality where code = ?")
                .param(code.value())
                .query((row, n) -> read(row))
                .optional();
    }

    @Override
    public Municipality open(MunicipalityCode code, String name) {
        schemas.bringUpToDate(code.schema());
        register(code, name, Municipality.State.READY, "");
        return find(code).orElseThrow();
    }

    /**
     * Brings those municipalities up to date that are behind, in turn; one that fails is set aside with its reason while
     * the rest work.
     */
    void bringAllUpToDate() {
        List<Municipality> all = registered();
        Set<String> current = schemas.current(
                all.stream().map(municipality -> municipality.code().schema()).collect(Collectors.toSet()));
        List<Municipality> behind = all.stream()
                .filter(municipality -> !current.contains(municipality.code().schema()))
                .toList();
        for (int done = 0; done < behind.size(); done++) {
            if (done % TELL_EVERY == 0) {
                LOG.info("Schemas of municipalities: {} of {} that are behind were seen to", done, behind.size());
            }
            bringUpToDate(behind.get(done));
        }
        all.stream()
                .filter(municipality -> municipality.state() != Municipality.State.READY)
                .filter(municipality -> current.contains(municipality.code().schema()))
                .forEach(this::ready);
    }

    private void bringUpToDate(Municipality municipality) {
        try {
            schemas.bringUpToDate(municipality.code().schema());
            if (municipality.state() != Municipality.State.READY) {
                ready(municipality);
            }
        } catch (EnvironmentFailed failure) {
            LOG.error("{} is kept out until this is mended: {}", municipality.name(), failure.getMessage());
            register(municipality.code(), municipality.name(), Municipality.State.FAILED, failure.getMessage());
        }
    }

    private void ready(Municipality municipality) {
        register(municipality.code(), municipality.name(), Municipality.State.READY, "");
    }

    private List<Municipality> registered() {
        List<Municipality> found = new ArrayList<>();
        try (Connection connection = owner.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select code, name, state, detail, since from platform.municipality order by code");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        } catch (SQLException failure) {
            throw new EnvironmentFailed("The register of municipalities cannot be read", failure);
        }
        return found;
    }

    private void register(MunicipalityCode code, String name, Municipality.State state, String detail) {
        try (Connection connection = owner.connect();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into platform.municipality (code, name, state, detail, since) values (?, ?, ?, ?, ?)
                        on conflict (code) do update set name = excluded.name, state = excluded.state, detail = excluded.detail
                        """)) {
            upsert.setString(1, code.value());
            upsert.setString(2, name);
            upsert.setString(3, state.name());
            upsert.setString(4, detail);
            upsert.setTimestamp(5, Timestamp.from(clock.instant()));
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new EnvironmentFailed(name + " could not be registered", failure);
        }
    }

    private static Municipality read(ResultSet row) throws SQLException {
        return new Municipality(
                new MunicipalityCode(row.getString("code")),
                row.getString("name"),
                Municipality.State.valueOf(row.getString("state")),
                row.getString("detail"),
                row.getTimestamp("since").toInstant());
    }
}
