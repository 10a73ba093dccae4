package nl.straatkubus.web.licence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds every call of a municipality's people and programs to its licence, also calls that are added later. A call in no
 * municipality's scope is the operator's or nobody's and passes.
 */
@Configuration(proxyBeanMethods = false)
class CallGate implements WebMvcConfigurer, HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Posted because the question is long; nothing is changed. */
    private static final Set<String> QUESTIONS = Set.of("/api/v1/composite", "/api/v1/areas/profile");

    private static final String TAKING = "/map/take/";
    private static final String API = "/api/v1/";

    private final Licences licences;

    CallGate(Licences licences) {
        this.licences = licences;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/v1/**", "/map/**")
                // What the calls are is no municipality's.
                .excludePathPatterns("/api/v1/openapi.json*");
    }

    /** @throws ResponseStatusException when the licence does not allow this today */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<MunicipalityCode> municipality = DataScope.current().flatMap(DataScope::municipality);
        Activity activity = activity(request.getMethod(), request.getRequestURI());
        if (municipality.filter(code -> !licences.allows(code, activity)).isPresent()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "The licence of this municipality does not allow this now.");
        }
        return true;
    }

    private static Activity activity(String method, String path) {
        if (path.startsWith(TAKING)) {
            return Activity.EXPORT;
        }
        boolean reads = READING.contains(method) || QUESTIONS.contains(path);
        if (reads) {
            return Activity.VIEW;
        }
        boolean data = path.startsWith(API + "datasets") || path.startsWith(API + "imports");
        return data ? Activity.IMPORT : Activity.EDIT;
    }
}
