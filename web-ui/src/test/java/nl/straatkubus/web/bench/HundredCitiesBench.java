package nl.straatkubus.web.bench;

import nl.straatkubus.web.bench.BenchCities.City;
import nl.straatkubus.web.journey.RunningProduct;
import org.junit.jupiter.api.Test;

/**
 * What the product keeps in memory when a hundred large municipalities are looked at. Not part of the tests:
 * {@code ./straatkubus bench cities} runs it.
 */
class HundredCitiesBench {
    private final BenchRows rows = new BenchRows("a hundred municipalities", "cities.json");

    /** All of them do not fit in what the product may keep: the oldest make room. */
    @Test
    void measure() {
        RunningProduct product = RunningProduct.withoutDemo();
        City city = new BenchCities(product.context()).build("GM9920", "Twintigduizend", 20_000);
        double before = ServerBench.megabytesUsed();
        HundredCities cities = new HundredCities(product, city);
        cities.open();
        rows.told("heap of the whole product before", before, "MB");
        for (int round = 1; round <= 2; round++) {
            long begin = System.nanoTime();
            long seen = cities.lookAtAll();
            rows.told("areas seen, times 4 indicators, round " + round, seen, "");
            rows.told("one municipality opened anew, on average, round " + round, cities.each(begin), "ms");
            rows.asked(
                    "heap of the whole product, 100 municipalities of 20,000, round " + round,
                    ServerBench.megabytesUsed(),
                    "MB",
                    4096);
        }
    }
}
