package nl.straatkubus.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.job.Filling;
import nl.straatkubus.ingest.job.ImportRun;
import nl.straatkubus.ingest.job.Imports;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Relation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a data steward's program does: define a dataset, fill it with files, and switch its versions. */
@RestController
@RequestMapping("/api/v1/datasets")
class DatasetCalls {
    private final Caller caller;
    private final Datasets datasets;
    private final Imports imports;

    DatasetCalls(Caller caller, Datasets datasets, Imports imports) {
        this.caller = caller;
        this.datasets = datasets;
        this.imports = imports;
    }

    /** The own datasets first, then the shared ones. */
    @GetMapping
    List<DatasetAnswer> datasets() {
        return caller.managing(
                () -> datasets.all().stream().map(DatasetAnswer::of).toList());
    }

    /** Adds a dataset, or gives an existing one this definition for the imports to come. */
    @PostMapping
    ResponseEntity<DatasetAnswer> define(@RequestBody DatasetRequest request) {
        return caller.changing(() -> {
            DatasetDefinition definition = request.definition(this::declared);
            datasets.define(definition, caller.viewer());
            DatasetAnswer answer =
                    DatasetAnswer.of(datasets.find(definition.code()).orElseThrow());
            return ResponseEntity.created(URI.create("/api/v1/datasets/" + answer.code()))
                    .body(answer);
        });
    }

    private List<Relation> declared(DatasetCode code) {
        return datasets.find(code)
                .filter(known -> known.owner() == Ownership.OWN)
                .map(known -> known.definition().relations())
                .orElse(List.of());
    }

    @GetMapping("/{code}")
    DatasetAnswer dataset(@PathVariable String code) {
        return caller.managing(() -> DatasetAnswer.of(find(code)));
    }

    /**
     * Receives a file, in the part {@code file}, and queues its import.
     *
     * @param trial true to find out what the import would do; nothing of it is stored
     * @param filling {@code ask} holds a file that lacks many areas of a period that is there, {@code replace} replaces
     *     such a period, {@code supplement} keeps the areas that the file lacks
     */
    @PostMapping(path = "/{code}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> submit(
            @PathVariable String code,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "false") boolean trial,
            @RequestParam(defaultValue = "ask") String filling,
            Locale locale) {
        return caller.changing(() -> {
            DatasetDefinition dataset = find(code).definition();
            if (file == null || file.isEmpty()) {
                throw new FaultyRequest(List.of(new Fault("file", "a part named 'file' with content is required")));
            }
            ImportRun run = received(dataset, file, trial, Fillings.read(filling));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + run.id()))
                    .body(ImportAnswer.of(run, imports.review(run.id()), locale));
        });
    }

    private ImportRun received(DatasetDefinition dataset, MultipartFile file, boolean trial, Filling filling) {
        try (InputStream content = file.getInputStream()) {
            return trial
                    ? imports.tryOut(dataset, fileName(file), content, filling, caller.viewer())
                    : imports.submit(dataset.code(), fileName(file), content, filling, caller.viewer());
        } catch (NoSuchElementException notOwn) {
            throw new NotFound("Dataset '" + dataset.code() + "' is kept by the operator and cannot be filled here.");
        } catch (IOException broken) {
            throw new UncheckedIOException("The file could not be received; nothing of it was kept", broken);
        }
    }

    /** Without the folders that some programs send along. */
    private static String fileName(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return bare.isBlank() ? "file" : bare;
    }

    /** Newest first. */
    @GetMapping("/{code}/versions")
    List<DatasetAnswer.Version> versions(@PathVariable String code) {
        return caller.managing(() -> datasets.versions(find(code).definition().code()).stream()
                .map(DatasetAnswer.Version::of)
                .toList());
    }

    /** Makes a version the one that everyone sees, forwards or back. */
    @PostMapping("/{code}/versions/{number}/activate")
    List<DatasetAnswer.Version> activate(@PathVariable String code, @PathVariable int number) {
        return caller.changing(() -> {
            DatasetCode dataset = find(code).definition().code();
            try {
                datasets.activate(dataset, number, caller.viewer());
            } catch (NoSuchElementException absent) {
                throw new NotFound("There is no version " + number + " of dataset '" + code + "' here.");
            }
            return versions(code);
        });
    }

    private DatasetOverview find(String code) {
        return (code.matches("[a-z0-9][a-z0-9-]{0,59}")
                        ? datasets.find(new DatasetCode(code))
                        : Optional.<DatasetOverview>empty())
                .orElseThrow(() -> new NotFound("There is no dataset '" + code + "'."));
    }
}
