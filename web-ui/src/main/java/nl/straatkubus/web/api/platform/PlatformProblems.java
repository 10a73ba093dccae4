package nl.straatkubus.web.api.platform;

import java.util.List;
import java.util.Locale;
import nl.straatkubus.admin.billing.ForgedMessage;
import nl.straatkubus.admin.billing.InboxClosed;
import nl.straatkubus.admin.billing.InvoiceRefused;
import nl.straatkubus.admin.billing.StatementUnreadable;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.offer.OfferRefused;
import nl.straatkubus.admin.onboarding.RequestFaulty;
import nl.straatkubus.ingest.geography.UnreadableGeography;
import nl.straatkubus.platform.geography.InvalidGeography;
import nl.straatkubus.web.text.Translations;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a call of the operator was refused, as problem+json with every fault at once. */
@RestControllerAdvice(
        assignableTypes = {
            PlatformCalls.class,
            OfferCalls.class,
            PaymentCalls.class,
            PriceCalls.class,
            PaymentWebhook.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlatformProblems {
    /** @param field of the request's content */
    record FaultAnswer(String field, String code, String message) {}

    @ExceptionHandler
    ProblemDetail faulty(RequestFaulty faulty, Locale locale) {
        return faults(faulty.faults().stream()
                .map(fault -> fault(fault.field(), fault.reason().code(), locale))
                .toList());
    }

    @ExceptionHandler
    ProblemDetail faulty(FaultyCall faulty, Locale locale) {
        return faults(faulty.faults().entrySet().stream()
                .map(fault -> fault(fault.getKey(), fault.getValue(), locale))
                .toList());
    }

    @ExceptionHandler
    ProblemDetail refused(LicenceRefused refused) {
        return refused(
                refused,
                refused.reason() == LicenceRefused.Reason.UNKNOWN,
                refused.reason().code());
    }

    @ExceptionHandler
    ProblemDetail refused(OfferRefused refused) {
        return refused(
                refused,
                refused.reason() == OfferRefused.Reason.UNKNOWN,
                refused.reason().code());
    }

    @ExceptionHandler
    ProblemDetail refused(InvoiceRefused refused) {
        return refused(
                refused,
                refused.reason() == InvoiceRefused.Reason.UNKNOWN,
                refused.reason().code());
    }

    private static ProblemDetail refused(Exception refused, boolean unknown, String code) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                unknown ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT, refused.getMessage());
        problem.setProperty("code", code);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(StatementUnreadable unreadable) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, unreadable.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableGeography unreadable) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, unreadable.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidGeography invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
    }

    @ExceptionHandler
    ProblemDetail forged(ForgedMessage forged) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, forged.getMessage());
    }

    /** What is answered with an error is sent again, for days. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> closed(InboxClosed closed) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, closed.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "60")
                .body(problem);
    }

    private static ProblemDetail faults(List<FaultAnswer> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Some fields cannot be used; nothing was done.");
        problem.setProperty("faults", faults);
        return problem;
    }

    private static FaultAnswer fault(String field, String code, Locale locale) {
        return new FaultAnswer(field, code, Translations.text(locale, "operator.fault." + code));
    }
}
