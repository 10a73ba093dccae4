package nl.straatkubus.web.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.source.Vault;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The provider of each municipality; a change holds from the next sign-in on, without a restart. Needs no scope. */
@Component
public final class Providers {
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final JdbcClient database;
    private final Vault vault;
    private final ProviderCalls calls;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Cache<String, Endpoints> endpoints =
            Caffeine.newBuilder().expireAfterWrite(KNOWN_FOR).maximumSize(MOST).build();

    Providers(JdbcClient database, Vault vault, ProviderCalls calls, TransactionTemplate transaction, AuditLog audit) {
        this.database = database;
        this.vault = vault;
        this.calls = calls;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Whether secrets can be kept here, without which there is no provider. */
    public boolean canKeep() {
        return vault.isOpen();
    }

    public Optional<Provider> find(MunicipalityCode municipality) {
        return scope(municipality).get(() -> database.sql("""
                        select issuer, client_id, claim, invited_only, active, revision from sign_in_provider
                        """)
                .query((row, n) -> new Provider(
                        row.getString("issuer"),
                        row.getString("client_id"),
                        row.getString("claim"),
                        Map.of(),
                        row.getBoolean("invited_only"),
                        row.getBoolean("active"),
                        row.getLong("revision")))
                .optional()
                .map(this::withMapping));
    }

    private Provider withMapping(Provider bare) {
        Map<String, Set<String>> mapping = new HashMap<>();
        database.sql("select value, function from provider_claim").query(row -> {
            mapping.computeIfAbsent(row.getString("value"), value -> new HashSet<>())
                    .add(row.getString("function"));
        });
        return new Provider(
                bare.issuer(),
                bare.clientId(),
                bare.claim(),
                mapping,
                bare.invitedOnly(),
                bare.active(),
                bare.revision());
    }

    /** The provider that people of a municipality are sent to now. */
    public Optional<Provider> active(MunicipalityCode municipality) {
        return find(municipality).filter(Provider::active);
    }

    /**
     * Registers a provider, or changes it.
     *
     * @param secret empty to keep the one there is
     * @throws AccessDenied for one who does not manage the users of this municipality
     */
    public void register(MunicipalityCode municipality, Provider provider, Optional<String> secret, Viewer by) {
        require(municipality, by);
        keep(municipality, provider, secret, by);
    }

    /**
     * Registers the provider of a municipality that nobody can enter yet; its first administrator changes it later.
     *
     * @throws AccessDenied for one who does not operate the platform
     */
    void registerFirst(MunicipalityCode municipality, Provider provider, Optional<String> secret, Viewer operator) {
        if (!operator.may(Right.OPERATE)) {
            throw new AccessDenied("Only an operator may do this");
        }
        keep(municipality, provider, secret, operator);
    }

    private void keep(MunicipalityCode municipality, Provider provider, Optional<String> secret, Viewer by) {
        scope(municipality).run(() -> {
            transaction.executeWithoutResult(status -> write(municipality, provider, secret));
            audit.record(by, "provider-changed", provider.issuer(), provider.active() ? "active" : "not active");
        });
    }

    private void write(MunicipalityCode municipality, Provider provider, Optional<String> secret) {
        Vault.Sealed sealed = secret.map(text -> vault.seal(place(municipality), text))
                .or(this::sealed)
                .orElseThrow(() -> new IllegalArgumentException("A provider needs the secret of its client"));
        database.sql("""
                        insert into sign_in_provider
                            (id, issuer, client_id, secret_key_id, secret, claim, invited_only, active, revision)
                        values (1, ?, ?, ?, ?, ?, ?, ?, 1)
                        on conflict (id) do update set issuer = excluded.issuer, client_id = excluded.client_id,
                            secret_key_id = excluded.secret_key_id, secret = excluded.secret, claim = excluded.claim,
                            invited_only = excluded.invited_only, active = excluded.active,
                            revision = sign_in_provider.revision + 1
                        """)
                .params(
                        provider.issuer(),
                        provider.clientId(),
                        sealed.keyId(),
                        sealed.content(),
                        provider.claim(),
                        provider.invitedOnly(),
                        provider.active())
                .update();
        database.sql("delete from provider_claim").update();
        provider.mapping()
                .forEach((value, functions) -> functions.forEach(
                        function -> database.sql("insert into provider_claim (value, function) values (?, ?)")
                                .params(value, function)
                                .update()));
    }

    /** The secret of a municipality's client. It goes to the provider and nowhere else. */
    public String secret(MunicipalityCode municipality) {
        return scope(municipality).get(() -> vault.open(place(municipality), sealed().orElseThrow()));
    }

    private Optional<Vault.Sealed> sealed() {
        return database.sql("select secret_key_id, secret from sign_in_provider")
                .query((row, n) -> new Vault.Sealed(row.getString("secret_key_id"), row.getBytes("secret")))
                .optional();
    }

    /** @throws ProviderUnavailable when it does not answer, or answers for another issuer */
    public Endpoints endpoints(Provider provider) {
        return endpoints.get(provider.issuer(), calls::discover);
    }

    /**
     * Tries a provider before it is relied on.
     *
     * @param secret empty for the one that is kept
     * @param redirect where people come back, as it is registered there
     * @throws AccessDenied for one who does not manage the users of this municipality
     * @throws ProviderUnavailable naming the step that failed
     */
    public void test(
            MunicipalityCode municipality, Provider provider, Optional<String> secret, String redirect, Viewer by) {
        require(municipality, by);
        endpoints.invalidate(provider.issuer());
        calls.check(
                calls.discover(provider.issuer()),
                provider.clientId(),
                secret.orElseGet(() -> secret(municipality)),
                redirect);
    }

    private static void require(MunicipalityCode municipality, Viewer by) {
        boolean own = by.municipality().filter(municipality::equals).isPresent();
        if (!own || !by.may(Right.MANAGE_USERS)) {
            throw new AccessDenied("Only who manages the users of this municipality may do this");
        }
    }

    private static DataScope scope(MunicipalityCode municipality) {
        return DataScope.municipality(municipality, DataScope.Duty.WEB);
    }

    private static String place(MunicipalityCode municipality) {
        return municipality.schema() + "/sign-in-provider";
    }
}
