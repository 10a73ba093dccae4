package nl.straatkubus.admin.offer;

import static nl.straatkubus.admin.offer.OfferRefused.Reason.FAULTY;
import static nl.straatkubus.admin.offer.OfferRefused.Reason.NOT_OPEN;
import static nl.straatkubus.admin.offer.OfferRefused.Reason.ORDER_NUMBER_EMPTY;
import static nl.straatkubus.admin.offer.OfferRefused.Reason.PERSON_EMPTY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.admin.customer.Customer;
import nl.straatkubus.admin.customer.Customers;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.PlatformWork;
import nl.straatkubus.admin.licence.Prices;
import nl.straatkubus.admin.onboarding.Onboarding;
import nl.straatkubus.admin.wording.Wording;
import nl.straatkubus.platform.access.LinkToken;
import nl.straatkubus.platform.mail.Letter;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Offers of a first year. Takes the platform's scope by itself; who may make one is checked by the caller. */
@Component
public class Offers {
    /** The page of the link, under the public address. */
    public static final String PAGE = "aanbod";

    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    private final OfferTable table;
    private final OfferPaper paper;
    private final Licences licences;
    private final Prices prices;
    private final Customers customers;
    private final Onboarding onboarding;
    private final Outbox outbox;
    private final PlatformWork work;
    private final Clock clock;
    private final String baseUrl;

    Offers(
            OfferTable table,
            OfferPaper paper,
            Licences licences,
            Prices prices,
            Customers customers,
            Onboarding onboarding,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${straatkubus.base-url:}") String baseUrl) {
        this.table = table;
        this.paper = paper;
        this.licences = licences;
        this.prices = prices;
        this.customers = customers;
        this.onboarding = onboarding;
        this.outbox = outbox;
        this.work = new PlatformWork(transactions);
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** An offer with its link, which is known only now. */
    public record Made(Offer offer, String link) {}

    /** The newest first. */
    public List<Offer> all() {
        return work.in(() -> table.all(today()));
    }

    /**
     * Makes an offer, notes it with the licence and mails it.
     *
     * @throws OfferRefused for a request with faults
     * @throws nl.straatkubus.admin.licence.LicenceRefused when the municipality has a licence
     */
    public Made make(OfferRequest request, String by) {
        if (!request.faults(today()).isEmpty()) {
            throw new OfferRefused(FAULTY, request.faults(today()).toString());
        }
        Money price = prices.on(request.firstDay()).of(request.plan());
        LinkToken token = LinkToken.draw();
        return work.in(() -> {
            long id = table.add(request, price, token.hash(), today(), by);
            Offer offer = table.locked(id, today()).orElseThrow();
            licences.offer(offer.municipality(), offer.term(), offer.validUntil());
            return mailed(offer, token);
        });
    }

    /** Makes a new link in place of one that was lost, and mails it. */
    public Made linkAgain(long id) {
        LinkToken token = LinkToken.draw();
        return work.in(() -> {
            Offer offer = open(table.locked(id, today()));
            table.renewToken(id, token.hash());
            return mailed(offer, token);
        });
    }

    private Made mailed(Offer offer, LinkToken token) {
        String link = baseUrl + "/" + PAGE + "/" + token.text();
        Wording words = new Wording(Locale.of(offer.language()));
        outbox.write(new Letter(
                "offer-" + token.hash(),
                offer.contactEmail(),
                words.text("mail.offer.subject", offer.municipalityName()),
                words.text(
                        "mail.offer.body",
                        offer.contactName(),
                        offer.municipalityName(),
                        link,
                        words.day(offer.validUntil())),
                List.of(new Letter.Attachment("aanbod-straatkubus.pdf", "application/pdf", paper.write(offer)))));
        return new Made(offer, link);
    }

    public void withdraw(long id) {
        work.run(() -> {
            open(table.locked(id, today()));
            table.withdraw(id, today());
        });
    }

    /** The offer behind a link; empty for one that never was or was replaced. */
    public Optional<Offer> find(String token) {
        return work.in(() -> table.byToken(new LinkToken(token).hash(), today()));
    }

    public byte[] paper(Offer offer) {
        return paper.write(offer);
    }

    /**
     * Accepts an offer; licence, environment and the first administrator's invitation follow at once, or, should that be
     * disturbed, when {@link #carryOut()} comes by.
     *
     * @param by name of who accepts
     * @param function of who accepts, with the municipality
     * @throws OfferRefused when it is not open any more, or something is missing
     */
    public Offer accept(String token, String by, String function, String orderNumber) {
        if (by.isBlank() || function.isBlank()) {
            throw new OfferRefused(PERSON_EMPTY, "Name and function of who accepts are missing");
        }
        if (orderNumber.isBlank()) {
            throw new OfferRefused(ORDER_NUMBER_EMPTY, "The order number is missing");
        }
        Offer accepted = work.in(() -> {
            long id = find(token).map(Offer::id).orElseThrow(OfferRefused::unknown);
            open(table.locked(id, today()));
            table.accept(id, clock.instant(), by.strip(), function.strip(), orderNumber.strip());
            return table.locked(id, today()).orElseThrow();
        });
        return carriedOut(accepted);
    }

    /** Carries out what was accepted and was disturbed. */
    public void carryOut() {
        all().stream()
                .filter(offer -> offer.state() instanceof OfferState.Accepted accepted && !accepted.carriedOut())
                .forEach(this::carriedOut);
    }

    /** Each step can be repeated: what is there already stays as it is. */
    private Offer carriedOut(Offer offer) {
        try {
            MunicipalityCode code = offer.municipality();
            if (customers.find(code).isEmpty()) {
                customers.put(code, customer(offer), offer.contactEmail());
            }
            onboarding.ordered(
                    code,
                    offer.municipalityName(),
                    offer.term(),
                    offer.adminName(),
                    offer.adminEmail(),
                    Locale.of(offer.language()));
            return work.in(() -> {
                table.carriedOut(offer.id(), clock.instant());
                return table.locked(offer.id(), today()).orElseThrow();
            });
        } catch (RuntimeException failure) {
            LOG.error("What {} ordered could not be carried out; it is tried again", offer.municipality(), failure);
            return offer;
        }
    }

    private static Customer customer(Offer offer) {
        return new Customer(
                "Gemeente " + offer.municipalityName(),
                "",
                "",
                "",
                "",
                "",
                "",
                "NL",
                offer.contactName(),
                offer.contactEmail(),
                offer.contactEmail(),
                "",
                offer.language());
    }

    private static Offer open(Optional<Offer> found) {
        Offer offer = found.orElseThrow(OfferRefused::unknown);
        if (!(offer.state() instanceof OfferState.Open)) {
            throw new OfferRefused(NOT_OPEN, "The offer is " + offer.state().code());
        }
        return offer;
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
