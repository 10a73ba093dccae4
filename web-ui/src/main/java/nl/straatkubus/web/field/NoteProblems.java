package nl.straatkubus.web.field;

import java.util.List;
import java.util.Locale;
import nl.straatkubus.platform.field.NoteRefused;
import nl.straatkubus.platform.field.PersonalTrace;
import nl.straatkubus.platform.field.UnknownStreet;
import nl.straatkubus.platform.field.UnusablePhoto;
import nl.straatkubus.web.text.Translations;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a note is not kept, with what its author can do about it, for devices and programs alike. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NoteProblems {

    /**
     * A piece of the text.
     *
     * @param from first character, {@code to} the one after the last
     * @param refused whether it must go; others may stay after a second look
     * @param message what it looks like and what to write instead
     */
    record TraceAnswer(String kind, int from, int to, boolean refused, String message) {}

    @ExceptionHandler
    ProblemDetail faulty(FaultyNote faulty) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The note lacks something; nothing was kept.");
        problem.setProperty("faults", faulty.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(NoteRefused refused, Locale locale) {
        boolean must = refused.traces().stream().anyMatch(one -> one.kind().isRefused());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Translations.text(locale, must ? "field.refused" : "field.second-look"));
        List<TraceAnswer> traces =
                refused.traces().stream().map(one -> answer(one, locale)).toList();
        problem.setProperty("traces", traces);
        return problem;
    }

    private static TraceAnswer answer(PersonalTrace trace, Locale locale) {
        String kind = trace.kind().code();
        return new TraceAnswer(
                kind,
                trace.from(),
                trace.to(),
                trace.kind().isRefused(),
                Translations.text(locale, "field.trace." + kind));
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusablePhoto unusable, Locale locale) {
        String why = unusable.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, Translations.text(locale, "field.photo." + why));
        problem.setProperty("photo", why);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownStreet unknown, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, Translations.text(locale, "field.place.unknown"));
    }
}
