package nl.straatkubus.ingest.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.platform.catalogue.IndicatorCode;

/**
 * By which names the counts of an indicator are rounded. Indicators that count the same column share a name, and so the
 * offset: forty percentages of the same households would otherwise be forty drawings around one number.
 */
record Quantity(String figure, String units) {

    /** Names follow codes of indicators, which stay when a column is called otherwise in the next file. */
    static Map<IndicatorCode, Quantity> of(List<IndicatorDefinition> indicators) {
        Map<String, String> counted = new HashMap<>();
        Map<String, String> divided = new HashMap<>();
        indicators.stream()
                .sorted((one, other) ->
                        one.code().value().compareTo(other.code().value()))
                .forEach(one -> {
                    counted.putIfAbsent(one.numerator(), one.code().value());
                    one.denominator().ifPresent(column -> divided.putIfAbsent(column, one.code() + "/units"));
                });
        Map<IndicatorCode, Quantity> quantities = new HashMap<>();
        for (IndicatorDefinition one : indicators) {
            Optional<String> units = one.denominator().map(column -> counted.getOrDefault(column, divided.get(column)));
            quantities.put(one.code(), new Quantity(counted.get(one.numerator()), units.orElse("")));
        }
        return quantities;
    }
}
