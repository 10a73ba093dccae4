package nl.straatkubus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.web.factor.SecondFactors;
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
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
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
            HttpSecurity http,
            PendingSignIn pending,
            Users users,
            SecondFactors factors,
            SignInThrottle throttle,
            AuditLog audit,
            EitherSecret secrets,
            TokenRates rates,
            RefusalProblems problems,
            Clock clock,
            ResponseHeaders allowed) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        RequestMatcher endpoints = server.getEndpointsMatcher();
        RequestMatcher password = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PASSWORD_PAGE);
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey(SESSION_KEY);
        RequestCache requests = PendingSignIn.cache();
        http.securityMatcher(new OrRequestMatcher(endpoints, password))
                .with(server, oauth -> oauth.oidc(Customizer.withDefaults())
                        .clientAuthentication(clients -> clients.authenticationProviders(ways -> ways.stream()
                                .filter(ClientSecretAuthenticationProvider.class::isInstance)
                                .map(ClientSecretAuthenticationProvider.class::cast)
                                .forEach(way -> way.setPasswordEncoder(secrets.encoder())))))
                .authorizeHttpRequests(requested -> requested.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .csrf(csrf -> csrf.ignoringRequestMatchers(endpoints))
                .headers(allowed::set)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(PASSWORD_PAGE)))
                .authenticationProvider(new PasswordCheck(users, factors, throttle, audit, clock))
                .formLogin(form -> passwordForm(form, pending))
                .addFilterAfter(new TokenRateFilter(rates, problems), HeaderWriterFilter.class)
                .addFilterAfter(new SamePlaceFilter(), SecurityContextHolderFilter.class);
        return http.build();
    }

    private static void passwordForm(FormLoginConfigurer<HttpSecurity> form, PendingSignIn pending) {
        form.loginPage(PASSWORD_PAGE)
                .loginProcessingUrl(PASSWORD_PAGE)
                .usernameParameter("email")
                .passwordParameter("password")
                .authenticationDetailsSource(request -> attempt(request, pending))
                .failureHandler(refusal());
    }

    private static SignInAttempt attempt(HttpServletRequest request, PendingSignIn pending) {
        HttpSession session = request.getSession(false);
        Optional<SignInAttempt.HalfWay> halfWay = Optional.ofNullable(session)
                .map(known -> (SignInAttempt.HalfWay) known.getAttribute(SignInAttempt.SESSION_KEY));
        String code = Optional.ofNullable(request.getParameter("code")).orElse("");
        return pending.place(request)
                .map(place -> new SignInAttempt(place, halfWay, code))
                .orElse(null);
    }

    private static AuthenticationFailureHandler refusal() {
        return (request, response, why) -> {
            if (why instanceof CodeNeeded needed) {
                request.getSession().setAttribute(SignInAttempt.SESSION_KEY, needed.halfWay());
            }
            response.sendRedirect(request.getContextPath() + pageFor(why));
        };
    }

    private static String pageFor(AuthenticationException why) {
        return switch (why) {
            case CodeNeeded needed -> PASSWORD_PAGE + (needed.isWrong() ? "?code&wrong" : "?code");
            case LockedException wait -> PASSWORD_PAGE + "?wait";
            case AuthenticationServiceException notBegun -> "/login";
            default -> PASSWORD_PAGE + "?error";
        };
    }
}
