package nl.straatkubus.admin.billing;

/** Takes the messages of the payment provider. Takes the platform's scope by itself. */
public interface PaymentMessages {
    /**
     * Keeps a message, and handles it: the provider is asked how the invoice now stands, so that messages may come twice,
     * late and in any order. One that cannot be handled now waits.
     *
     * @param body exactly as it was received
     * @param signature the header that came with it
     * @throws ForgedMessage when it is not the provider's, or no provider is connected
     * @throws InboxClosed when it cannot be kept now, because the database is away
     */
    void receive(String body, String signature);

    /** Handles what waits. */
    void handleWaiting();

    /** Handles a message once more, whether it was handled before or not. */
    void replay(String id);

    /**
     * Asks the provider about every invoice that may have been paid, for what messages missed.
     *
     * @return how many payments were found that no message told of
     */
    int reconcile();
}
