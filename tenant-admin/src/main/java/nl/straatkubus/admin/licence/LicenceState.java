package nl.straatkubus.admin.licence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a licence on a day. It is never stored: it follows from what was agreed and decided and from the day, so
 * that no job has to run in time for a licence to expire.
 */
public sealed interface LicenceState {
    /** From how many days before the last day a licence counts as expiring; the municipality then hears of it first. */
    int DAYS_OF_NOTICE = 90;

    /** How many days after the last day everything still works. */
    int DAYS_OF_GRACE = 30;

    /**
     * A first year was offered and is not accepted yet.
     *
     * @param until the last day on which it can be accepted
     * @param lapsed whether that day is over
     */
    record Offered(Term term, LocalDate until, boolean lapsed) implements LicenceState {}

    /** Agreed, but the first term starts later. */
    record Ordered(LocalDate startsOn, String orderNumber) implements LicenceState {}

    /** Runs, with the end far off or the next year agreed. */
    record Active(Term term) implements LicenceState {}

    /** @param daysLeft days after today on which the licence still runs, 0 on the last day */
    record Expiring(Term term, int daysLeft) implements LicenceState {}

    /**
     * Over, but everything still works.
     *
     * @param lastDay the last day of grace
     * @param daysLeft days after today on which everything still works, 0 on the last day
     */
    record Grace(Term term, LocalDate lastDay, int daysLeft) implements LicenceState {}

    /** Looking and exporting go on without an end: nobody is locked out of what was published. */
    record ReadOnly(LocalDate since) implements LicenceState {}

    /** Suspended by the operator; never in a year that was paid. People are told why and whom to ask. */
    record Suspended(LocalDate since, String why) implements LicenceState {}

    /** Ended by the operator; the environment awaits export and erasure. */
    record Ended(LocalDate since) implements LicenceState {}

    /** What this state allows; the one table that screens, API and schedules ask. */
    default boolean allows(Activity activity) {
        Set<Activity> allowed =
                switch (this) {
                    case Offered _, Ordered _, Ended _ -> EnumSet.noneOf(Activity.class);
                    case Active _, Expiring _, Grace _ -> EnumSet.allOf(Activity.class);
                    case ReadOnly _ ->
                        EnumSet.of(Activity.SIGN_IN, Activity.VIEW, Activity.EXPORT, Activity.ADMINISTER);
                    case Suspended _ -> EnumSet.of(Activity.SIGN_IN, Activity.ADMINISTER);
                };
        return allowed.contains(activity);
    }

    /** The name of the state in the API and in message keys, such as {@code read-only}. */
    default String code() {
        return switch (this) {
            case Offered _ -> "offered";
            case Ordered _ -> "ordered";
            case Active _ -> "active";
            case Expiring _ -> "expiring";
            case Grace _ -> "grace";
            case ReadOnly _ -> "read-only";
            case Suspended _ -> "suspended";
            case Ended _ -> "ended";
        };
    }

    /** The state that follows from this course. */
    static LicenceState on(LocalDate today, Course course) {
        if (course.ended().isPresent()) {
            return new Ended(course.ended().get());
        }
        if (course.terms().isEmpty()) {
            Course.OfferedYear offered = course.offered().orElseThrow();
            return new Offered(offered.term(), offered.until(), today.isAfter(offered.until()));
        }
        Term first = course.terms().getFirst();
        if (first.first().isAfter(today)) {
            return new Ordered(first.first(), first.orderNumber());
        }
        return course.suspended()
                .<LicenceState>map(suspended -> new Suspended(suspended.since(), suspended.why()))
                .orElseGet(() -> running(today, course));
    }

    private static LicenceState running(LocalDate today, Course course) {
        Term last = course.lastWithoutGap(today);
        int daysLeft = Math.toIntExact(ChronoUnit.DAYS.between(today, last.last()));
        if (daysLeft > DAYS_OF_NOTICE) {
            return new Active(course.current(today));
        }
        if (daysLeft >= 0) {
            return new Expiring(last, daysLeft);
        }
        LocalDate lastOfGrace = last.last().plusDays(DAYS_OF_GRACE);
        return daysLeft + DAYS_OF_GRACE >= 0
                ? new Grace(last, lastOfGrace, daysLeft + DAYS_OF_GRACE)
                : new ReadOnly(lastOfGrace.plusDays(1));
    }

    /** The state that follows from agreed years alone. */
    static LicenceState on(LocalDate today, List<Term> terms, Optional<LocalDate> ended) {
        Course course = Course.of(terms);
        return on(today, ended.map(course::endedOn).orElse(course));
    }
}
