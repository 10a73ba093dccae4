package nl.straatkubus.web.start;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be set about start-up.
 *
 * @param dataDir where the embedded server keeps its files
 * @param database which database to use
 */
@ConfigurationProperties("straatkubus")
record StartSettings(
        @DefaultValue("data/main") Path dataDir,
        @DefaultValue Database database) {
    /**
     * @param url JDBC address of an external server; empty means the embedded one
     * @param user the owner role on the external server
     * @param password the owner's password
     * @param loginPassword password that the two lesser logins get
     * @param port port of the embedded server, 0 for any free one
     */
    record Database(
            @DefaultValue("") String url,
            @DefaultValue("straatkubus") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String loginPassword,
            @DefaultValue("0") int port) {}
}
