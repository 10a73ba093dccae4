package nl.straatkubus.web.api.platform;

import java.nio.charset.StandardCharsets;
import nl.straatkubus.admin.billing.PaymentMessages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where Stripe tells what happened. The signature is the only key to this call, so the body is taken as it came. */
@RestController
class PaymentWebhook {
    private final PaymentMessages messages;

    PaymentWebhook(PaymentMessages messages) {
        this.messages = messages;
    }

    @PostMapping("/webhooks/stripe")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(
            @RequestBody byte[] body, @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature) {
        messages.receive(new String(body, StandardCharsets.UTF_8), signature);
    }
}
