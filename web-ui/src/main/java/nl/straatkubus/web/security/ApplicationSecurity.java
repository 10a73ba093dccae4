package nl.straatkubus.web.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The screens: sign-in at the place that a person chooses, then everything in that person's scope. */
@Configuration
class ApplicationSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationSecurity.class);
    private static final String CHOOSE_PLACE = "/login";

    @Bean
    @Order(3)
    SecurityFilterChain applicationChain(
            HttpSecurity http,
            SignInPlaces places,
            PersonAccounts persons,
            VaadinDefaultRequestCache pages,
            RightsNow rights,
            OpenWindows windows,
            SessionTimes times,
            PlaceRegistrations registrations,
            CodeExchange exchange) {
        pages.setDelegateRequestCache(withoutMark());
        http.headers(ResponseHeaders::setAtOnce)
                .authorizeHttpRequests(requested -> requested
                        .requestMatchers("/error", SecurityText.PATH)
                        .permitAll()
                        .requestMatchers("/map/**")
                        .authenticated())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.oauth2LoginPage(CHOOSE_PLACE)
                        .logoutSuccessHandler(signedOut()))
                .oauth2Login(
                        login -> login.authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                                .tokenEndpoint(token -> token.accessTokenResponseClient(exchange))
                                .userInfoEndpoint(person -> person.oidcUserService(persons))
                                .failureHandler(ApplicationSecurity::refuse))
                .addFilterBefore(new SignInGate(places, registrations), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterAfter(new ViewerScopeFilter(rights, windows, times), AuthorizationFilter.class);
        return http.build();
    }

    /** Brings a person back to the address as it was asked for; it holds the choices of a screen and may be shared. */
    private static HttpSessionRequestCache withoutMark() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Says what somebody can do about it; what the provider answered stays here. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String code = why instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : "";
        String word =
                switch (code) {
                    case "authorization_request_not_found" -> "again";
                    case OAuth2ErrorCodes.ACCESS_DENIED -> "account";
                    default -> "error";
                };
        LOG.info("Sign-in refused: {} {}", word, code);
        response.sendRedirect(request.getContextPath() + CHOOSE_PLACE + "?" + word);
    }

    /** The session is gone by then, and with it the sign-in at the authorization server, which lived in it. */
    private static SimpleUrlLogoutSuccessHandler signedOut() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl(CHOOSE_PLACE);
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }
}
