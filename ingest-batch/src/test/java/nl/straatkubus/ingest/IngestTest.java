package nl.straatkubus.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.straatkubus.platform.TestDatabase;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A test on the real rooms of the platform and of ingestion over a real database; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = IngestTest.Rooms.class, properties = "spring.batch.job.enabled=false")
public @interface IngestTest {

    /** Carries no stereotype, so that no application that scans for components takes it along. */
    @EnableAutoConfiguration
    @ComponentScan("nl.straatkubus")
    class Rooms {
        @Bean
        DatabaseAddress databaseAddress() {
            return TestDatabase.fresh();
        }
    }
}
