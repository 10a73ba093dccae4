package nl.straatkubus.platform.field;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * The field notes of a municipality, each viewer's by rights: one's own, those of colleagues that are meant for the
 * viewer, and all of them for the privacy officer. What a viewer may not see looks like what does not exist.
 */
public interface FieldNotes {
    int SHORTEST_KEPT = 30;
    int LONGEST_KEPT = 1825;

    /** Whether a viewer may write notes. */
    boolean mayWrite(Viewer viewer);

    /** Whether a viewer may see notes at all. */
    boolean mayRead(Viewer viewer);

    /**
     * Keeps a note; the same one sent again gives the one that is there.
     *
     * @throws AccessDenied for one who may not write notes
     * @throws NoteRefused where the text could lead to a person
     * @throws UnknownStreet where the postcode lies in no street of the municipality
     * @throws IllegalArgumentException for a day that has not come or is longer ago than notes are kept
     */
    FieldNote keep(Viewer viewer, NoteDraft draft);

    /** What {@link #keep} would find in a text, without keeping anything. */
    List<PersonalTrace> traces(Viewer viewer, String text);

    /** The notes of some streets, the latest seen first. */
    List<FieldNote> of(Viewer viewer, Collection<AreaCode> postcodes);

    /** All notes that a viewer sees, the latest seen first. */
    List<FieldNote> all(Viewer viewer);

    /** How many notes a viewer sees in each street that has any. */
    Map<AreaCode, Integer> counts(Viewer viewer);

    /**
     * What may be shown in some streets while the host looks together with guests: notes that the host sees and whose
     * authors marked them for it. Photos stay with the host.
     */
    List<FieldNote> forGuests(Viewer host, Collection<AreaCode> postcodes);

    Optional<FieldNote> find(Viewer viewer, long id);

    /** A JPEG; empty where there is none, or the viewer may not see the note. */
    Optional<byte[]> photo(Viewer viewer, long id);

    /**
     * Deletes a note with its photo, for good.
     *
     * @throws AccessDenied for one who neither wrote it nor guards privacy
     */
    void remove(Viewer viewer, long id);

    /** For how many days notes are kept. In the scope of the municipality. */
    int daysKept();

    /**
     * Changes how long notes are kept, also those that are there, from the next night on.
     *
     * @throws AccessDenied for one who does not guard privacy
     * @throws IllegalArgumentException beyond {@value #SHORTEST_KEPT} to {@value #LONGEST_KEPT} days
     */
    void keepFor(Viewer viewer, int days);

    /** Deletes in the scope what was kept long enough; worker's duty. Gives how many notes went. */
    int forget();
}
