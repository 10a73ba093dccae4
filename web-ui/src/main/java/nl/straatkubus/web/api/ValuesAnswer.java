package nl.straatkubus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One indicator in one period, over all areas of a level.
 *
 * @param release the number that its certificate has
 * @param lattice the version of the geography
 * @param unit in Dutch; {@code unitEn} for a reader of English
 * @param circa whether the figures are sums over the areas that mostly lie in each; left out where they are not
 */
record ValuesAnswer(
        String indicator,
        String period,
        String level,
        long release,
        String lattice,
        String unit,
        String unitEn,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean circa,
        List<AreaValue> values) {}
