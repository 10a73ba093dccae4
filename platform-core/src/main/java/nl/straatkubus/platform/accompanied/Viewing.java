package nl.straatkubus.platform.accompanied;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.straatkubus.platform.access.Viewer;

/**
 * One accompanied viewing while it goes on: who hosts it, what the host's screen shows, who looks along and where they
 * point. Changed through {@link Viewings} only; may be read by any thread.
 */
public final class Viewing {
    /** As many as look along at once. */
    public static final int MOST_GUESTS = 20;

    /** Nothing heard of a screen for so long means that it is gone. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    private final long id;
    private final Viewer host;
    private final Occasion occasion;
    private final GuestCode code;
    private final Instant until;
    private final SharedReading<Optional<Rights>> rights;
    private final Map<Integer, Guest> guests = new LinkedHashMap<>();
    private final Map<Integer, Instant> heard = new LinkedHashMap<>();
    private final Map<Integer, Pointer> pointers = new LinkedHashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private String scene = "";
    private Instant hostHeard;
    private Optional<Ending> ending = Optional.empty();
    private int joined;
    private int turns;

    /**
     * What may be seen at a moment.
     *
     * @param host with the host's own rights
     * @param guest with the host's rights, as far as guests may use them
     */
    record Rights(Viewer host, Viewer guest) {}

    /** @param rights asks what may be seen now; empty when nothing may be */
    Viewing(long id, Viewer host, Occasion occasion, GuestCode code, Instant begun, Supplier<Optional<Rights>> rights) {
        this.id = id;
        this.host = host;
        this.occasion = occasion;
        this.code = code;
        this.until = begun.plus(occasion.limit());
        this.hostHeard = begun;
        this.rights = new SharedReading<>(rights);
    }

    /** As of a moment after the question; all guests ask it with every change. */
    Optional<Rights> rights() {
        return rights.read();
    }

    long id() {
        return id;
    }

    GuestCode guestCode() {
        return code;
    }

    public Viewer host() {
        return host;
    }

    public Occasion occasion() {
        return occasion;
    }

    /** What guests type, in groups. */
    public String code() {
        return code.spaced();
    }

    public Instant until() {
        return until;
    }

    /** What the host's screen shows, in the words of the screens; empty before it showed something. */
    public synchronized String scene() {
        return scene;
    }

    public synchronized List<Guest> guests() {
        return List.copyOf(guests.values());
    }

    /** The last place where each guest pointed. */
    public synchronized List<Pointer> pointers() {
        return List.copyOf(pointers.values());
    }

    /** Empty while it goes on. */
    public synchronized Optional<Ending> ending() {
        return ending;
    }

    synchronized boolean holds(Guest guest) {
        return ending.isEmpty() && guest.equals(guests.get(guest.number()));
    }

    /**
     * Tells of every change from now on.
     *
     * @param changed called in the thread of the change, so it returns at once
     * @return stops telling
     */
    public Runnable watch(Runnable changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }

    void tell() {
        watchers.forEach(Runnable::run);
    }

    synchronized boolean show(String shown) {
        boolean other = !scene.equals(shown);
        scene = shown;
        return other;
    }

    synchronized void hostHeard(Instant at) {
        hostHeard = at;
    }

    synchronized Optional<Guest> seat(String name, Instant at) {
        if (ending.isPresent() || guests.size() >= MOST_GUESTS) {
            return Optional.empty();
        }
        joined += 1;
        Guest guest = new Guest(joined, name, at);
        guests.put(joined, guest);
        heard.put(joined, at);
        return Optional.of(guest);
    }

    synchronized void heard(Guest guest, Instant at) {
        heard.replace(guest.number(), at);
    }

    /** @return whether the guest was there */
    synchronized boolean remove(Guest guest) {
        heard.remove(guest.number());
        pointers.remove(guest.number());
        return guests.remove(guest.number(), guest);
    }

    synchronized void point(Guest guest, double longitude, double latitude) {
        if (holds(guest)) {
            turns += 1;
            pointers.put(guest.number(), new Pointer(guest, turns, longitude, latitude));
        }
    }

    /** The guests of whom nothing was heard for too long. */
    synchronized List<Guest> lost(Instant now) {
        List<Guest> lost = new ArrayList<>();
        guests.forEach((number, guest) -> {
            if (!now.isBefore(heard.get(number).plus(SILENCE))) {
                lost.add(guest);
            }
        });
        return lost;
    }

    /** Why it has to end now, as far as time tells. */
    synchronized Optional<Ending> due(Instant now) {
        if (!now.isBefore(until)) {
            return Optional.of(Ending.TIME_UP);
        }
        return now.isBefore(hostHeard.plus(SILENCE)) ? Optional.empty() : Optional.of(Ending.HOST_LOST);
    }

    /** @return whether it went on until now */
    synchronized boolean end(Ending why) {
        if (ending.isPresent()) {
            return false;
        }
        ending = Optional.of(why);
        scene = "";
        pointers.clear();
        return true;
    }
}
