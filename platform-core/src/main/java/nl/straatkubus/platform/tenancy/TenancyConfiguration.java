package nl.straatkubus.platform.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Wires database access: foundations and migrations first, then the pools, then what stands on them. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:platform-defaults.properties")
class TenancyConfiguration {

    /** Which duties this process does; connections of another duty are refused. */
    enum Mode {
        WEB,
        WORKER,
        BOTH
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Bean
    Owner owner(DatabaseAddress address) throws SQLException {
        Owner owner = new Owner(address);
        owner.makeFoundations();
        return owner;
    }

    @Bean
    Schemas schemas(Owner owner) {
        Schemas schemas = new Schemas(owner);
        schemas.bringUpToDate("platform");
        schemas.bringUpToDate("shared");
        return schemas;
    }

    @Bean
    ScopedDataSource dataSource(
            DatabaseAddress address,
            Schemas migrated,
            @Value("${straatkubus.mode:both}") String mode,
            @Value("${straatkubus.database.web-connections:12}") int webConnections,
            @Value("${straatkubus.database.worker-connections:6}") int workerConnections) {
        Map<DataScope.Duty, HikariDataSource> pools = new EnumMap<>(DataScope.Duty.class);
        Mode does = Mode.valueOf(mode.toUpperCase(Locale.ROOT));
        // Sign-in, register and licences are web work that every process needs, so the web pool always exists.
        pools.put(DataScope.Duty.WEB, pool(address, Owner.WEB_LOGIN, webConnections));
        if (does != Mode.WEB) {
            pools.put(DataScope.Duty.WORKER, pool(address, Owner.WORKER_LOGIN, workerConnections));
        }
        return new ScopedDataSource(pools);
    }

    private static HikariDataSource pool(DatabaseAddress address, String login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(login);
        config.setJdbcUrl(address.url());
        config.setUsername(login);
        config.setPassword(address.loginPassword());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    @Bean
    PlatformDataSource platformDataSource(ScopedDataSource scoped) {
        return new PlatformDataSource(scoped);
    }

    @Bean
    MunicipalityRegister municipalities(Owner owner, Schemas schemas, PlatformDataSource platform, Clock clock) {
        MunicipalityRegister register = new MunicipalityRegister(owner, schemas, platform, clock);
        register.bringAllUpToDate();
        return register;
    }

    @Bean
    Environments environments(Owner owner, ObjectProvider<Trace> traces) {
        return new OwnedEnvironments(owner, traces);
    }

    @Bean
    HibernatePropertiesCustomizer schemaPerMunicipality(ScopedDataSource scoped) {
        return properties -> {
            properties.put(MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER, new ScopedConnections(scoped));
            properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new ScopeResolver());
        };
    }
}
