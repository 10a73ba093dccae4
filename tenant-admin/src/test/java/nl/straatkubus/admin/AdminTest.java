package nl.straatkubus.admin;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import nl.straatkubus.admin.billing.StripeStandIn;
import nl.straatkubus.platform.MovableClock;
import nl.straatkubus.platform.PlatformTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A test on the rooms of the operator over a real database, with a clock that the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {AdminTest.Rooms.class, PlatformTest.Platform.class})
@TestPropertySource(
        properties = {
            "STRIPE_API_KEY=sk_test_local",
            "STRIPE_WEBHOOK_SECRET=whsec_local",
            "straatkubus.seller.kvk=32165773",
            "straatkubus.seller.vat-number=NL002564219B01",
            "straatkubus.seller.iban=NL91ABNA0417164300",
            "straatkubus.base-url=https://straatkubus.example",
            // Each test says when the desk does its rounds.
            "straatkubus.mode=web"
        })
@ContextConfiguration(initializers = AdminTest.Provider.class)
public @interface AdminTest {

    /** A payment provider on this machine; the context closes it. */
    class Provider implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            StripeStandIn standIn = new StripeStandIn();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("provider", Map.of("STRIPE_API_BASE", standIn.address())));
            context.getBeanFactory().registerSingleton("stripeStandIn", standIn);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    standIn.close();
                }
            });
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    class Rooms {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean(initMethod = "start", destroyMethod = "stop")
        GreenMail mailServer() {
            return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }

        @Bean
        JavaMailSender mailSender(GreenMail server) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            return sender;
        }
    }
}
