package nl.straatkubus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Says on the sign-in page what somebody can do about it; what the provider answered stays here. */
@Component
final class SignInRefusal implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInRefusal.class);
    private static final String AGAIN = "again";
    private static final String SILENT = "silent";
    private static final String STRANGER = "onbekend";
    /** The provider, or what is between, is out of order (RFC 6749, 4.1.2.1; the third is of the exchange of a code). */
    private static final Set<String> OUT_OF_ORDER =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "invalid_token_response");

    private final SignInPlaces places;
    private final AuditLog audit;

    SignInRefusal(SignInPlaces places, AuditLog audit) {
        this.places = places;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String word = word(why);
        Optional<SignInPlace> place = place(request);
        LOG.info("Sign-in refused at {}: {}", place.map(SignInPlace::id).orElse("no place"), word);
        // An answer that nobody asked for is anybody's, who could fill the log with it.
        if (!word.equals(AGAIN)) {
            place.ifPresent(known -> SignInLog.note(
                    audit, new Viewer(known.municipality(), STRANGER, STRANGER, Set.of()), known.id(), word));
        }
        String query =
                word.equals(SILENT) ? SILENT + "=" + place.map(SignInPlace::id).orElse("") : word;
        response.sendRedirect(request.getContextPath() + ApplicationSecurity.CHOOSE_PLACE + "?" + query);
    }

    private Optional<SignInPlace> place(HttpServletRequest request) {
        String path = request.getRequestURI();
        return places.find(PlaceRegistrations.placeOf(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static String word(AuthenticationException why) {
        if (why.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream().map(OAuth2Error::getErrorCode).anyMatch(TokenTimes.CODE::equals)) {
            return "clock";
        }
        String code = why instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : "";
        if (OUT_OF_ORDER.contains(code)) {
            return SILENT;
        }
        return switch (code) {
            case "authorization_request_not_found" -> AGAIN;
            case OAuth2ErrorCodes.ACCESS_DENIED -> "account";
            case "invalid_id_token", "invalid_nonce", OAuth2ErrorCodes.INVALID_TOKEN -> "answer";
            default -> "error";
        };
    }
}
