package nl.straatkubus.web.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.web.bench.Measurement.Target;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is measured, each beside the common way of doing the same on the same database. */
final class Measurements {
    private static final int READ_TURNS = 200;
    private static final int READ_WARM_UP = 50;
    private static final int READ_PERIODS = 24;
    private static final IndicatorCode INDICATOR = BenchTown.indicator(Importing.LAST);

    private final Municipalities municipalities;
    private final Lattices lattices;
    private final Datasets datasets;
    private final Imports imports;
    private final Cubes cubes;
    private final DataSource owner;

    Measurements(
            Municipalities municipalities,
            Lattices lattices,
            Datasets datasets,
            Imports imports,
            Cubes cubes,
            DatabaseAddress address) {
        this.municipalities = municipalities;
        this.lattices = lattices;
        this.datasets = datasets;
        this.imports = imports;
        this.cubes = cubes;
        PGSimpleDataSource direct = new PGSimpleDataSource();
        direct.setURL(address.url());
        direct.setUser(address.ownerUser());
        direct.setPassword(address.ownerPassword());
        this.owner = direct;
    }

    void report(long rows, Path directory, Report report) throws Exception {
        BenchTown town = BenchTown.of(rows);
        LatticeDraft first = town.drafts().getFirst();
        municipalities.open(first.municipality(), first.name());
        DataScope.shared(DataScope.Duty.WORKER).run(() -> town.drafts().forEach(lattices::load));
        for (int number = 0; number <= Importing.LAST; number++) {
            DatasetDefinition dataset = town.dataset(number);
            town.scope().run(() -> datasets.define(dataset));
        }
        Importing importing = new Importing(town, imports, owner, directory);
        report.add(importing.detection());
        importing.measure(report);
        report.add(sliceRead(town.reader()));
    }

    /** One indicator in one period over all postcodes: from the cube, against one indexed query. */
    private Measurement sliceRead(Viewer steward) throws Exception {
        Period period = BenchTown.month(1);
        Cube cube = cubes.open(steward);
        int postcodes = cube.lattice().postcodes();
        JdbcClient database = JdbcClient.create(owner);
        publishAsRows(cube, period, postcodes);
        double[] sum = new double[2];
        double[] medians = Stopwatch.medians(
                READ_WARM_UP,
                READ_TURNS,
                () -> {
                    Slice slice = cubes.open(steward).slice(INDICATOR, period).orElseThrow();
                    for (int node = 0; node < postcodes; node++) {
                        sum[0] += slice.state(node).ordinal();
                    }
                },
                () -> database.sql(
                                "select area, state, value from released where indicator = ? and period = ? order by area")
                        .params(INDICATOR.value(), period.code())
                        .query((row, n) -> sum[1] += row.getInt(2))
                        .list());
        String name = "slice of %,d areas from the cube".formatted(postcodes);
        return new Measurement(
                name, READ_TURNS, medians[0], "the same rows by an indexed query", medians[1], Target.ofBaseline(1));
    }

    private void publishAsRows(Cube cube, Period period, int postcodes) throws SQLException {
        Slice slice = cube.slice(INDICATOR, period).orElseThrow();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table released (indicator text, period text, area text, state int, value real,"
                    + " primary key (indicator, period, area))");
            try (var insert = connection.prepareStatement("insert into released values (?, ?, ?, ?, ?)")) {
                for (int number = 0; number < READ_PERIODS; number++) {
                    Period month = BenchTown.month(number);
                    for (int node = 0; node < postcodes; node++) {
                        insert.setString(1, INDICATOR.value());
                        insert.setString(2, month.code());
                        insert.setString(3, cube.lattice().area(node).code().value());
                        insert.setInt(4, slice.state(node).ordinal());
                        insert.setFloat(5, slice.value(node));
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            }
            statement.execute("analyze released");
        }
    }
}
