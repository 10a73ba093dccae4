package nl.straatkubus.ingest.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The watched folders, {@code BASE/gm0505/huurachterstand} for one dataset. A file is whole when it stayed as it was for
 * a while. It is taken by a rename within the folder, so that only one worker gets it, and stands under {@code busy}
 * until its import has ended, then under {@code done} or {@code failed}. Links are not followed.
 */
@Component
final class FolderInbox {
    private static final Set<String> UNFINISHED = Set.of("part", "tmp", "filepart", "crdownload", "partial");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Europe/Amsterdam"));

    private final String base;
    private final Duration settling;
    private final Clock clock;

    FolderInbox(
            @Value("${straatkubus.sources.folder:}") String base,
            @Value("${straatkubus.sources.settle-seconds:5}") long settleSeconds,
            Clock clock) {
        this.base = base;
        this.settling = Duration.ofSeconds(settleSeconds);
        this.clock = clock;
    }

    /** How a file looked at one moment. */
    private record Look(long size, FileTime changed) {}

    /** The oldest whole file that fits, or one that an earlier worker took and left. */
    Fetched next(DatasetCode dataset, String pattern, boolean take) {
        try {
            Path folder = folder(dataset);
            List<Path> left = files(folder.resolve("busy"), "*");
            if (take && !left.isEmpty()) {
                return file(left.getFirst());
            }
            List<Path> waiting = files(folder, pattern);
            if (waiting.isEmpty() || !isWhole(waiting.getFirst())) {
                return new Fetched.Nothing();
            }
            Path first = waiting.getFirst();
            Path at = take
                    ? Files.move(
                            first, folder.resolve("busy").resolve(first.getFileName()), StandardCopyOption.ATOMIC_MOVE)
                    : first;
            return file(at);
        } catch (IOException failure) {
            throw FetchFailed.passing(failure, "source.folder-unreadable", String.valueOf(failure.getMessage()));
        }
    }

    private static Fetched file(Path at) {
        return new Fetched.File(at, at.getFileName().toString(), false);
    }

    void settle(DatasetCode dataset, String fileName, boolean good) {
        try {
            Path folder = folder(dataset);
            Path busy = folder.resolve("busy").resolve(Path.of(fileName).getFileName());
            if (Files.exists(busy, LinkOption.NOFOLLOW_LINKS)) {
                Path to = folder.resolve(good ? "done" : "failed")
                        .resolve(STAMP.format(clock.instant()) + "-" + busy.getFileName());
                Files.move(busy, to, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            throw FetchFailed.passing(failure, "source.folder-unreadable", String.valueOf(failure.getMessage()));
        }
    }

    private Path folder(DatasetCode dataset) throws IOException {
        if (base.isBlank()) {
            throw FetchFailed.lasting("source.no-folder");
        }
        Path root = Path.of(base);
        if (!Files.isDirectory(root)) {
            throw FetchFailed.passing("source.folder-missing", root);
        }
        Path folder = root.resolve(DataScope.required().schema()).resolve(dataset.value());
        for (String state : List.of("busy", "done", "failed")) {
            Files.createDirectories(folder.resolve(state));
        }
        return folder;
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        PathMatcher fits = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> fits.matches(file.getFileName()))
                    .filter(file -> isFinished(file.getFileName().toString()))
                    .sorted(Comparator.comparing((Path file) -> look(file).changed())
                            .thenComparing(Path::getFileName))
                    .toList();
        }
    }

    /** Whether a name does not say itself that the file is still being written. */
    static boolean isFinished(String name) {
        return !name.startsWith(".")
                && !name.startsWith("~")
                && !UNFINISHED.contains(
                        name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private boolean isWhole(Path file) {
        Look first = look(file);
        try {
            Thread.sleep(settling);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        return first.equals(look(file));
    }

    /** A file that is gone meanwhile looks like no other. */
    private static Look look(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Look(seen.size(), seen.lastModifiedTime());
        } catch (IOException gone) {
            return new Look(-1, FileTime.fromMillis(Long.MAX_VALUE));
        }
    }
}
