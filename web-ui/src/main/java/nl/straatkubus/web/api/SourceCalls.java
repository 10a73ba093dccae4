package nl.straatkubus.web.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.schedule.Schedules;
import nl.straatkubus.ingest.schedule.SourceRun;
import nl.straatkubus.ingest.source.InvalidSource;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.SourceReading;
import nl.straatkubus.ingest.source.Sources;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the files of a dataset come from by themselves, and how looking there went. */
@RestController
@RequestMapping("/api/v1/datasets/{code}/source")
class SourceCalls {
    private static final int RUNS_LISTED = 50;

    private final Caller caller;
    private final Datasets datasets;
    private final Sources sources;
    private final Schedules schedules;

    SourceCalls(Caller caller, Datasets datasets, Sources sources, Schedules schedules) {
        this.caller = caller;
        this.datasets = datasets;
        this.sources = sources;
        this.schedules = schedules;
    }

    /**
     * A source.
     *
     * @param settings texts by name, as the data stewards' manual lists them for each kind
     * @param secret goes in and never comes out; left out it keeps the one that is there
     */
    record SourceRequest(String kind, Map<String, String> settings, String secret) {
        /** A secret has no place in a log. */
        @Override
        public String toString() {
            return "SourceRequest[" + kind + "]";
        }
    }

    /** @param hasSecret whether a secret is kept with it */
    record SourceAnswer(String kind, Map<String, String> settings, boolean hasSecret) {}

    @GetMapping
    SourceAnswer source(@PathVariable String code) {
        return caller.managing(() -> answer(dataset(code)));
    }

    @PutMapping
    SourceAnswer put(@PathVariable String code, @RequestBody SourceRequest request, Locale locale) {
        return caller.changing(() -> {
            DatasetCode dataset = dataset(code);
            Reading reading = new Reading();
            Source.Kind kind = reading.required("kind", request.kind(), Source.Kind::of);
            reading.done();
            try {
                Map<String, String> settings = request.settings() == null ? Map.of() : request.settings();
                Optional<String> secret = Optional.ofNullable(request.secret()).filter(text -> !text.isBlank());
                sources.put(dataset, SourceReading.read(kind, settings), secret, caller.viewer());
            } catch (InvalidSource invalid) {
                throw new FaultyRequest(invalid.faults().stream()
                        .map(fault -> new Fault(
                                fault.field().equals("secret") ? "secret" : "settings." + fault.field(),
                                fault.reason().text(locale)))
                        .toList());
            }
            return answer(dataset);
        });
    }

    @DeleteMapping
    ResponseEntity<Void> remove(@PathVariable String code) {
        return caller.changing(() -> {
            sources.remove(dataset(code), caller.viewer());
            return ResponseEntity.noContent().build();
        });
    }

    /**
     * Looks at the source.
     *
     * @param test only tells what is there; nothing is imported
     */
    @PostMapping("/runs")
    ResponseEntity<SourceRunAnswer> look(
            @PathVariable String code, @RequestParam(defaultValue = "false") boolean test, Locale locale) {
        return caller.changing(() -> {
            DatasetCode dataset = dataset(code);
            SourceRun run =
                    test ? schedules.test(dataset, caller.viewer()) : schedules.fetchNow(dataset, caller.viewer());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/datasets/" + code + "/source/runs/" + run.id()))
                    .body(SourceRunAnswer.of(run, locale));
        });
    }

    /** The newest fifty, newest first. */
    @GetMapping("/runs")
    List<SourceRunAnswer> runs(@PathVariable String code, Locale locale) {
        return caller.managing(() -> schedules.runs(dataset(code), RUNS_LISTED).stream()
                .map(run -> SourceRunAnswer.of(run, locale))
                .toList());
    }

    @GetMapping("/runs/{id}")
    SourceRunAnswer run(@PathVariable String code, @PathVariable long id, Locale locale) {
        return caller.managing(() -> {
            DatasetCode dataset = dataset(code);
            return schedules
                    .run(id)
                    .filter(run -> run.dataset().equals(dataset))
                    .map(run -> SourceRunAnswer.of(run, locale))
                    .orElseThrow(() -> new NotFound("There is no run " + id + " of dataset '" + code + "'."));
        });
    }

    private SourceAnswer answer(DatasetCode dataset) {
        Source source = sources.find(dataset)
                .orElseThrow(() -> new NotFound("Dataset '" + dataset + "' has no source of its own."));
        return new SourceAnswer(source.kind().code(), source.settings(), sources.hasSecret(dataset));
    }

    private DatasetCode dataset(String code) {
        return OwnDataset.of(datasets, code);
    }
}
