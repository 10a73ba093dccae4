package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import nl.straatkubus.web.certificate.Certificate;
import nl.straatkubus.web.certificate.CertificatePdf;
import nl.straatkubus.web.certificate.CertificateText;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/** A certificate: a sentence first, then its figures, then the files. */
final class CertificateCard extends Section {
    CertificateCard(Certificate certificate, String dataset, Formats formats) {
        addClassNames("sk-card", "sk-padded", "sk-column", "sk-gap-10");
        CertificateText text = new CertificateText(certificate, formats);
        Span title = new Span(dataset);
        title.addClassNames("sk-12", "sk-muted");
        add(new H2(text.title()), title, Page.note(Icon.SHIELD, "sk-note-ok", new Span(text.sentence())));
        for (CertificateText.Part part : text.parts()) {
            add(new H3(part.title()));
            part.lines().forEach(line -> add(line(line)));
        }
        String name = "certificaat-" + certificate.release();
        Div files = new Div(
                file(
                        getTranslation("privacy.certificate.pdf"),
                        name + ".pdf",
                        "application/pdf",
                        () -> CertificatePdf.of(certificate, dataset, formats)),
                file(getTranslation("privacy.certificate.json"), name + ".json", "application/json", () -> certificate
                        .json()
                        .getBytes(StandardCharsets.UTF_8)));
        files.addClassNames("sk-row", "sk-wrap");
        add(files);
    }

    private static Anchor file(String label, String name, String type, Supplier<byte[]> content) {
        DownloadHandler download = event -> {
            byte[] bytes = content.get();
            event.setFileName(name);
            event.setContentType(type);
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        };
        Anchor link = new Anchor();
        link.setHref(download, AttachmentType.DOWNLOAD);
        link.add(Icon.DOWNLOAD.draw(), new Span(label));
        link.addClassName("sk-download");
        return link;
    }

    private static Div line(CertificateText.Line line) {
        Span value = new Span(line.value());
        value.addClassNames("sk-medium", "sk-certified");
        Div row = new Div(new Span(line.name()), value);
        row.addClassNames("sk-between", "sk-13");
        return row;
    }
}
