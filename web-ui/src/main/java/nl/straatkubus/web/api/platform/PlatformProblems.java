package nl.straatkubus.web.api.platform;

import java.util.List;
import java.util.Locale;
import nl.straatkubus.admin.billing.ForgedMessage;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.onboarding.RequestFaulty;
import nl.straatkubus.web.text.Translations;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a call of the operator was refused, as problem+json with every fault at once. */
@RestControllerAdvice(assignableTypes = {PlatformCalls.class, PaymentWebhook.class})
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
        HttpStatus status =
                refused.reason() == LicenceRefused.Reason.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refused.getMessage());
        problem.setProperty("code", refused.reason().code());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail forged(ForgedMessage forged) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, forged.getMessage());
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
