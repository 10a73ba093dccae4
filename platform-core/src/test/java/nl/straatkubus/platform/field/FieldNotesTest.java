package nl.straatkubus.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.geography.SketchCity;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class FieldNotesTest {
    private static final MunicipalityCode TOWN = new MunicipalityCode("GM1901");
    private static final MunicipalityCode NEIGHBOUR = new MunicipalityCode("GM1902");
    private static final AreaCode HERE = new AreaCode("3311AA");
    private static final AreaCode THERE = new AreaCode("3311AB");

    @Autowired
    private FieldNotes notes;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Lattices lattices;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Clock clock;

    private final Viewer sven = viewer(TOWN, "sven", Function.NEIGHBOURHOOD_PROFESSIONAL);
    private final Viewer mila = viewer(TOWN, "mila", Function.AREA_MANAGER);
    private final Viewer joke = viewer(TOWN, "joke", Function.PRIVACY_OFFICER);
    private final Viewer dirk = viewer(TOWN, "dirk", Function.DATA_STEWARD);
    private final Viewer stranger = viewer(NEIGHBOUR, "sven", Function.NEIGHBOURHOOD_PROFESSIONAL);

    @BeforeEach
    void two_towns_with_the_same_streets() {
        for (MunicipalityCode town : List.of(TOWN, NEIGHBOUR)) {
            municipalities.open(town, town.value());
            DataScope.shared(Duty.WORKER).run(() -> lattices.load(SketchCity.draft(town, 2, 5, false)));
        }
        notes.all(joke).forEach(note -> notes.remove(joke, note.id()));
    }

    @Test
    void a_note_is_read_by_those_it_is_meant_for_and_by_nobody_of_another_town() {
        FieldNote forAll = notes.keep(sven, draft(HERE, "Verlichting kapot bij de doorgang.", Audience.colleagues()));
        FieldNote own = notes.keep(sven, draft(HERE, "Nog eens langs gaan.", Audience.author()));
        FieldNote forSome = notes.keep(
                mila,
                draft(
                        THERE,
                        "Afval naast de containers.",
                        new Audience(Audience.Kind.FUNCTIONS, Set.of("area-manager"))));

        assertThat(notes.all(sven)).containsExactlyInAnyOrder(forAll, own);
        assertThat(notes.all(mila)).containsExactlyInAnyOrder(forAll, forSome);
        assertThat(notes.all(joke)).containsExactlyInAnyOrder(forAll, own, forSome);
        assertThat(notes.all(dirk)).isEmpty();
        assertThat(notes.all(stranger)).isEmpty();
        assertThat(notes.find(stranger, forAll.id())).isEmpty();
        assertThat(notes.find(mila, own.id())).isEmpty();
        assertThat(notes.counts(sven)).containsOnly(java.util.Map.entry(HERE, 2));
        assertThat(notes.of(mila, List.of(THERE))).containsExactly(forSome);
    }

    @Test
    void guests_see_only_what_was_marked_for_them_and_what_the_host_sees() {
        notes.keep(sven, draft(HERE, "Niet voor gasten.", Audience.colleagues()));
        FieldNote marked = notes.keep(sven, marked("Wel voor gasten."));

        assertThat(notes.forGuests(mila, List.of(HERE, THERE))).containsExactly(marked);
        assertThat(notes.forGuests(mila, List.of(THERE))).isEmpty();
        assertThat(notes.forGuests(dirk, List.of(HERE))).isEmpty();
    }

    @Test
    void a_note_that_is_sent_twice_is_kept_once() {
        NoteDraft draft = draft(HERE, "Portiek vervuild.", Audience.colleagues());

        FieldNote first = notes.keep(sven, draft);
        FieldNote again = notes.keep(sven, draft);

        assertThat(again).isEqualTo(first);
        assertThat(notes.all(sven)).hasSize(1);
        notes.keep(mila, draft);
        assertThat(notes.all(mila))
                .as("another's device may choose the same id")
                .hasSize(2);
    }

    @Test
    void a_citizen_number_is_refused_and_a_name_asks_for_a_second_look() {
        assertThatExceptionOfType(NoteRefused.class)
                .isThrownBy(() -> notes.keep(sven, looked("Bewoner 111222333 gesproken.")))
                .satisfies(no -> assertThat(no.traces())
                        .extracting(PersonalTrace::kind)
                        .containsExactly(PersonalTrace.Kind.CITIZEN_NUMBER));
        assertThatExceptionOfType(NoteRefused.class)
                .isThrownBy(() -> notes.keep(sven, draft(HERE, "Overlast bij nummer 14.", Audience.colleagues())));
        assertThat(notes.all(sven)).isEmpty();

        notes.keep(sven, looked("Bushalte bij nummer 14 is weg."));

        assertThat(notes.all(sven)).hasSize(1);
    }

    @Test
    void a_note_lies_in_a_street_of_the_town_and_on_a_day_that_has_come() {
        assertThatExceptionOfType(UnknownStreet.class)
                .isThrownBy(() -> notes.keep(sven, draft(new AreaCode("9999ZZ"), "Rustig.", Audience.colleagues())));
        NoteDraft tomorrow = new NoteDraft(
                UUID.randomUUID(),
                HERE,
                Theme.SAFETY_COHESION,
                "Rustig.",
                LocalDate.now(clock).plusDays(2),
                Audience.colleagues(),
                false,
                false,
                false,
                Optional.empty());
        assertThatThrownBy(() -> notes.keep(sven, tomorrow)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.keep(dirk, draft(HERE, "Rustig.", Audience.colleagues())))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void only_its_author_and_the_privacy_officer_delete_a_note() {
        FieldNote note = notes.keep(sven, draft(HERE, "Portiek vervuild.", Audience.colleagues()));

        assertThatThrownBy(() -> notes.remove(mila, note.id())).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> notes.remove(stranger, note.id())).isInstanceOf(AccessDenied.class);
        notes.remove(joke, note.id());

        assertThat(notes.all(sven)).isEmpty();
    }

    @Test
    void notes_are_forgotten_after_as_many_days_as_the_privacy_officer_says() {
        notes.keep(sven, draft(HERE, "Portiek vervuild.", Audience.colleagues()));
        assertThatThrownBy(() -> notes.keepFor(mila, 60)).isInstanceOf(AccessDenied.class);
        notes.keepFor(joke, 60);
        assertThat(notes.all(sven).getFirst().keptUntil())
                .isEqualTo(LocalDate.now(clock).plusDays(60));

        DataScope worker = DataScope.municipality(TOWN, Duty.WORKER);
        assertThat(worker.get(notes::forget)).isZero();
        assertThat(notes.all(sven)).hasSize(1);
        DataScope.municipality(TOWN, Duty.WEB).run(() -> assertThatThrownBy(() ->
                        database.sql("update field_note set text = 'anders'").update())
                .as("a note that is kept never changes")
                .isInstanceOf(BadSqlGrammarException.class));
        worker.run(() -> assertThatThrownBy(() -> database.sql("select text from field_note")
                        .query(String.class)
                        .list())
                .as("the worker deletes what it cannot read")
                .isInstanceOf(BadSqlGrammarException.class));
        assertThat(worker.get(after(61)::forget)).isEqualTo(1);
        assertThat(notes.all(sven)).isEmpty();
        notes.keepFor(joke, 365);
    }

    private FieldNotes after(int days) {
        return new StoredFieldNotes(
                database, transaction, lattices, audit, Clock.offset(clock, java.time.Duration.ofDays(days)));
    }

    private NoteDraft draft(AreaCode postcode, String text, Audience audience) {
        return draft(postcode, text, audience, false, false);
    }

    private NoteDraft marked(String text) {
        return draft(HERE, text, Audience.colleagues(), true, false);
    }

    private NoteDraft looked(String text) {
        return draft(HERE, text, Audience.colleagues(), false, true);
    }

    private NoteDraft draft(AreaCode postcode, String text, Audience audience, boolean forGuests, boolean looked) {
        return new NoteDraft(
                UUID.randomUUID(),
                postcode,
                Theme.SAFETY_COHESION,
                text,
                LocalDate.now(clock),
                audience,
                forGuests,
                false,
                looked,
                Optional.empty());
    }

    private static Viewer viewer(MunicipalityCode place, String name, Function function) {
        return new Viewer(Optional.of(place), name + "@test", name, Set.of(function));
    }
}
