package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Machines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** What programs call: bearer tokens only, no session, no cookie. Webhooks verify their own signatures. */
@Configuration
class ApiSecurity {
    @Bean
    @Order(2)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            JwtDecoder apiTokens,
            RefusalProblems problems,
            RightsNow rights,
            OpenWindows windows,
            SessionTimes times,
            Machines machines,
            CallRates rates,
            ResponseHeaders allowed) {
        http.securityMatcher("/api/**", "/webhooks/**", "/actuator/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(allowed::set)
                .authorizeHttpRequests(requested -> requested
                        .requestMatchers("/actuator/health", "/actuator/health/**", "/api/v1/openapi.json")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/webhooks/stripe")
                        .permitAll()
                        .requestMatchers("/actuator/**", "/api/v1/platform/**")
                        .hasRole(Roles.OPERATOR)
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> bearer(server, apiTokens, problems, rights))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(new ViewerScopeFilter(rights, windows, times), AuthorizationFilter.class)
                // Before it is looked up what the call may: who asks too much is turned away as cheaply as possible.
                .addFilterBefore(new CallRateFilter(rates, machines, problems), AuthorizationFilter.class);
        return http.build();
    }

    private static void bearer(
            OAuth2ResourceServerConfigurer<HttpSecurity> server,
            JwtDecoder apiTokens,
            RefusalProblems problems,
            RightsNow rights) {
        server.jwt(jwt -> jwt.decoder(apiTokens).jwtAuthenticationConverter(token -> machine(token, rights)))
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems);
    }

    /** A token of a machine that was taken away since is worth nothing, however long it would run. */
    private static AbstractAuthenticationToken machine(Jwt token, RightsNow rights) {
        return rights.caller(Identity.machine(token))
                .map(caller -> new MachineToken(token, caller))
                .orElseThrow(() -> new InvalidBearerTokenException("This machine is not known here any more"));
    }
}
