package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;

/**
 * The columns that observations become: one for what each indicator counts, beside it the denominator where that stands
 * in a column of the same row, and one for each denominator that is an observation itself.
 *
 * @param besides by their place in {@code names}, the columns of the file that those come from
 */
record LongColumns(List<String> names, Map<Integer, String> besides) {
    LongColumns(List<IndicatorDefinition> indicators, Columns file) {
        this(new ArrayList<>(), new HashMap<>());
        for (IndicatorDefinition one : indicators) {
            if (!names.contains(one.numerator())) {
                names.add(one.numerator());
                one.denominator().filter(name -> isBeside(name, file)).ifPresent(name -> {
                    besides.put(names.size(), file.names().get(file.required(name)));
                    names.add(denominator(name, one.numerator(), file));
                });
            }
        }
        for (IndicatorDefinition one : indicators) {
            one.denominator()
                    .filter(name -> !isBeside(name, file) && !name.equals(Layout.HOUSEHOLDS))
                    .filter(name -> !names.contains(name))
                    .ifPresent(names::add);
        }
    }

    private static boolean isBeside(String name, Columns file) {
        return file.find(name).isPresent();
    }

    /** What the column with a denominator is called. */
    static String denominator(String name, String numerator, Columns file) {
        return isBeside(name, file) ? name + " (" + numerator + ")" : name;
    }
}
