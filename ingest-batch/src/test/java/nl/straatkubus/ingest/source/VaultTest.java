package nl.straatkubus.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Secrets are sealed, and only the right place with the right key opens them. */
class VaultTest {
    private static final String OLD = key((byte) 1);
    private static final String NEW = key((byte) 2);

    private static String key(byte first) {
        byte[] bytes = new byte[32];
        bytes[0] = first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Vault vault(String keys) {
        return new Vault(keys, new StaticListableBeanFactory().getBeanProvider(SecretKeySource.class));
    }

    @Test
    void sameSecretIsSealedDifferentlyEachTimeAndOpensInItsOwnPlaceOnly() {
        Vault vault = vault(OLD);
        Vault.Sealed one = vault.seal("gm0505/achterstand", "geheim");
        Vault.Sealed two = vault.seal("gm0505/achterstand", "geheim");

        assertThat(one.content()).isNotEqualTo(two.content());
        assertThat(new String(one.content(), StandardCharsets.ISO_8859_1)).doesNotContain("geheim");
        assertThat(vault.open("gm0505/achterstand", one)).isEqualTo("geheim");
        assertThatThrownBy(() -> vault.open("gm0034/achterstand", one)).isInstanceOf(FetchFailed.class);
    }

    @Test
    void newKeySealsWhileTheOldOneStillOpens() {
        Vault.Sealed before = vault(OLD).seal("gm0505/a", "geheim");
        Vault both = vault(NEW + "," + OLD);

        assertThat(both.open("gm0505/a", before)).isEqualTo("geheim");
        assertThat(both.isOutdated(before)).isTrue();
        assertThat(both.isOutdated(both.seal("gm0505/a", "geheim"))).isFalse();
        assertThatThrownBy(() -> vault(NEW).open("gm0505/a", before)).hasMessageContaining(before.keyId());
    }

    @Test
    void changedContentDoesNotOpen() {
        Vault vault = vault(OLD);
        Vault.Sealed sealed = vault.seal("gm0505/a", "geheim");
        sealed.content()[14] ^= 1;

        assertThatThrownBy(() -> vault.open("gm0505/a", sealed)).isInstanceOf(FetchFailed.class);
    }

    @Test
    void shortKeyIsRefusedAtStart() {
        assertThatThrownBy(() -> vault("c2hvcnQ=")).hasMessageContaining("STRAATKUBUS_SECRET_KEY");
        assertThat(vault("").isOpen()).isFalse();
    }
}
