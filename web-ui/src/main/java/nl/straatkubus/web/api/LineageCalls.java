package nl.straatkubus.web.api;

import java.util.List;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where figures come from. */
@RestController
class LineageCalls {
    private final Caller caller;
    private final Lineages lineages;

    LineageCalls(Caller caller, Lineages lineages) {
        this.caller = caller;
        this.lineages = lineages;
    }

    /**
     * From a figure back to its file: release, dataset version, import, row counts, source and terms of use. Name and
     * checksum of the file are for data stewards and privacy officers.
     *
     * @param period the latest when left out
     */
    @GetMapping("/api/v1/indicators/{code}/lineage")
    LineageAnswer lineage(@PathVariable String code, @RequestParam(required = false) String period) {
        Cube cube = caller.cube();
        NotFound absent = new NotFound("There is no released figure of '" + code + "' here.");
        IndicatorCode indicator = cube.indicators().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> absent)
                .code();
        Period when = period == null
                ? cube.periods(indicator).stream().max(Period::compareTo).orElseThrow(() -> absent)
                : read(period);
        return lineages.of(cube, indicator, when).map(LineageAnswer::of).orElseThrow(() -> absent);
    }

    private static Period read(String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException unreadable) {
            throw new FaultyRequest(List.of(new Fault("period", unreadable.getMessage())));
        }
    }
}
