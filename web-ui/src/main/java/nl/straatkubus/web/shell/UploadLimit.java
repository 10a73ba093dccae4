package nl.straatkubus.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.streams.FileUploadCallback;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import nl.straatkubus.web.text.Formats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be that somebody sends from a screen. */
@Component
public final class UploadLimit {
    private final long most;

    UploadLimit(@Value("${straatkubus.upload-limit}") DataSize most) {
        this.most = most.toBytes();
    }

    private static UploadLimit get() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(UploadLimit.class);
    }

    /** Keeps what comes as a temporary file; what is too large is refused before it is read. */
    public static UploadHandler toTempFile(FileUploadCallback received) {
        return new Limited(get().most, received);
    }

    /** Lets the browser refuse what is too large, and say how large it may be. */
    public static void hold(Upload upload, UploadI18N words) {
        long most = get().most;
        upload.setMaxFileSize(Math.toIntExact(Math.min(most, Integer.MAX_VALUE)));
        UploadI18N.Error errors = words.getError() == null ? new UploadI18N.Error() : words.getError();
        Formats formats = new Formats(UI.getCurrent().getLocale());
        words.setError(errors.setFileIsTooBig(upload.getTranslation("shell.upload.too-large", formats.size(most))));
        upload.setI18n(words);
    }

    private static final class Limited extends TemporaryFileUploadHandler {
        private static final long serialVersionUID = 1;

        private final long most;

        private Limited(long most, FileUploadCallback received) {
            super(received);
            this.most = most;
        }

        /** A browser says beforehand how much comes; one that does not is no browser. */
        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            if (event.getFileSize() < 0 || event.getFileSize() > most) {
                event.reject();
                return;
            }
            super.handleUploadRequest(event);
        }
    }
}
