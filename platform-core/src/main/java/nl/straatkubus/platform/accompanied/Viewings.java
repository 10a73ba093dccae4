package nl.straatkubus.platform.accompanied;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Throttle;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.audit.Origin;
import nl.straatkubus.platform.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/**
 * The accompanied viewings that go on in this process: opens them, lets guests in and ends them. Takes the scope of the
 * host by itself, because a guest has none. Everything is noted in the host's log.
 */
@Component
public final class Viewings {
    private static final int FREE_TRIES = 10;
    private static final int LONGEST_NAME = 60;

    private final ViewingTable table;
    private final Viewers viewers;
    private final Functions functions;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;
    private final Throttle<String> throttle;
    private final Map<GuestCode, Viewing> open = new ConcurrentHashMap<>();

    Viewings(
            ViewingTable table,
            Viewers viewers,
            Functions functions,
            Catalogue catalogue,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.viewers = viewers;
        this.functions = functions;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
        this.throttle = new Throttle<>(FREE_TRIES, clock);
    }

    /**
     * Opens a viewing; one that the host had open ends.
     *
     * @throws AccessDenied for one who may not invite guests, or looks at the screens as somebody else would
     */
    public Viewing open(Viewer host, Occasion occasion) {
        if (!now(host).filter(host::equals).isPresent()) {
            throw new AccessDenied("Only who may invite guests may do this");
        }
        open.values().stream()
                .filter(other -> other.host().subject().equals(host.subject())
                        && other.host().municipality().equals(host.municipality()))
                .forEach(other -> end(other, Ending.STOPPED));
        Instant begun = clock.instant();
        long id = host.scope().get(() -> table.add(host, occasion, begun));
        Viewing viewing = new Viewing(id, host, occasion, GuestCode.draw(), begun, () -> rights(host));
        open.put(viewing.guestCode(), viewing);
        note(host, viewing, "accompanied-opened", "ok");
        return viewing;
    }

    /** The host as of this moment; empty for one who may not invite guests now. */
    private Optional<Viewer> now(Viewer host) {
        return viewers.person(host.municipality(), host.subject())
                .filter(person -> person.municipality().isPresent() && person.may(Right.INVITE_GUESTS));
    }

    private Optional<Viewing.Rights> rights(Viewer host) {
        return now(host)
                .map(person -> new Viewing.Rights(
                        person, person.scope().get(() -> person.as(functions.guest(), catalogue.indicators()))));
    }

    /** Shows guests what the host's screen shows now. */
    public void show(Viewing viewing, String scene) {
        present(viewing);
        if (viewing.show(scene)) {
            viewing.tell();
        }
    }

    /** The host's screen is still there. */
    public void present(Viewing viewing) {
        viewing.hostHeard(clock.instant());
    }

    /** Ends it at once, for all. */
    public void end(Viewing viewing, Ending why) {
        if (viewing.end(why)) {
            open.remove(viewing.guestCode());
            viewing.host().scope().run(() -> table.end(viewing.id(), clock.instant(), why));
            note(viewing.host(), viewing, "accompanied-ended", why.code());
            viewing.tell();
        }
    }

    /** The host puts a guest out. */
    public void putOut(Viewing viewing, Guest guest) {
        if (viewing.remove(guest)) {
            viewing.host().scope().run(() -> table.left(viewing.id(), guest, clock.instant()));
            note(viewing.host(), viewing, "guest-put-out", guest.name());
            viewing.tell();
        }
    }

    /**
     * Lets a guest in.
     *
     * @param typed the code, in whatever case
     * @param device address of the guest's device; guessing is slowed down by it
     * @throws JoinRefused when the code is none, or guessing has to wait
     */
    public Seat join(String typed, String name, String device) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new JoinRefused(JoinRefused.Reason.NAME_MISSING);
        }
        if (!throttle.admits(device)) {
            throw new JoinRefused(JoinRefused.Reason.WAIT);
        }
        Viewing viewing = open.get(GuestCode.typed(typed));
        if (viewing == null || now(viewing.host()).isEmpty()) {
            throttle.failed(device);
            throw new JoinRefused(JoinRefused.Reason.UNKNOWN_CODE);
        }
        throttle.succeeded(device);
        Guest guest = viewing.seat(called, clock.instant()).orElseThrow(() -> new JoinRefused(JoinRefused.Reason.FULL));
        Seat seat = new Seat(viewing, guest, device);
        viewing.host().scope().run(() -> table.joined(viewing.id(), seat));
        Origin.call(device, () -> {
            note(stranger(seat), viewing, "guest-joined", "ok");
            return null;
        });
        viewing.tell();
        return seat;
    }

    /**
     * With whose eyes a guest sees at this moment: the host's rights of now, without what the municipality excludes for
     * guests, and with no right besides seeing.
     *
     * @return empty when the guest may see nothing any more
     */
    public Optional<Viewer> eyes(Seat seat) {
        return rights(seat)
                .map(Viewing.Rights::guest)
                .map(seen -> new Viewer(
                        seen.municipality(),
                        Seat.MARK + seat.guest().name(),
                        seat.guest().name(),
                        seen.functions()));
    }

    /**
     * With whom a guest looks, by the rights of this moment: for what the host may show beside the figures.
     *
     * @return empty when the guest may see nothing any more
     */
    public Optional<Viewer> host(Seat seat) {
        return rights(seat).map(Viewing.Rights::host);
    }

    private Optional<Viewing.Rights> rights(Seat seat) {
        boolean over = !seat.isTaken() || seat.viewing().due(clock.instant()).isPresent();
        return over ? Optional.empty() : seat.viewing().rights();
    }

    /** The guest's screen is still there. */
    public void present(Seat seat) {
        seat.viewing().heard(seat.guest(), clock.instant());
    }

    /** The guest goes. */
    public void leave(Seat seat) {
        Viewing viewing = seat.viewing();
        if (viewing.remove(seat.guest())) {
            viewing.host().scope().run(() -> table.left(viewing.id(), seat.guest(), clock.instant()));
            viewing.tell();
        }
    }

    /** Shows all where a guest points. */
    public void point(Seat seat, double longitude, double latitude) {
        seat.viewing().point(seat.guest(), longitude, latitude);
        seat.viewing().tell();
    }

    /** Notes what a guest saw, with purpose, partner and host. */
    public void saw(Seat seat, Viewer eyes, AuditLog.Look look) {
        Viewing viewing = seat.viewing();
        Origin.call(seat.device(), () -> {
            viewing.host()
                    .scope()
                    .run(() -> audit.saw(eyes, look, viewing.occasion().inLog(viewing)));
            return null;
        });
    }

    /** Ends what has to end: time is up, the host's screen is silent, or the host's rights are gone. Called often. */
    public void watch() {
        Instant now = clock.instant();
        for (Viewing viewing : open.values()) {
            viewing.due(now)
                    .or(() -> now(viewing.host()).isEmpty() ? Optional.of(Ending.RIGHTS_GONE) : Optional.empty())
                    .ifPresent(why -> end(viewing, why));
            viewing.lost(now).forEach(guest -> leave(new Seat(viewing, guest, "")));
        }
    }

    public Instant now() {
        return clock.instant();
    }

    /** How long a viewing may still last. */
    public Duration left(Viewing viewing) {
        return Duration.between(now(), viewing.until());
    }

    /** Ends everything, because the program stops. */
    void close() {
        open.values().forEach(viewing -> end(viewing, Ending.INTERRUPTED));
    }

    /**
     * What went on in the officer's municipality and goes on now, the newest first.
     *
     * @throws AccessDenied for one who does not guard privacy
     */
    public List<PastViewing> past(Viewer officer, int limit) {
        if (!officer.may(Right.PRIVACY)) {
            throw new AccessDenied("Only who guards privacy may look back");
        }
        return officer.scope().get(() -> table.past(clock.instant(), limit));
    }

    private static Viewer stranger(Seat seat) {
        return new Viewer(
                seat.viewing().host().municipality(),
                Seat.MARK + seat.guest().name(),
                seat.guest().name(),
                Set.of());
    }

    private void note(Viewer who, Viewing viewing, String action, String result) {
        viewing.host()
                .scope()
                .run(() -> audit.record(
                        who,
                        action,
                        viewing.occasion().organisation(),
                        result,
                        viewing.occasion().inLog(viewing)));
    }
}
