package nl.straatkubus.web.map;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.Lattices;

/** The two files of a mirror's map. Each is given out only while the one who looks along may see, and sees the picture. */
final class MirrorFiles {
    private static final int GONE = 404;

    private final Supplier<Optional<Viewer>> eyes;
    private final Cubes cubes;
    private final Lattices lattices;

    MirrorFiles(Supplier<Optional<Viewer>> eyes, Cubes cubes, Lattices lattices) {
        this.eyes = eyes;
        this.cubes = cubes;
        this.lattices = lattices;
    }

    void geometry(DownloadEvent event) throws IOException {
        write(event, eyes.get().flatMap(viewer -> viewer.scope().get(() -> viewer.municipality()
                .flatMap(lattices::active)
                .map(lattice -> lattices.geometry(lattice.id()).gzip()))));
    }

    void paint(DownloadEvent event, MapPicture picture) throws IOException {
        write(
                event,
                eyes.get()
                        .filter(viewer -> viewer.scope().get(() -> sees(viewer, picture)))
                        .map(viewer -> Paint.gzippedColours(picture)));
    }

    private boolean sees(Viewer viewer, MapPicture picture) {
        return picture.layers().stream()
                .allMatch(layer ->
                        cubes.open(viewer).indicator(layer.indicator().code()).isPresent());
    }

    private static void write(DownloadEvent event, Optional<byte[]> gzipped) throws IOException {
        event.getResponse().setHeader("Cache-Control", "no-store");
        if (gzipped.isEmpty()) {
            event.getResponse().setStatus(GONE);
            return;
        }
        event.setContentType("application/octet-stream");
        event.getResponse().setHeader("Content-Encoding", "gzip");
        event.setContentLength(gzipped.get().length);
        event.getOutputStream().write(gzipped.get());
    }
}
