package nl.straatkubus.ingest.source;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.wording.FieldFault;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sources of the scope's own datasets. Rights are checked by the caller. A secret goes in and never comes out. */
@Component
public final class Sources {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Sources(JdbcClient database, Vault vault, TransactionTemplate transaction, AuditLog audit, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Source> find(DatasetCode dataset) {
        return database.sql("select kind, settings from dataset_source where dataset = ?")
                .param(dataset.value())
                .query((row, n) -> SourceReading.read(
                        Source.Kind.of(row.getString("kind")), json.readValue(row.getString("settings"), TEXTS)))
                .optional();
    }

    /** Whether a secret is kept with the source. */
    public boolean hasSecret(DatasetCode dataset) {
        return database.sql("select exists (select dataset from source_secret where dataset = ?)")
                .param(dataset.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether this installation can keep secrets. */
    public boolean canKeepSecrets() {
        return vault.isOpen();
    }

    /**
     * Gives a dataset this source.
     *
     * @param secret password, key or token; empty keeps the one that is there, unless another host or user would get it
     * @throws InvalidSource when the secret cannot be kept here, or must be given anew
     */
    public void put(DatasetCode dataset, Source source, Optional<String> secret, Viewer by) {
        put(dataset, source, secret, now -> {}, by);
    }

    /**
     * As {@link #put}, unless someone else changed the source since it was looked at.
     *
     * @param seen what {@link #revision} told then
     * @throws Refused naming who changed it; nothing is changed then
     */
    public void replace(DatasetCode dataset, Optional<UUID> seen, Source source, Optional<String> secret, Viewer by) {
        put(dataset, source, secret, now -> refuseChanged(dataset, seen, now), by);
    }

    /** Names what the source of a dataset is now; empty where it has none. */
    public Optional<UUID> revision(DatasetCode dataset) {
        return database.sql("select revision from dataset_source where dataset = ?")
                .param(dataset.value())
                .query(UUID.class)
                .optional();
    }

    private void refuseChanged(DatasetCode dataset, Optional<UUID> seen, Optional<UUID> now) {
        if (!seen.equals(now)) {
            throw new Refused(
                    "source.changed-meanwhile",
                    database.sql("select changed_by from dataset_source where dataset = ?")
                            .param(dataset.value())
                            .query(String.class)
                            .optional()
                            .orElse("-"));
        }
    }

    private void put(
            DatasetCode dataset, Source source, Optional<String> secret, Consumer<Optional<UUID>> changed, Viewer by) {
        Optional<Source> before = find(dataset);
        boolean keeps =
                before.filter(old -> receiver(old).equals(receiver(source))).isPresent();
        boolean had = hasSecret(dataset);
        require(source, secret, keeps && had);
        transaction.executeWithoutResult(status -> {
            // Of two people who save at once one waits here, and then hears of the other.
            database.sql("select code from dataset where code = ? for no key update")
                    .param(dataset.value())
                    .query()
                    .listOfRows();
            changed.accept(revision(dataset));
            write(dataset, source, by);
            if (secret.isPresent() || !keeps) {
                database.sql("delete from source_secret where dataset = ?")
                        .param(dataset.value())
                        .update();
            }
            secret.ifPresent(text -> keep(dataset, vault.seal(place(dataset), text)));
        });
        note(by, "source-changed", dataset + " " + source.kind().code());
    }

    private void require(Source source, Optional<String> secret, boolean kept) {
        if (secret.isPresent() && !vault.isOpen()) {
            throw new InvalidSource(List.of(new FieldFault("secret", Sentence.of("source.no-key"))));
        }
        boolean needs = source instanceof Source.Sftp
                || source instanceof Source.S3
                || source instanceof Source.Https https && https.user().isPresent();
        if (needs && secret.isEmpty() && !kept) {
            throw new InvalidSource(List.of(new FieldFault("secret", Sentence.of("source.secret-needed"))));
        }
    }

    /** Who gets the secret: a kept one is never sent to another host, nor under another name. */
    private static String receiver(Source source) {
        return switch (source) {
            case Source.Https web ->
                web.address().getScheme() + web.address().getAuthority() + " "
                        + web.user().orElse("");
            case Source.Sftp sftp -> sftp.host() + ":" + sftp.port() + " " + sftp.user();
            case Source.S3 bucket -> bucket.endpoint() + " " + bucket.accessKey();
            case Source.Folder _, Source.StatLine _, Source.Features _ ->
                source.kind().code();
        };
    }

    private void write(DatasetCode dataset, Source source, Viewer by) {
        database.sql("""
                        insert into dataset_source (dataset, kind, settings, changed_at, changed_by)
                        values (?, ?, ?::jsonb, ?, ?)
                        on conflict (dataset) do update set kind = excluded.kind, settings = excluded.settings,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                            revision = gen_random_uuid()
                        """)
                .params(
                        dataset.value(),
                        source.kind().code(),
                        json.writeValueAsString(source.settings()),
                        now(),
                        by.subject())
                .update();
    }

    private void keep(DatasetCode dataset, Vault.Sealed sealed) {
        database.sql("insert into source_secret (dataset, key_id, sealed, changed_at) values (?, ?, ?, ?)")
                .params(dataset.value(), sealed.keyId(), sealed.content(), now())
                .update();
    }

    /** Takes source and secret away; what it brought stays. */
    public void remove(DatasetCode dataset, Viewer by) {
        database.sql("delete from dataset_source where dataset = ?")
                .param(dataset.value())
                .update();
        note(by, "source-removed", dataset.value());
    }

    /** The secret in the clear, for the worker that is about to use it. Sealed anew when its key is not the newest. */
    Optional<String> secret(DatasetCode dataset) {
        Optional<Vault.Sealed> sealed = database.sql("select key_id, sealed from source_secret where dataset = ?")
                .param(dataset.value())
                .query((row, n) -> new Vault.Sealed(row.getString("key_id"), row.getBytes("sealed")))
                .optional();
        return sealed.map(one -> {
            String secret = vault.open(place(dataset), one);
            if (vault.isOutdated(one)) {
                Vault.Sealed anew = vault.seal(place(dataset), secret);
                database.sql("update source_secret set key_id = ?, sealed = ? where dataset = ? and key_id = ?")
                        .params(anew.keyId(), anew.content(), dataset.value(), one.keyId())
                        .update();
            }
            return secret;
        });
    }

    private static String place(DatasetCode dataset) {
        return DataScope.required().schema() + "/" + dataset;
    }

    /** An operator's acts are kept in the platform's log, also those on shared data. */
    private void note(Viewer by, String action, String object) {
        by.scope().run(() -> audit.record(by, action, object, "ok"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
