package nl.straatkubus.platform.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Field notes in the schema of the municipality. */
@Component
final class StoredFieldNotes implements FieldNotes {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String NOTES = """
            select n.*, p.note_id is not null as has_photo from field_note n left join field_photo p on p.note_id = n.id
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Lattices lattices;
    private final AuditLog audit;
    private final Clock clock;

    StoredFieldNotes(
            JdbcClient database, TransactionTemplate transaction, Lattices lattices, AuditLog audit, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.lattices = lattices;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean mayWrite(Viewer viewer) {
        return viewer.municipality().isPresent() && viewer.may(Right.FIELD_NOTES);
    }

    @Override
    public boolean mayRead(Viewer viewer) {
        return mayWrite(viewer) || viewer.municipality().isPresent() && viewer.may(Right.PRIVACY);
    }

    @Override
    public FieldNote keep(Viewer viewer, NoteDraft draft) {
        if (!mayWrite(viewer)) {
            throw new AccessDenied("Only who works in the field writes notes");
        }
        return viewer.scope()
                .get(() -> transaction.execute(status -> sent(viewer, draft).orElseGet(() -> {
                    judge(viewer, draft);
                    long id = insert(viewer, draft);
                    audit.record(viewer, "noted", draft.postcode().value() + " note " + id, "ok");
                    return find(viewer, id).orElseThrow();
                })));
    }

    private Optional<FieldNote> sent(Viewer viewer, NoteDraft draft) {
        int kept = daysKept();
        return database.sql(NOTES + "where n.author = ? and n.client_id = ?")
                .params(viewer.subject(), draft.clientId())
                .query((row, n) -> note(row, kept))
                .optional();
    }

    private void judge(Viewer viewer, NoteDraft draft) {
        Lattice lattice = viewer.municipality().flatMap(lattices::active).orElse(null);
        if (lattice == null
                || lattice.find(draft.postcode()).isEmpty()
                || !draft.postcode().isPostcode()) {
            throw new UnknownStreet(draft.postcode());
        }
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        if (draft.seenOn().isAfter(today) || draft.seenOn().isBefore(today.minusDays(daysKept()))) {
            throw new IllegalArgumentException(
                    "A note is about a day that has come and not longer ago than notes are kept");
        }
        List<PersonalTrace> traces = traces(lattice, draft.text());
        if (traces.stream().anyMatch(one -> one.kind().isRefused() || !draft.looked())) {
            throw new NoteRefused(traces);
        }
    }

    private long insert(Viewer viewer, NoteDraft draft) {
        Lattice lattice = viewer.municipality().flatMap(lattices::active).orElseThrow();
        String[] looked = traces(lattice, draft.text()).stream()
                .map(one -> one.kind().code())
                .distinct()
                .toArray(String[]::new);
        long id = database.sql("""
                        insert into field_note (client_id, author, postcode, theme, text, seen_on, written_at, audience,
                            functions, for_guests, quotable, looked)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        draft.clientId(),
                        viewer.subject(),
                        draft.postcode().value(),
                        draft.theme().code(),
                        draft.text(),
                        draft.seenOn(),
                        Timestamp.from(clock.instant()),
                        draft.audience().kind().code(),
                        draft.audience().functions().stream().sorted().toArray(String[]::new),
                        draft.forGuests(),
                        draft.quotable(),
                        looked)
                .query(Long.class)
                .single();
        draft.photo().ifPresent(photo -> database.sql("insert into field_photo (note_id, jpeg) values (?, ?)")
                .params(id, photo.jpeg())
                .update());
        return id;
    }

    @Override
    public List<PersonalTrace> traces(Viewer viewer, String text) {
        return viewer.municipality()
                .flatMap(code -> viewer.scope().get(() -> lattices.active(code)))
                .map(lattice -> traces(lattice, text))
                .orElse(List.of());
    }

    private static List<PersonalTrace> traces(Lattice lattice, String text) {
        Set<String> names = lattice.areas().stream()
                .map(nl.straatkubus.platform.geography.Area::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return new PersonalTraces(names).in(text);
    }

    @Override
    public List<FieldNote> of(Viewer viewer, Collection<AreaCode> postcodes) {
        Set<AreaCode> wanted = Set.copyOf(postcodes);
        return all(viewer).stream()
                .filter(note -> wanted.contains(note.postcode()))
                .toList();
    }

    @Override
    public List<FieldNote> all(Viewer viewer) {
        if (!mayRead(viewer)) {
            return List.of();
        }
        return viewer.scope().get(() -> {
            int kept = daysKept();
            LocalDate today = LocalDate.now(clock.withZone(ZONE));
            return database
                    .sql(NOTES + "order by n.seen_on desc, n.id desc")
                    .query((row, n) -> note(row, kept))
                    .list()
                    .stream()
                    .filter(note -> isFor(viewer, note) && note.keptUntil().isAfter(today))
                    .toList();
        });
    }

    private static boolean isFor(Viewer viewer, FieldNote note) {
        return note.author().equals(viewer.subject())
                || viewer.may(Right.PRIVACY)
                || viewer.may(Right.FIELD_NOTES) && note.audience().holds(viewer);
    }

    @Override
    public Map<AreaCode, Integer> counts(Viewer viewer) {
        Map<AreaCode, Integer> counts = new TreeMap<>();
        all(viewer).forEach(note -> counts.merge(note.postcode(), 1, Integer::sum));
        return counts;
    }

    @Override
    public List<FieldNote> forGuests(Viewer host, Collection<AreaCode> postcodes) {
        return of(host, postcodes).stream().filter(FieldNote::forGuests).toList();
    }

    @Override
    public Optional<FieldNote> find(Viewer viewer, long id) {
        return all(viewer).stream().filter(note -> note.id() == id).findFirst();
    }

    @Override
    public Optional<byte[]> photo(Viewer viewer, long id) {
        return find(viewer, id).filter(FieldNote::hasPhoto).flatMap(note -> viewer.scope()
                .get(() -> {
                    audit.saw(
                            viewer,
                            new AuditLog.Look(
                                    "viewed-photo",
                                    "note " + id,
                                    "",
                                    note.postcode().value(),
                                    ""));
                    return database.sql("select jpeg from field_photo where note_id = ?")
                            .param(id)
                            .query((row, n) -> row.getBytes(1))
                            .optional();
                }));
    }

    @Override
    public void remove(Viewer viewer, long id) {
        FieldNote note = find(viewer, id)
                .filter(one -> one.author().equals(viewer.subject()) || viewer.may(Right.PRIVACY))
                .orElseThrow(() -> new AccessDenied("There is no such note to delete"));
        viewer.scope()
                .run(() -> transaction.executeWithoutResult(status -> {
                    database.sql("delete from field_note where id = ?")
                            .param(id)
                            .update();
                    audit.record(viewer, "note-deleted", note.postcode().value() + " note " + id, "ok");
                }));
    }

    @Override
    public int daysKept() {
        return database.sql("select days from field_retention")
                .query(Integer.class)
                .single();
    }

    @Override
    public void keepFor(Viewer viewer, int days) {
        if (viewer.municipality().isEmpty() || !viewer.may(Right.PRIVACY)) {
            throw new AccessDenied("Only the privacy officer decides how long notes are kept");
        }
        if (days < SHORTEST_KEPT || days > LONGEST_KEPT) {
            throw new IllegalArgumentException("Notes are kept for " + SHORTEST_KEPT + " to " + LONGEST_KEPT + " days");
        }
        viewer.scope()
                .run(() -> transaction.executeWithoutResult(status -> {
                    database.sql("update field_retention set days = ?")
                            .param(days)
                            .update();
                    audit.record(viewer, "retention-changed", "field notes " + days + " days", "ok");
                }));
    }

    @Override
    public int forget() {
        Instant limit = clock.instant().minus(Duration.ofDays(daysKept()));
        return database.sql("delete from field_note where written_at < ?")
                .param(Timestamp.from(limit))
                .update();
    }

    private static FieldNote note(ResultSet row, int daysKept) throws SQLException {
        Instant written = row.getTimestamp("written_at").toInstant();
        return new FieldNote(
                row.getLong("id"),
                row.getString("author"),
                new AreaCode(row.getString("postcode")),
                Theme.of(row.getString("theme")),
                row.getString("text"),
                row.getObject("seen_on", LocalDate.class),
                written,
                new Audience(Audience.Kind.of(row.getString("audience")), Set.of((String[])
                        row.getArray("functions").getArray())),
                row.getBoolean("for_guests"),
                row.getBoolean("quotable"),
                row.getBoolean("has_photo"),
                written.atZone(ZONE).toLocalDate().plusDays(daysKept));
    }
}
