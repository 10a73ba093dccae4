package nl.straatkubus.web.start;

import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up while the platform's schema answers; belongs to readiness, for a restart of this process mends no database. */
@Component
class DatabaseHealth extends AbstractHealthIndicator {
    private final JdbcClient platform;

    DatabaseHealth(PlatformDataSource platform) {
        super("The database does not answer");
        this.platform = JdbcClient.create(platform.in(DataScope.Duty.WEB));
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        platform.sql("select 1").query(Integer.class).single();
        health.up();
    }
}
