package nl.straatkubus.web.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** The screens: sign-in at the place that a person chooses, then everything in that person's scope. */
@Configuration
class ApplicationSecurity {
    static final String CHOOSE_PLACE = "/login";
    static final String ACCESS_ENDED = CHOOSE_PLACE + "?ended";

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
            CodeExchange exchange,
            SignInRefusal refusal,
            ResponseHeaders allowed) {
        pages.setDelegateRequestCache(withoutMark());
        http.headers(allowed::setAtOnce)
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
                                .failureHandler(refusal))
                .addFilterBefore(new SignInGate(places, registrations), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterAfter(new ViewerScopeFilter(rights, windows, times), AuthorizationFilter.class);
        return http.build();
    }

    /** Tells that a session is over, however it ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Brings a person back to the address as it was asked for; it holds the choices of a screen and may be shared. */
    private static HttpSessionRequestCache withoutMark() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** The session is gone by then, and with it the sign-in at the authorization server, which lived in it. */
    private static SimpleUrlLogoutSuccessHandler signedOut() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl(CHOOSE_PLACE);
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }
}
