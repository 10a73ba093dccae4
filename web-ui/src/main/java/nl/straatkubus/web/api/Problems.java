package nl.straatkubus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.InvalidDataset;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.web.security.CurrentViewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Why a call was refused, as problem+json that names every fault at once. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(0)
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final CurrentViewer current;
    private final AuditLog audit;

    Problems(CurrentViewer current, AuditLog audit) {
        this.current = current;
        this.audit = audit;
    }

    @ExceptionHandler
    ProblemDetail faulty(FaultyRequest faulty) {
        return faults(HttpStatus.BAD_REQUEST, "The request has faults; nothing was done.", faulty.faults());
    }

    @ExceptionHandler
    ProblemDetail faulty(InvalidDataset invalid, Locale locale) {
        return faults(
                HttpStatus.BAD_REQUEST,
                "The dataset cannot be defined like this; nothing was done.",
                invalid.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.reason().text(locale)))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail absent(NotFound absent) {
        return faults(HttpStatus.NOT_FOUND, absent.getMessage(), absent.faults());
    }

    @ExceptionHandler
    ProblemDetail conflicting(Conflict conflict) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, conflict.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, refused.sentence().text(locale));
        problem.setProperty("reason", refused.sentence().code());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDenied denied, HttpServletRequest request) {
        Viewer viewer = current.viewer();
        audit.record(viewer, "called", request.getMethod() + " " + request.getRequestURI(), "refused");
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, denied.getMessage());
    }

    /** What nobody foresaw: the caller gets a code, the log the cause under the same code. */
    @ExceptionHandler
    ProblemDetail unforeseen(RuntimeException cause) {
        if (cause instanceof AuthenticationException || cause instanceof AccessDeniedException) {
            throw cause;
        }
        String code = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("API call failed, code {}", code, cause);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. The operator finds it by the code.");
        problem.setProperty("code", code);
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = mismatch.getPropertyName() == null ? "" : mismatch.getPropertyName();
        Fault fault = new Fault(field, "'" + mismatch.getValue() + "' cannot be used here");
        ProblemDetail problem = faults(HttpStatus.BAD_REQUEST, "The request has faults.", List.of(fault));
        return handleExceptionInternal(mismatch, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<Fault> faults =
                switch (unreadable.getCause()) {
                    case DatabindException typed -> List.of(new Fault(path(typed), typed.getOriginalMessage()));
                    case JacksonException syntax -> List.of(new Fault("", syntax.getOriginalMessage()));
                    case null, default -> List.of(new Fault("", "a JSON body is required"));
                };
        ProblemDetail problem = faults(HttpStatus.BAD_REQUEST, "The body cannot be read; nothing was done.", faults);
        return handleExceptionInternal(unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    private static String path(DatabindException typed) {
        return typed.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static ProblemDetail faults(HttpStatus status, String detail, List<Fault> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!faults.isEmpty()) {
            problem.setProperty("faults", faults);
        }
        return problem;
    }
}
