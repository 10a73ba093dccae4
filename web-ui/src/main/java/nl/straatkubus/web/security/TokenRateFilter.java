package nl.straatkubus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who asks tokens too often, before a secret is compared, which is slow on purpose. The codes of people who sign
 * in are left alone: they come without a secret, from this program itself.
 */
final class TokenRateFilter extends OncePerRequestFilter {
    static final String PATH = "/oauth2/token";
    private static final String BASIC = "basic ";
    private static final int LONGEST_NAME = 100;

    private final TokenRates rates;
    private final RefusalProblems problems;

    TokenRateFilter(TokenRates rates, RefusalProblems problems) {
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(PATH) || isCodeOfPerson(request);
    }

    private static boolean isCodeOfPerson(HttpServletRequest request) {
        return AuthorizationGrantType.AUTHORIZATION_CODE.getValue().equals(parameter(request, "grant_type"))
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = rates.tooMany(client(request), request.getRemoteAddr());
        if (wait.isPresent()) {
            problems.tooMany(request, response, wait.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The name that a request gives itself; empty where there is none to read. */
    private static String client(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        String name = header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? basic(header.substring(BASIC.length()).strip())
                : parameter(request, OAuth2ParameterNames.CLIENT_ID);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String basic(String credentials) {
        try {
            String plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return plain.substring(0, Math.max(0, plain.indexOf(':')));
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
