package nl.straatkubus.admin.offer;

import java.time.LocalDate;

/** How far an offer is, today. */
public sealed interface OfferState {
    record Open(LocalDate until) implements OfferState {}

    record Lapsed(LocalDate since) implements OfferState {}

    record Withdrawn(LocalDate on) implements OfferState {}

    /**
     * Accepted.
     *
     * @param carriedOut whether environment, administrator and licence are there
     */
    record Accepted(LocalDate on, String by, String function, String orderNumber, boolean carriedOut)
            implements OfferState {}

    /** The name of the state in message keys. */
    default String code() {
        return switch (this) {
            case Open _ -> "open";
            case Lapsed _ -> "lapsed";
            case Withdrawn _ -> "withdrawn";
            case Accepted accepted -> accepted.carriedOut() ? "accepted" : "under-way";
        };
    }
}
