package nl.straatkubus.web.api;

import java.util.List;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.cube.Cube;

/**
 * An indicator as the catalogue describes it.
 *
 * @param unit in Dutch; {@code unitEn} for a reader of English
 * @param counted what one unit of the figure is, null where the source does not say
 * @param relations the declared linear relations that bind its counts to those of other indicators
 * @param periods the released ones, oldest first
 */
record IndicatorAnswer(
        String code,
        Text title,
        String theme,
        String unit,
        String unitEn,
        String kind,
        String direction,
        String sensitivity,
        String source,
        String terms,
        String owner,
        String dataset,
        String counted,
        List<RelationForm> relations,
        List<String> periods) {
    static IndicatorAnswer of(Indicator indicator, Cube cube, List<Relation> relations) {
        return new IndicatorAnswer(
                indicator.code().value(),
                indicator.title(),
                indicator.theme().code(),
                indicator.unit().nl(),
                indicator.unit().en(),
                indicator.kind().code(),
                indicator.direction().code(),
                indicator.sensitivity().code(),
                indicator.source(),
                indicator.terms(),
                indicator.owner().code(),
                indicator.dataset(),
                indicator.counted().orElse(null),
                relations.stream()
                        .filter(relation -> relation.indicators().contains(indicator.code()))
                        .map(RelationForm::of)
                        .toList(),
                cube.periods(indicator.code()).stream().map(Period::code).toList());
    }
}
