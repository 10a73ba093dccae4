package nl.straatkubus.admin.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.InvoiceState;
import nl.straatkubus.admin.billing.Invoices;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.offer.Offer;
import nl.straatkubus.admin.offer.OfferState;
import nl.straatkubus.admin.offer.Offers;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/** What an operator should look at today, the most pressing first. */
@Component
public final class Attention {
    private static final int SOON_DAYS = 30;

    private final Municipalities municipalities;
    private final Licences licences;
    private final Invoices invoices;
    private final Offers offers;
    private final Outbox outbox;

    Attention(Municipalities municipalities, Licences licences, Invoices invoices, Offers offers, Outbox outbox) {
        this.municipalities = municipalities;
        this.licences = licences;
        this.invoices = invoices;
        this.offers = offers;
        this.outbox = outbox;
    }

    /** What is the matter, from the most to the least pressing; the code names the message for people. */
    public enum Matter {
        ENVIRONMENT_FAILED("environment-failed", Place.MUNICIPALITIES),
        ORDER_UNDER_WAY("order-under-way", Place.OFFERS),
        /** An environment without a licence: connecting it broke off. */
        UNFINISHED("unfinished", Place.ONBOARDING),
        READ_ONLY("read-only", Place.LICENCES),
        GRACE("grace", Place.LICENCES),
        SUSPENDED("suspended", Place.LICENCES),
        OVERDUE("overdue", Place.INVOICES),
        PAY_BACK("pay-back", Place.INVOICES),
        PAYMENT_UNKNOWN("payment-unknown", Place.INVOICES),
        DRAFT("draft", Place.INVOICES),
        EXPIRING("expiring", Place.LICENCES),
        OFFER_LAPSED("offer-lapsed", Place.OFFERS),
        LETTERS_GIVEN_UP("letters-given-up", Place.NOWHERE);

        private final String code;
        private final Place place;

        Matter(String code, Place place) {
            this.code = code;
            this.place = place;
        }

        public String code() {
            return code;
        }

        public Place place() {
            return place;
        }
    }

    /** Where something is done about it. */
    public enum Place {
        MUNICIPALITIES,
        ONBOARDING,
        LICENCES,
        INVOICES,
        OFFERS,
        NOWHERE
    }

    /**
     * One thing to look at.
     *
     * @param who the municipality's name, or what it is about
     * @param number days or a count that the message names
     */
    public record Item(Matter matter, String who, int number) {}

    public List<Item> today() {
        Map<MunicipalityCode, Municipality> known =
                municipalities.all().stream().collect(Collectors.toMap(Municipality::code, Function.identity()));
        List<Item> items = new ArrayList<>();
        known.values().stream()
                .filter(one -> one.state() == Municipality.State.FAILED)
                .forEach(one -> items.add(new Item(Matter.ENVIRONMENT_FAILED, one.name(), 0)));
        Set<MunicipalityCode> licensed =
                licences.all().stream().map(Licence::municipality).collect(Collectors.toSet());
        known.values().stream()
                .filter(one -> one.state() == Municipality.State.READY && !licensed.contains(one.code()))
                .forEach(one -> items.add(new Item(
                        Matter.UNFINISHED, one.name() + " (" + one.code().value() + ")", 0)));
        licences.all().forEach(licence -> of(licence, known).ifPresent(items::add));
        invoices.all().forEach(invoice -> of(invoice).ifPresent(items::add));
        offers.all().forEach(offer -> of(offer).ifPresent(items::add));
        count(items, Matter.PAYMENT_UNKNOWN, invoices.unassigned().size());
        count(
                items,
                Matter.LETTERS_GIVEN_UP,
                DataScope.platform(DataScope.Duty.WEB).get(outbox::givenUp));
        items.sort(Comparator.comparing(Item::matter).thenComparing(Item::number, Comparator.reverseOrder()));
        return items;
    }

    private static void count(List<Item> items, Matter matter, int number) {
        if (number > 0) {
            items.add(new Item(matter, "", number));
        }
    }

    private static Optional<Item> of(Licence licence, Map<MunicipalityCode, Municipality> known) {
        String name = Optional.ofNullable(known.get(licence.municipality()))
                .map(Municipality::name)
                .orElse(licence.municipality().value());
        return switch (licence.state()) {
            case LicenceState.Expiring expiring
            when expiring.daysLeft() <= SOON_DAYS -> Optional.of(new Item(Matter.EXPIRING, name, expiring.daysLeft()));
            case LicenceState.Grace grace -> Optional.of(new Item(Matter.GRACE, name, grace.daysLeft()));
            case LicenceState.ReadOnly _ -> Optional.of(new Item(Matter.READ_ONLY, name, 0));
            case LicenceState.Suspended _ -> Optional.of(new Item(Matter.SUSPENDED, name, 0));
            case LicenceState.Expiring _,
                    LicenceState.Offered _,
                    LicenceState.Ordered _,
                    LicenceState.Active _,
                    LicenceState.Ended _ -> Optional.empty();
        };
    }

    private static Optional<Item> of(Invoice invoice) {
        String who = invoice.municipalityName() + ", " + invoice.number();
        if (!invoice.overpaid().isZero()) {
            return Optional.of(new Item(Matter.PAY_BACK, who, 0));
        }
        return switch (invoice.state()) {
            case InvoiceState.Overdue overdue -> Optional.of(new Item(Matter.OVERDUE, who, overdue.days()));
            case InvoiceState.Draft _ -> Optional.of(new Item(Matter.DRAFT, who, 0));
            case InvoiceState.Sent _, InvoiceState.Paid _, InvoiceState.Credited _, InvoiceState.Settled _ ->
                Optional.empty();
        };
    }

    private static Optional<Item> of(Offer offer) {
        return switch (offer.state()) {
            case OfferState.Lapsed _ -> Optional.of(new Item(Matter.OFFER_LAPSED, offer.municipalityName(), 0));
            case OfferState.Accepted accepted
            when !accepted.carriedOut() -> Optional.of(new Item(Matter.ORDER_UNDER_WAY, offer.municipalityName(), 0));
            case OfferState.Accepted _, OfferState.Open _, OfferState.Withdrawn _ -> Optional.empty();
        };
    }
}
