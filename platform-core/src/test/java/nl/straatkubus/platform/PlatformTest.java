package nl.straatkubus.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.straatkubus.platform.tenancy.DatabaseAddress;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

/** A test on the real rooms of the platform over a real database; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PlatformTest.Platform.class)
public @interface PlatformTest {

    @SpringBootApplication
    class Platform {
        @Bean
        DatabaseAddress databaseAddress() {
            return TestDatabase.fresh();
        }
    }
}
