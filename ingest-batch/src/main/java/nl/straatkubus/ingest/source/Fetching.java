package nl.straatkubus.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import org.springframework.stereotype.Component;

/** Fetches what the source of a dataset has now. Works in the worker's duty, for only that one can read secrets. */
@Component
public final class Fetching {
    private final Sources sources;
    private final FetchLimits limits;
    private final FolderInbox folder;
    private final WebFile web;
    private final SftpFile sftp;
    private final S3Object s3;
    private final StatLineTable statLine;
    private final FeatureCollection features;

    Fetching(
            Sources sources,
            FetchLimits limits,
            FolderInbox folder,
            WebFile web,
            SftpFile sftp,
            S3Object s3,
            StatLineTable statLine,
            FeatureCollection features) {
        this.sources = sources;
        this.limits = limits;
        this.folder = folder;
        this.web = web;
        this.sftp = sftp;
        this.s3 = s3;
        this.statLine = statLine;
        this.features = features;
    }

    /**
     * Fetches.
     *
     * @param take whether a file in a watched folder is taken out of it, or only looked at
     * @throws FetchFailed when there is no source or it gives no whole file
     */
    public Fetched fetch(DatasetCode dataset, boolean take) {
        Source source = sources.find(dataset).orElseThrow(() -> FetchFailed.lasting("source.none"));
        if (source instanceof Source.Folder inbox) {
            return folder.next(dataset, inbox.pattern(), take);
        }
        Optional<String> secret = sources.secret(dataset);
        Path into = temporary();
        try (Cutoff cutoff = new Cutoff(limits)) {
            String name = download(source, secret, into, cutoff);
            return new Fetched.File(into, bare(name), true);
        } catch (RuntimeException failure) {
            discard(into);
            throw failure;
        } catch (IOException failure) {
            discard(into);
            throw FetchFailed.passing(failure, "source.not-written", String.valueOf(failure.getMessage()));
        }
    }

    private String download(Source source, Optional<String> secret, Path into, Cutoff cutoff) throws IOException {
        return switch (source) {
            case Source.Https one -> web.fetch(one, secret, into, cutoff);
            case Source.Sftp one -> sftp.fetch(one, secret, into, cutoff);
            case Source.S3 one -> s3.fetch(one, secret, into, cutoff);
            case Source.StatLine one -> statLine.fetch(one, into, cutoff);
            case Source.Features one -> features.fetch(one, into, cutoff);
            case Source.Folder _ -> throw new IllegalArgumentException("A folder is not downloaded");
        };
    }

    /** Tells a watched folder how the import of a file that was taken from it ended; no effect on other sources. */
    public void settle(DatasetCode dataset, String fileName, boolean good) {
        if (sources.find(dataset).orElse(null) instanceof Source.Folder) {
            folder.settle(dataset, fileName, good);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("straatkubus-source-", ".part");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "file" : last;
    }
}
