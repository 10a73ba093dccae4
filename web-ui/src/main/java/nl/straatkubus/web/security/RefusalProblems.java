package nl.straatkubus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the API as problem+json. */
@Component
final class RefusalProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final JsonMapper json;
    private final AuditLog audit;

    RefusalProblems(JsonMapper json, AuditLog audit) {
        this.json = json;
        this.audit = audit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof ProviderSilent) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(SILENCE.toSeconds()));
            write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The sign-in service that gave this token does not answer. Wait as long as Retry-After says.");
            return;
        }
        boolean badToken = why instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        String detail = badToken
                ? "The bearer token is not valid here or has expired. Ask a new one where it came from."
                : "Send a bearer token. Machines get one at /oauth2/token with their client credentials, or at the"
                        + " provider of their municipality.";
        write(request, response, HttpStatus.UNAUTHORIZED, detail);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (request.getUserPrincipal() instanceof MachineToken machine) {
            Viewer viewer = machine.viewer();
            viewer.scope()
                    .run(() -> audit.record(
                            viewer, "called", request.getMethod() + " " + request.getRequestURI(), "refused"));
        }
        write(request, response, HttpStatus.FORBIDDEN, "The functions in this token do not allow this call.");
    }

    /** One who asks more than was allowed hears when to ask again. */
    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "This program asks more in a minute than it may. Wait as long as Retry-After says.");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
