package nl.straatkubus.web.api.platform;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.admin.licence.Option;
import nl.straatkubus.admin.licence.Plan;
import nl.straatkubus.admin.offer.Offer;
import nl.straatkubus.admin.offer.OfferRequest;
import nl.straatkubus.admin.offer.Offers;
import nl.straatkubus.web.operator.OfferDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers of a first year, by program. */
@RestController
@RequestMapping("/api/v1/platform/offers")
class OfferCalls {
    private final OfferDesk desk;

    OfferCalls(OfferDesk desk) {
        this.desk = desk;
    }

    /**
     * What is asked for an offer.
     *
     * @param code of the municipality, such as {@code GM0361}
     * @param options by code
     * @param firstDay of the year
     * @param validUntil the last day on which it can be accepted
     * @param language of its paper and letters, {@code nl} or {@code en}
     */
    record Order(
            String code,
            String name,
            Integer inhabitants,
            Set<String> options,
            LocalDate firstDay,
            LocalDate validUntil,
            String contactName,
            String contactEmail,
            String adminName,
            String adminEmail,
            String language) {

        /** @throws FaultyCall for an option that does not exist */
        OfferRequest request() {
            return new OfferRequest(
                    code,
                    name,
                    inhabitants == null || inhabitants < 1 ? null : new Plan(inhabitants, known()),
                    firstDay,
                    validUntil,
                    contactName,
                    contactEmail,
                    adminName,
                    adminEmail,
                    language);
        }

        private Set<Option> known() {
            try {
                return options == null
                        ? Set.of()
                        : options.stream().map(Option::of).collect(Collectors.toSet());
            } catch (IllegalArgumentException unknown) {
                throw new FaultyCall(Map.of("options", "option-unknown"));
            }
        }
    }

    /** @param yearlyPriceCents without VAT */
    record OfferAnswer(
            long id,
            String municipality,
            String name,
            String state,
            LocalDate firstDay,
            LocalDate lastDay,
            long yearlyPriceCents,
            LocalDate validUntil) {
        static OfferAnswer of(Offer offer) {
            return new OfferAnswer(
                    offer.id(),
                    offer.municipality().value(),
                    offer.municipalityName(),
                    offer.state().code(),
                    offer.term().first(),
                    offer.term().last(),
                    offer.term().price().cents(),
                    offer.validUntil());
        }
    }

    /** @param link by which the municipality accepts; told once, in this answer */
    record MadeAnswer(OfferAnswer offer, String link) {
        static MadeAnswer of(Offers.Made made) {
            return new MadeAnswer(OfferAnswer.of(made.offer()), made.link());
        }
    }

    @GetMapping
    List<OfferAnswer> offers() {
        return desk.offers().stream().map(OfferAnswer::of).toList();
    }

    @PostMapping
    ResponseEntity<MadeAnswer> make(@RequestBody Order order) {
        OfferRequest request = order.request();
        Map<String, String> faults = request.faults(desk.today());
        if (!faults.isEmpty()) {
            throw new FaultyCall(faults);
        }
        return ResponseEntity.created(URI.create("/api/v1/platform/offers"))
                .cacheControl(CacheControl.noStore())
                .body(MadeAnswer.of(desk.make(request)));
    }

    /** A new link in place of one that was lost; it goes to the contact by mail as well. */
    @PostMapping("/{id}/link")
    ResponseEntity<MadeAnswer> link(@PathVariable long id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(MadeAnswer.of(desk.linkAgain(desk.offer(id))));
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id) {
        desk.withdraw(desk.offer(id));
    }
}
