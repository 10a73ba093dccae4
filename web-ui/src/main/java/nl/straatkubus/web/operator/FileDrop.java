package nl.straatkubus.web.operator;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.straatkubus.web.shell.UploadLimit;

/** Takes files by drop or button and keeps them until the screen is left. */
final class FileDrop extends Div {
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Upload upload;

    /**
     * @param most how many files
     * @param changed called after a file came or went
     */
    FileDrop(String label, int most, Set<String> extensions, Runnable changed) {
        addClassName("op-drop");
        Span title = new Span(label);
        title.addClassName("op-strong");
        upload = new Upload(UploadLimit.toTempFile((about, file) -> {
            Path earlier = files.put(about.fileName(), file.toPath());
            delete(earlier);
            changed.run();
        }));
        upload.setMaxFiles(most);
        upload.setAcceptedFileExtensions(extensions.toArray(String[]::new));
        upload.setUploadButton(new Button(getTranslation("operator.drop.choose")));
        upload.setDropLabel(new Span(getTranslation("operator.drop.here")));
        UploadLimit.hold(upload, words());
        upload.addFileRemovedListener(removed -> {
            delete(files.remove(removed.getFileName()));
            changed.run();
        });
        add(title, upload);
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        UploadI18N.Error error = new UploadI18N.Error();
        error.setTooManyFiles(getTranslation("operator.drop.too-many"));
        error.setIncorrectFileType(getTranslation("operator.drop.other-type"));
        words.setError(error);
        return words;
    }

    List<Path> files() {
        return List.copyOf(files.values());
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    protected void onDetach(DetachEvent left) {
        files.values().forEach(FileDrop::delete);
        files.clear();
        upload.clearFileList();
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
