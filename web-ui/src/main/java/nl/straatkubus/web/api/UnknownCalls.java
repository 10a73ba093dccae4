package nl.straatkubus.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses under the API that mean nothing, which would otherwise get the application's page. */
@RestController
@Hidden
class UnknownCalls {
    @RequestMapping("/api/**")
    void unknown(HttpServletRequest request) {
        throw new NotFound("There is no call " + request.getMethod() + " " + request.getRequestURI()
                + ". The calls are listed at /api/v1/openapi.json.");
    }
}
