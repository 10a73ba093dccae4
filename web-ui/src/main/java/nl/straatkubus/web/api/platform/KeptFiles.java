package nl.straatkubus.web.api.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Files of a call, on disk for as long as the call takes. */
final class KeptFiles implements AutoCloseable {
    private final List<Path> kept = new ArrayList<>();

    List<Path> keep(List<MultipartFile> files) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (MultipartFile file : files) {
            Path path = Files.createTempFile("straatkubus", ".part");
            kept.add(path);
            file.transferTo(path);
            paths.add(path);
        }
        return paths;
    }

    @Override
    public void close() throws IOException {
        for (Path path : kept) {
            Files.deleteIfExists(path);
        }
    }
}
