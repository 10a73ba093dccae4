package nl.straatkubus.web.api;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Sentences in answers are Dutch, or English for callers that ask for it; the language of this machine plays no part. */
@Configuration(proxyBeanMethods = false)
class DutchFirst {
    @Bean
    LocaleResolver localeResolver() {
        Locale dutch = Locale.of("nl");
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(dutch, Locale.ENGLISH));
        resolver.setDefaultLocale(dutch);
        return resolver;
    }
}
