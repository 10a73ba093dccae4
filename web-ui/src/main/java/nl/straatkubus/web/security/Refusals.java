package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.AccessDenied;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What screens fetch and the viewer may not have: an answer without words, because nobody reads it. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Refusals {
    @ExceptionHandler
    ResponseEntity<Void> refused(AccessDenied denied) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
}
