package nl.straatkubus.platform.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Coded;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Machines as they are kept, with the functions of their municipality at this moment. */
@Component
final class StoredMachines implements Machines {
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 40;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final MachineTable table;
    private final PasswordEncoder encoder;
    private final Functions functions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    StoredMachines(
            MachineTable table,
            PasswordEncoder encoder,
            Functions functions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.encoder = encoder;
        this.functions = functions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Machine> find(String clientId) {
        return table.find(clientId).map(this::machine);
    }

    @Override
    public void enrol(String clientId, Optional<MunicipalityCode> municipality, Set<Function> given, String secret) {
        table.enrol(clientId, municipality, given, encoder.encode(secret));
    }

    @Override
    public List<Machine> all(Viewer by) {
        Administrators.require(by);
        return table.of(by.municipality()).stream().map(this::machine).toList();
    }

    @Override
    public Issued issue(Order order, Viewer by) {
        Administrators.require(by);
        requireTitle(order);
        String secret = drawn();
        Secret proof = new Secret(encoder.encode(secret), clock.instant(), Optional.empty(), Optional.empty());
        String clientId = names(order, by)
                .filter(free -> table.add(free, by.municipality(), order, proof))
                .findFirst()
                .orElseThrow();
        tell(by, "machine-added", clientId, codes(order.functions()) + " | " + codes(order.scopes()));
        return new Issued(find(clientId).orElseThrow(), secret);
    }

    @Override
    public Optional<Machine> atProvider(MunicipalityCode municipality, String client) {
        return table.atProvider(municipality, client).map(this::machine);
    }

    @Override
    public Optional<Machine> register(Order order, String client, Viewer by) {
        Administrators.require(by);
        requireTitle(order);
        String known = client.strip();
        if (known.isEmpty() || known.length() > AtProvider.LONGEST_CLIENT) {
            throw new IllegalArgumentException(
                    "A client has an id of at most " + AtProvider.LONGEST_CLIENT + " characters");
        }
        MunicipalityCode municipality = by.municipality()
                .orElseThrow(() -> new IllegalArgumentException("The platform has no provider of its own"));
        AtProvider proof = new AtProvider(known, clock.instant());
        // Looked at for each name, since another administrator may add the same client meanwhile.
        Optional<String> clientId = names(order, by)
                .takeWhile(name -> table.atProvider(municipality, known).isEmpty())
                .filter(free -> table.add(free, by.municipality(), order, proof))
                .findFirst();
        clientId.ifPresent(added -> tell(
                by,
                "machine-added",
                added,
                codes(order.functions()) + " | " + codes(order.scopes()) + " | at the provider: " + known));
        return clientId.flatMap(this::find);
    }

    private static void requireTitle(Order order) {
        if (order.title().isBlank() || order.title().strip().length() > Order.LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "A machine has a title of at most " + Order.LONGEST_TITLE + " characters");
        }
    }

    /** Client ids that are made of a title, the plainest first, without end. */
    private static Stream<String> names(Order order, Viewer by) {
        String place = by.municipality().map(MunicipalityCode::schema).orElse("platform");
        String name = place + "-" + name(order.title());
        return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? name : name + "-" + number);
    }

    @Override
    public Issued renew(String clientId, Duration overlap, Viewer by) {
        requireOwn(clientId, by, row -> row.proof() instanceof Secret);
        String secret = drawn();
        Instant now = clock.instant();
        table.renew(clientId, encoder.encode(secret), now, now.plus(overlap));
        tell(by, "machine-secret-renewed", clientId, "former until " + now.plus(overlap));
        return new Issued(find(clientId).orElseThrow(), secret);
    }

    @Override
    public void remove(String clientId, Viewer by) {
        requireOwn(clientId, by, row -> true);
        table.remove(clientId);
        // The next one of this name has not been used yet.
        noted.remove(clientId);
        tell(by, "machine-removed", clientId, "ok");
    }

    private void requireOwn(String clientId, Viewer by, Predicate<MachineTable.Row> fit) {
        Administrators.require(by);
        table.find(clientId)
                .filter(row -> row.municipality().equals(by.municipality()))
                .filter(fit)
                .orElseThrow(() -> new NoSuchElementException("There is no machine " + clientId + " here"));
    }

    @Override
    public void used(String clientId) {
        Instant now = clock.instant();
        Instant last = noted.get(clientId);
        if (last == null || !now.isBefore(last.plus(NOTED_EVERY))) {
            noted.put(clientId, now);
            table.used(clientId, now);
        }
    }

    private Machine machine(MachineTable.Row row) {
        DataScope own = row.municipality()
                .map(code -> DataScope.municipality(code, DataScope.Duty.WEB))
                .orElseGet(() -> DataScope.platform(DataScope.Duty.WEB));
        return new Machine(
                row.clientId(),
                row.title(),
                row.municipality(),
                own.get(() -> functions.named(row.functions())),
                Scope.named(row.scopes()),
                row.callsPerMinute(),
                current(row.proof()),
                row.lastUsed());
    }

    /** Without a secret before that is good no more. */
    private Proof current(Proof proof) {
        return switch (proof) {
            case AtProvider there -> there;
            case Secret secret
            when secret.formerUntil().filter(clock.instant()::isBefore).isPresent() -> secret;
            case Secret secret -> new Secret(secret.hash(), secret.since(), Optional.empty(), Optional.empty());
        };
    }

    private void tell(Viewer by, String action, String clientId, String detail) {
        events.publishEvent(new AccessChanged(by, action, clientId, detail));
    }

    private static String codes(Set<? extends Coded> ones) {
        return ones.stream().map(Coded::code).sorted().collect(Collectors.joining(" "));
    }

    /** What a title looks like in small letters, digits and hyphens. */
    private static String name(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String some = plain.isEmpty() ? "programma" : plain;
        return some.substring(0, Math.min(some.length(), LONGEST_NAME));
    }

    private String drawn() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
