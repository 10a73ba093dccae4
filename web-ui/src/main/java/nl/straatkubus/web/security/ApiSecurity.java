package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Machines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** What programs call: bearer tokens only, no session, no cookie. Webhooks verify their own signatures. */
@Configuration
class ApiSecurity {
    @Bean
    @Order(2)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            BearerTokens bearers,
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
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(bearers)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(new ViewerScopeFilter(rights, windows, times), AuthorizationFilter.class)
                // Before it is looked up what the call may: who asks too much is turned away as cheaply as possible.
                .addFilterBefore(new CallRateFilter(rates, machines, problems), AuthorizationFilter.class);
        return http.build();
    }
}
