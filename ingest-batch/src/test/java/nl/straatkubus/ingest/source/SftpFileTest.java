package nl.straatkubus.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corporation leaves its file on an SFTP server. */
class SftpFileTest {
    private static final FetchLimits LIMITS = new FetchLimits(1 << 20, Duration.ofSeconds(20), Duration.ofSeconds(10));
    private static final KeyPair HOST = key();
    private static final KeyPair OURS = key();

    @TempDir
    Path remote;

    @TempDir
    Path folder;

    private final SshServer server = SshServer.setUpDefaultServer();

    private static KeyPair key() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(HOST));
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("dekade") && password.equals("geheim"));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("dekade") && KeyUtils.compareKeys(key, OURS.getPublic()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(remote));
        server.start();
        Files.writeString(Files.createDirectories(remote.resolve("uit")).resolve("achterstand-1.csv"), "een");
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    private Source.Sftp source(String path, String fingerprint) {
        return new Source.Sftp("127.0.0.1", server.getPort(), "dekade", path, Optional.ofNullable(fingerprint));
    }

    private String fetch(Source.Sftp source, String secret) throws IOException {
        return fetch(source, secret, LIMITS);
    }

    private String fetch(Source.Sftp source, String secret, FetchLimits limits) throws IOException {
        OutgoingAddresses addresses = new OutgoingAddresses("127.0.0.1:" + source.port());
        try (Cutoff cutoff = new Cutoff(limits)) {
            return new SftpFile(addresses).fetch(source, Optional.of(secret), folder.resolve("file"), cutoff);
        }
    }

    private FetchFailed failure(Source.Sftp source, String secret) {
        return catchThrowableOfType(FetchFailed.class, () -> fetch(source, secret));
    }

    private static String trusted() {
        return SftpFile.fingerprint(HOST.getPublic());
    }

    @Test
    void fileComesByPassword() throws IOException {
        assertThat(fetch(source("/uit/achterstand-1.csv", trusted()), "geheim")).isEqualTo("/uit/achterstand-1.csv");
        assertThat(folder.resolve("file")).hasContent("een");
    }

    @Test
    void fileComesByKeyWithoutAnyPassword() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream pem = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(OURS, "straatkubus", null, pem);

        fetch(source("/uit/achterstand-1.csv", trusted()), pem.toString(StandardCharsets.US_ASCII));

        assertThat(folder.resolve("file")).hasContent("een");
    }

    @Test
    void newestFileThatFitsIsTaken() throws IOException {
        Files.writeString(remote.resolve("uit/achterstand-2.csv"), "twee");
        Files.writeString(remote.resolve("uit/achterstand-3.csv.part"), "half");
        Files.setLastModifiedTime(
                remote.resolve("uit/achterstand-1.csv"), FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));

        assertThat(fetch(source("/uit/achterstand-*", trusted()), "geheim")).isEqualTo("/uit/achterstand-2.csv");
    }

    @Test
    void hostThatNobodyConfirmedGetsNoPassword() {
        FetchFailed failed = failure(source("/uit/achterstand-1.csv", null), "geheim");

        assertThat(failed.sentence().code()).isEqualTo("source.host-unknown");
        assertThat(failed.sentence().arguments()).contains(trusted());
    }

    @Test
    void hostWithAnotherKeyThanBeforeStopsEverything() {
        String before = SftpFile.fingerprint(OURS.getPublic());

        FetchFailed failed = failure(source("/uit/achterstand-1.csv", before), "geheim");

        assertThat(failed.sentence().code()).isEqualTo("source.host-changed");
        assertThat(failed.sentence().arguments()).containsExactly("127.0.0.1", trusted(), before);
        assertThat(failed.isPassing()).isFalse();
        assertThat(folder.resolve("file")).doesNotExist();
    }

    @Test
    void wrongPasswordIsForAPersonAndAMissingFileForLater() {
        assertThat(failure(source("/uit/achterstand-1.csv", trusted()), "fout").isPassing())
                .isFalse();
        FetchFailed missing = failure(source("/uit/nog-niet.csv", trusted()), "geheim");
        assertThat(missing.sentence().code()).isEqualTo("source.not-there");
        assertThat(missing.isPassing()).isTrue();
    }

    @Test
    void serverThatHangsIsCutOffAndTriedAgain() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Source.Sftp source =
                    new Source.Sftp("127.0.0.1", silent.getLocalPort(), "dekade", "/a.csv", Optional.of(trusted()));
            FetchLimits hasty = new FetchLimits(1000, Duration.ofMinutes(1), Duration.ofMillis(300));

            FetchFailed failed = catchThrowableOfType(FetchFailed.class, () -> fetch(source, "geheim", hasty));

            assertThat(failed.sentence().code()).isEqualTo("source.no-answer");
            assertThat(failed.isPassing()).isTrue();
        }
    }
}
