package nl.straatkubus.platform.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What this database is for. A demo database holds invented figures and known passwords; it never becomes another. */
public final class Installation {
    private static final String DEMO = "demo";

    private final JdbcClient platform;

    Installation(PlatformDataSource platform) {
        this.platform = JdbcClient.create(platform.in(DataScope.Duty.WEB));
    }

    public boolean isDemo() {
        return platform.sql("select count(*) from installation where kind = 'demo'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Marks an empty database as a demo.
     *
     * @throws IllegalStateException when it is in real use: it has municipalities but no demo mark
     */
    public void claimForDemo() {
        if (isDemo()) {
            return;
        }
        if (platform.sql("select count(*) from municipality")
                        .query(Integer.class)
                        .single()
                > 0) {
            throw new IllegalStateException(
                    "This database is in real use; the demo only starts on an empty or a demo database");
        }
        platform.sql("insert into installation (kind) values (?)").param(DEMO).update();
    }
}
