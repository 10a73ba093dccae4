package nl.straatkubus.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.springframework.stereotype.Component;

/** A file on an SFTP server, which must show the key that a person confirmed before. */
@Component
final class SftpFile {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final OutgoingAddresses addresses;

    SftpFile(OutgoingAddresses addresses) {
        this.addresses = addresses;
    }

    /** @return the name of the file that was fetched */
    String fetch(Source.Sftp source, Optional<String> secret, Path into, Cutoff cutoff) throws IOException {
        var address = addresses.resolve(source.host(), source.port()).getFirst();
        AtomicReference<String> seen = new AtomicReference<>();
        SshClient client = client(source, cutoff.limits().silence(), seen);
        cutoff.cuts(() -> client.close(true));
        client.start();
        try (ClientSession session =
                client.connect(source.user(), address).verify(CONNECT).getClientSession()) {
            identify(session, secret.orElseThrow(() -> FetchFailed.lasting("source.secret-needed")));
            authenticate(session, source, seen, cutoff);
            return download(session, source, into, cutoff);
        } catch (IOException failure) {
            requireTrust(source, seen.get());
            throw cutoff.explain(failure, source.host());
        } finally {
            cutoff.cuts(() -> {});
            client.stop();
        }
    }

    /** Reads no settings or keys of the account that the process runs under. */
    private static SshClient client(Source.Sftp source, Duration silence, AtomicReference<String> seen) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((session, from, key) -> {
            seen.set(fingerprint(key));
            return source.fingerprint().filter(seen.get()::equals).isPresent();
        });
        CoreModuleProperties.IDLE_TIMEOUT.set(client, silence);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, silence);
        return client;
    }

    static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    private static void identify(ClientSession session, String secret) {
        if (!secret.contains("PRIVATE KEY-----")) {
            session.addPasswordIdentity(secret);
            return;
        }
        try (InputStream pem = new ByteArrayInputStream(secret.getBytes(StandardCharsets.US_ASCII))) {
            for (KeyPair key : SecurityUtils.loadKeyPairIdentities(
                    session, NamedResource.ofName("source"), pem, (context, resource, retry) -> null)) {
                session.addPublicKeyIdentity(key);
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw FetchFailed.lasting("source.key-unreadable");
        }
    }

    private static void authenticate(
            ClientSession session, Source.Sftp source, AtomicReference<String> seen, Cutoff cutoff) throws IOException {
        AuthFuture answer = session.auth();
        boolean answered = answer.await(cutoff.limits().silence());
        if (answered && answer.isSuccess()) {
            return;
        }
        requireTrust(source, seen.get());
        boolean refused = answered && session.isOpen() && seen.get() != null;
        if (refused) {
            throw FetchFailed.lasting("source.not-let-in", source.host(), source.user());
        }
        throw new IOException(answered ? String.valueOf(answer.getException().getMessage()) : "timeout");
    }

    /** A host that shows another key may be another host: nothing is sent to it until a person says that it is right. */
    private static void requireTrust(Source.Sftp source, String seen) {
        if (seen != null && source.fingerprint().isEmpty()) {
            throw FetchFailed.lasting("source.host-unknown", source.host(), seen);
        }
        if (seen != null && !source.fingerprint().get().equals(seen)) {
            throw FetchFailed.lasting(
                    "source.host-changed",
                    source.host(),
                    seen,
                    source.fingerprint().get());
        }
    }

    private static String download(ClientSession session, Source.Sftp source, Path into, Cutoff cutoff)
            throws IOException {
        try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
            String path = newest(sftp, source);
            SftpClient.Attributes before = sftp.stat(path);
            try (InputStream remote = sftp.read(path);
                    OutputStream file = Files.newOutputStream(into)) {
                cutoff.copy(remote, file);
            }
            SftpClient.Attributes after = sftp.stat(path);
            if (before.getSize() != after.getSize() || Files.size(into) != after.getSize()) {
                throw FetchFailed.passing("source.still-growing", path);
            }
            return path;
        } catch (SftpException refused) {
            throw refused.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                    ? FetchFailed.passing("source.not-there", source.place())
                    : FetchFailed.lasting("source.not-let-in", source.host(), source.path());
        }
    }

    private static String newest(SftpClient sftp, Source.Sftp source) throws IOException {
        int slash = source.path().lastIndexOf('/');
        String name = source.path().substring(slash + 1);
        if (!name.contains("*")) {
            return source.path();
        }
        String folder = slash < 0 ? "." : slash == 0 ? "/" : source.path().substring(0, slash);
        PathMatcher fits = FileSystems.getDefault().getPathMatcher("glob:" + name);
        return StreamSupport.stream(sftp.readDir(folder).spliterator(), false)
                .filter(entry -> entry.getAttributes().isRegularFile())
                .filter(entry -> fits.matches(Path.of(entry.getFilename())))
                .filter(entry -> FolderInbox.isFinished(entry.getFilename()))
                .max(Comparator.comparing(entry -> entry.getAttributes().getModifyTime()))
                .map(entry -> folder + "/" + entry.getFilename())
                .orElseThrow(() -> FetchFailed.passing("source.not-there", source.place()));
    }
}
