package nl.straatkubus.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.straatkubus.platform.PlatformTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.TestPropertySource;

/** A test on the rooms of the operator over a real database, with a clock that the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {AdminTest.Rooms.class, PlatformTest.Platform.class})
@TestPropertySource(properties = {"STRIPE_API_KEY=sk_test_local", "STRIPE_WEBHOOK_SECRET=whsec_local"})
public @interface AdminTest {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    class Rooms {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
