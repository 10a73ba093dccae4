package nl.straatkubus.admin.billing;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects Stripe where its keys are configured; without them there is no payment provider. */
@Configuration(proxyBeanMethods = false)
class StripeSettings {
    @Bean
    @ConditionalOnExpression("!'${STRIPE_API_KEY:}'.isBlank()")
    PaymentProvider stripe(
            @Value("${STRIPE_API_KEY}") String apiKey,
            @Value("${STRIPE_WEBHOOK_SECRET:}") String webhookSecret,
            @Value("${STRIPE_API_BASE:}") String apiBase,
            Clock clock) {
        return new StripeInvoicing(apiKey, webhookSecret, apiBase, clock);
    }
}
