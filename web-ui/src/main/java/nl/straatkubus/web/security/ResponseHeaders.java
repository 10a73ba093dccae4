package nl.straatkubus.web.security;

import java.util.stream.Collectors;
import nl.straatkubus.web.ground.Grounds;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What browsers are told to allow. Vaadin needs inline and evaluated scripts; everything else is held to this host, the
 * national address service and the grounds of the map that this installation offers.
 */
@Component
final class ResponseHeaders {
    private static final String ADDRESSES = "https://api.pdok.nl";

    private final String contentSecurityPolicy;

    ResponseHeaders(Grounds grounds) {
        String tiles =
                grounds.origins().stream().sorted().map(origin -> " " + origin).collect(Collectors.joining());
        contentSecurityPolicy = String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:" + tiles,
                "connect-src 'self' " + ADDRESSES + tiles,
                "font-src 'self' data:",
                "worker-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'self'");
    }

    /**
     * For screens: written before the page is made, because Vaadin's pages come by a forward that closes the response
     * behind the back of the usual moment. What may be cached is left to each page and file.
     */
    void setAtOnce(HeadersConfigurer<HttpSecurity> headers) {
        set(headers);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        });
    }

    void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(use -> use.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(FrameOptionsConfig::sameOrigin);
    }
}
