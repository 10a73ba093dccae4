package nl.straatkubus.web.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The whole application: all rooms of all modules in one process. Exits with a non-zero code when it cannot start. */
@SpringBootApplication(scanBasePackages = "nl.straatkubus")
@AutoConfigurationPackage(basePackages = "nl.straatkubus")
@EnableConfigurationProperties(StartSettings.class)
public class StraatkubusApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(StraatkubusApplication.class, arguments);
    }
}
