package nl.straatkubus.ingest.job;

import javax.sql.DataSource;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** One job repository for all municipalities, in the platform's schema, with a transaction manager of its own. */
@Configuration(proxyBeanMethods = false)
class JobRepositoryConfiguration extends JdbcDefaultBatchConfiguration {
    private final DataSource platform;
    private final PlatformTransactionManager transactions;

    JobRepositoryConfiguration(PlatformDataSource platform, @Value("${straatkubus.mode:both}") String mode) {
        // A process that serves requests only has no worker's connections; its repository exists and is never used.
        this.platform = platform.in(mode.equalsIgnoreCase("web") ? DataScope.Duty.WEB : DataScope.Duty.WORKER);
        this.transactions = new JdbcTransactionManager(this.platform);
    }

    @Override
    protected DataSource getDataSource() {
        return platform;
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return transactions;
    }

    /**
     * No import is started twice at once, for the queue gives it to one worker and what makes it out is unique. At a
     * stricter level two that start at the same moment make one of them fail.
     */
    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.READ_COMMITTED;
    }
}
