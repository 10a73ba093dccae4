package nl.straatkubus.admin.notice;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.straatkubus.admin.licence.LicenceState;

/**
 * Which word about a licence is due today.
 *
 * @param code of the text, such as {@code expiring}
 * @param key names it among all words about the same year, such as {@code expiring-60}
 */
record NoticeKind(String code, String key) {
    private static final int[] DAYS_BEFORE = {7, 30, 60, LicenceState.DAYS_OF_NOTICE};
    private static final int LAST_WORD_OF_GRACE = 7;

    /** A word that could not be said on its day is said later, but never two at once: only the latest counts. */
    static Optional<NoticeKind> due(LicenceState state) {
        return switch (state) {
            case LicenceState.Expiring expiring ->
                IntStream.of(DAYS_BEFORE)
                        .filter(days -> expiring.daysLeft() <= days)
                        .mapToObj(days -> new NoticeKind("expiring", "expiring-" + days))
                        .findFirst();
            case LicenceState.Grace grace ->
                Optional.of(
                        grace.daysLeft() <= LAST_WORD_OF_GRACE
                                ? new NoticeKind("grace-ends", "grace-ends")
                                : new NoticeKind("grace", "grace"));
            case LicenceState.ReadOnly _ -> Optional.of(new NoticeKind("read-only", "read-only"));
            case LicenceState.Suspended suspended ->
                Optional.of(new NoticeKind("suspended", "suspended-" + suspended.since()));
            case LicenceState.Offered _, LicenceState.Ordered _, LicenceState.Active _, LicenceState.Ended _ ->
                Optional.empty();
        };
    }
}
