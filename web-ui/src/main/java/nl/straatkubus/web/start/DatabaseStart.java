package nl.straatkubus.web.start;

import java.util.Arrays;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Brings the database up before anything else asks for its address, and down after everything else let go of it. */
@Configuration(proxyBeanMethods = false)
class DatabaseStart {
    @Bean
    InstallationKind installationKind(Environment environment) {
        return Arrays.asList(environment.getActiveProfiles()).contains("demo")
                ? InstallationKind.DEMO
                : InstallationKind.PRODUCTION;
    }

    @Bean(destroyMethod = "close")
    RunningDatabase runningDatabase(StartSettings settings) {
        StartSettings.Database database = settings.database();
        return database.url().isBlank()
                ? EmbeddedDatabase.start(settings.dataDir(), database.port())
                : ExternalDatabase.reach(database);
    }

    @Bean
    DatabaseAddress databaseAddress(RunningDatabase database, InstallationKind kind) {
        new InstallationMark(database.address()).check(kind);
        return database.address();
    }
}
