package nl.straatkubus.web.operator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.licence.Prices;
import nl.straatkubus.admin.offer.Offer;
import nl.straatkubus.admin.offer.OfferRefused;
import nl.straatkubus.admin.offer.OfferRequest;
import nl.straatkubus.admin.offer.Offers;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/** The operator's work on offers: every call checks that an operator asks, every change is kept in the log. */
@Component
public final class OfferDesk {
    private final CurrentViewer current;
    private final Offers offers;
    private final Prices prices;
    private final Invitations invitations;
    private final AuditLog audit;
    private final Clock clock;

    OfferDesk(
            CurrentViewer current, Offers offers, Prices prices, Invitations invitations, AuditLog audit, Clock clock) {
        this.current = current;
        this.offers = offers;
        this.prices = prices;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Offer> offers() {
        operator();
        return offers.all();
    }

    /** @throws OfferRefused when there is no such offer */
    public Offer offer(long id) {
        return offers().stream().filter(offer -> offer.id() == id).findFirst().orElseThrow(OfferRefused::unknown);
    }

    byte[] paper(Offer offer) {
        operator();
        return offers.paper(offer);
    }

    Money price(LocalDate firstDay, Plan plan) {
        return prices.on(firstDay).of(plan);
    }

    public LocalDate today() {
        return Days.today(clock);
    }

    /** @throws nl.straatkubus.admin.offer.OfferRefused as {@link Offers#make} */
    public Offers.Made make(OfferRequest request) {
        return kept(
                "made-offer",
                request.code(),
                () -> offers.make(request, operator().subject()));
    }

    /** @throws nl.straatkubus.admin.offer.OfferRefused as {@link Offers#linkAgain} */
    public Offers.Made linkAgain(Offer offer) {
        return kept("renewed-offer-link", offer.municipality().value(), () -> offers.linkAgain(offer.id()));
    }

    /** @throws nl.straatkubus.admin.offer.OfferRefused as {@link Offers#withdraw} */
    public void withdraw(Offer offer) {
        kept("withdrew-offer", offer.municipality().value(), () -> {
            offers.withdraw(offer.id());
            return offer;
        });
    }

    /** Invites the first administrator once more; empty when one has signed in there. */
    Optional<Invitations.Invitation> invite(Offer offer) {
        return kept("invited-administrator", offer.municipality().value(), () -> DataScope.municipality(
                        offer.municipality(), DataScope.Duty.WEB)
                .get(() ->
                        invitations.inviteFirst(offer.adminEmail(), offer.adminName(), Locale.of(offer.language()))));
    }

    private <T> T kept(String action, String object, Supplier<T> work) {
        Viewer operator = operator();
        T done = work.get();
        DataScope.platform(DataScope.Duty.WEB).run(() -> audit.record(operator, action, object, "ok"));
        return done;
    }

    private Viewer operator() {
        Viewer viewer = current.viewer();
        if (!viewer.may(Right.OPERATE)) {
            throw new AccessDenied("This is the operator's work");
        }
        return viewer;
    }
}
