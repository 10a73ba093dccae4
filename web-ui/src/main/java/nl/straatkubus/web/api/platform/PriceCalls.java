package nl.straatkubus.web.api.platform;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.Option;
import nl.straatkubus.admin.licence.PriceList;
import nl.straatkubus.web.operator.PricesDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a year costs and will cost, by program. */
@RestController
@RequestMapping("/api/v1/platform/prices")
class PriceCalls {
    private final PricesDesk desk;

    PriceCalls(PricesDesk desk) {
        this.desk = desk;
    }

    /**
     * Prices for a year that begins on {@code validFrom} or later.
     *
     * @param announcedOn given in answers only
     * @param classes cents a year by the largest number of inhabitants
     * @param options cents a year by the code of the option
     */
    record Prices(LocalDate validFrom, LocalDate announcedOn, Map<Integer, Long> classes, Map<String, Long> options) {
        static Prices of(PriceList list) {
            Map<Integer, Long> classes = new TreeMap<>();
            list.classes().forEach((upTo, price) -> classes.put(upTo, price.cents()));
            Map<String, Long> options = list.options().entrySet().stream()
                    .collect(Collectors.toMap(
                            one -> one.getKey().code(), one -> one.getValue().cents(), (one, _) -> one, TreeMap::new));
            return new Prices(list.validFrom(), list.announcedOn(), classes, options);
        }

        private static boolean priced(Map<?, Long> prices) {
            return prices == null || prices.values().stream().allMatch(cents -> cents != null && cents >= 0);
        }

        private void check() {
            Map<String, String> faults = new LinkedHashMap<>();
            if (validFrom == null) {
                faults.put("validFrom", "date-shape");
            }
            if (classes == null || classes.isEmpty() || !priced(classes) || classes.containsValue(0L)) {
                faults.put("classes", "price-negative");
            }
            if (!priced(options)) {
                faults.put("options", "price-negative");
            }
            if (!faults.isEmpty()) {
                throw new FaultyCall(faults);
            }
        }
    }

    /** All lists, the newest first. */
    @GetMapping
    List<Prices> all() {
        return desk.all().stream().map(Prices::of).toList();
    }

    /** Announces prices; municipalities are told by the letters of the next morning. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Prices announce(@RequestBody Prices prices) {
        prices.check();
        TreeMap<Integer, Money> classes = new TreeMap<>();
        prices.classes().forEach((upTo, cents) -> classes.put(upTo, new Money(cents)));
        Map<Option, Money> options = new EnumMap<>(Option.class);
        if (prices.options() != null) {
            prices.options().forEach((code, cents) -> options.put(option(code), new Money(cents)));
        }
        return Prices.of(desk.announce(prices.validFrom(), classes, options));
    }

    private static Option option(String code) {
        try {
            return Option.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new FaultyCall(Map.of("options", "option-unknown"));
        }
    }
}
