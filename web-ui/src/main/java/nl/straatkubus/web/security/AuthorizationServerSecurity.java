package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.audit.AuditLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The authorization server and its password page. It keeps who signed in under a session key of its own, so that its
 * sign-in and the application's never mix.
 */
@Configuration
class AuthorizationServerSecurity {
    static final String PASSWORD_PAGE = "/aanmelden";
    private static final String SESSION_KEY = "straatkubus.authorization-server";

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http, PendingSignIn pending, Users users, SignInThrottle throttle, AuditLog audit) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        RequestMatcher endpoints = server.getEndpointsMatcher();
        RequestMatcher password = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PASSWORD_PAGE);
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey(SESSION_KEY);
        RequestCache requests = PendingSignIn.cache();
        http.securityMatcher(new OrRequestMatcher(endpoints, password))
                .with(server, oauth -> oauth.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requested -> requested.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .csrf(csrf -> csrf.ignoringRequestMatchers(endpoints))
                .headers(ResponseHeaders::set)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(PASSWORD_PAGE)))
                .authenticationProvider(new PasswordCheck(users, throttle, audit))
                .formLogin(form -> passwordForm(form, pending))
                .addFilterAfter(new SamePlaceFilter(), SecurityContextHolderFilter.class);
        return http.build();
    }

    private static void passwordForm(FormLoginConfigurer<HttpSecurity> form, PendingSignIn pending) {
        form.loginPage(PASSWORD_PAGE)
                .loginProcessingUrl(PASSWORD_PAGE)
                .usernameParameter("email")
                .passwordParameter("password")
                .authenticationDetailsSource(request -> pending.place(request).orElse(null))
                .failureHandler(refusal());
    }

    private static AuthenticationFailureHandler refusal() {
        return (request, response, why) -> response.sendRedirect(request.getContextPath() + pageFor(why));
    }

    private static String pageFor(AuthenticationException why) {
        return switch (why) {
            case LockedException wait -> PASSWORD_PAGE + "?wait";
            case AuthenticationServiceException notBegun -> "/login";
            default -> PASSWORD_PAGE + "?error";
        };
    }
}
