package nl.straatkubus.web.data;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.io.File;
import java.util.function.BiConsumer;
import nl.straatkubus.web.shell.UploadLimit;

/** Takes one file, chosen or dropped, as a temporary one. */
final class FileField extends Upload {
    /**
     * @param received the name that the file has at the steward's, and where it lies here
     * @param forgotten told when the steward takes it away again
     */
    FileField(BiConsumer<String, File> received, Runnable forgotten) {
        super(UploadLimit.toTempFile((metadata, file) -> received.accept(metadata.fileName(), file)));
        setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".xlsx", ".gpkg", ".json", ".geojson", ".zip", ".gz");
        setMaxFiles(1);
        UploadI18N texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("data.upload.choose")));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("data.upload.drop")));
        texts.setError(new UploadI18N.Error()
                .setIncorrectFileType(getTranslation("data.upload.type"))
                .setTooManyFiles(getTranslation("data.upload.one")));
        UploadLimit.hold(this, texts);
        addFileRemovedListener(removed -> forgotten.run());
        addClassName("sk-upload");
    }
}
