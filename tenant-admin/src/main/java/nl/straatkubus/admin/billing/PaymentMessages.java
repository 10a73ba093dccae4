package nl.straatkubus.admin.billing;

/** Takes the messages of the payment provider. Takes the platform's scope by itself. */
public interface PaymentMessages {
    /**
     * Handles a message once, however often it is delivered; also when payments arrive before anything else.
     *
     * @param body exactly as it was received
     * @param signature the header that came with it
     * @throws ForgedMessage when it is not the provider's, or no provider is connected
     */
    void receive(String body, String signature);
}
