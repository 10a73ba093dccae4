package nl.straatkubus.web.api;

import java.util.List;
import java.util.NoSuchElementException;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.dataset.Tolerance;
import nl.straatkubus.ingest.dataset.Tolerances;
import nl.straatkubus.ingest.retention.Retention;
import nl.straatkubus.ingest.retention.Retentions;
import nl.straatkubus.ingest.review.VersionChanges;
import nl.straatkubus.ingest.review.VersionReview;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What differs between versions, how much a file may differ, and for how long what was received is kept. */
@RestController
@RequestMapping("/api/v1")
class VersionCalls {
    private final Caller caller;
    private final Datasets datasets;
    private final VersionReview review;
    private final Tolerances tolerances;
    private final Retentions retentions;

    VersionCalls(Caller caller, Datasets datasets, VersionReview review, Tolerances tolerances, Retentions retentions) {
        this.caller = caller;
        this.datasets = datasets;
        this.review = review;
        this.tolerances = tolerances;
        this.retentions = retentions;
    }

    /**
     * What differs on the map between two versions: areas by size, totals and the largest changes, in released figures.
     *
     * @param since number of the version to compare with
     */
    @GetMapping("/datasets/{code}/versions/{number}/changes")
    VersionChanges changes(@PathVariable String code, @PathVariable int number, @RequestParam int since) {
        return caller.managing(() -> {
            DatasetCode dataset = own(code);
            try {
                return review.compare(dataset, since, number);
            } catch (NoSuchElementException absent) {
                throw new NotFound("Dataset '" + code + "' has no versions " + since + " and " + number + ".");
            }
        });
    }

    /** How far a file may differ from what is there before a person is told. */
    @GetMapping("/datasets/{code}/tolerance")
    Tolerance tolerance(@PathVariable String code) {
        return caller.managing(() -> tolerances.of(own(code)));
    }

    @PutMapping("/datasets/{code}/tolerance")
    Tolerance change(@PathVariable String code, @RequestBody ToleranceRequest asked) {
        return caller.changing(() -> {
            DatasetCode dataset = own(code);
            try {
                tolerances.change(dataset, new Tolerance(asked.jump(), asked.vanished()));
            } catch (IllegalArgumentException range) {
                throw new FaultyRequest(List.of(new Fault("", range.getMessage())));
            }
            return tolerances.of(dataset);
        });
    }

    record ToleranceRequest(double jump, double vanished) {}

    /** For how many days files are kept, and the rows of versions that nobody sees any more. */
    @GetMapping("/retention")
    Retention retention() {
        return caller.managing(retentions::current);
    }

    @PutMapping("/retention")
    Retention change(@RequestBody RetentionRequest asked) {
        return caller.changing(() -> {
            try {
                retentions.change(new Retention(asked.fileDays(), asked.rowDays()), caller.viewer());
            } catch (IllegalArgumentException range) {
                throw new FaultyRequest(List.of(new Fault("", range.getMessage())));
            }
            return retentions.current();
        });
    }

    record RetentionRequest(int fileDays, int rowDays) {}

    private DatasetCode own(String code) {
        Ownership here = DataScope.required().isShared() ? Ownership.SHARED : Ownership.OWN;
        return datasets.all().stream()
                .filter(dataset -> dataset.owner() == here)
                .map(DatasetOverview::definition)
                .filter(definition -> definition.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no dataset '" + code + "' here."))
                .code();
    }
}
