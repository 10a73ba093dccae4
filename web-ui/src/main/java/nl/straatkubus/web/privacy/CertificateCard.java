package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/** A certificate: a sentence first, then its figures, then the file itself. */
final class CertificateCard extends Section {
    CertificateCard(Certificate certificate, String dataset, Formats formats) {
        addClassNames("sk-card", "sk-padded", "sk-column", "sk-gap-10");
        String number = formats.number(certificate.release());
        Span title = new Span(dataset);
        title.addClassNames("sk-12", "sk-muted");
        add(
                new H2(getTranslation("privacy.certificate", number)),
                title,
                Page.note(Icon.DONE, "sk-note-ok", new Span(getTranslation("privacy.certificate.text"))));
        certificate
                .cells()
                .forEach((level, cells) -> add(line(
                        getTranslation("privacy.level." + level.code()),
                        getTranslation(
                                "privacy.certificate.cells",
                                formats.number(cells.published()),
                                formats.number(cells.withheld())))));
        add(
                line(getTranslation("privacy.certificate.method"), certificate.method()),
                line(
                        getTranslation("privacy.certificate.took"),
                        formats.decimal(certificate.millis() / 1000.0, 1) + " s"));
        DownloadHandler file = event -> {
            byte[] bytes = certificate.json().getBytes(StandardCharsets.UTF_8);
            event.setFileName("certificaat-" + certificate.release() + ".json");
            event.setContentType("application/json");
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        };
        Anchor link = new Anchor();
        link.setHref(file, AttachmentType.DOWNLOAD);
        link.add(Icon.DOWNLOAD.draw(), new Span(getTranslation("privacy.certificate.file")));
        link.addClassName("sk-download");
        add(link);
    }

    private static Div line(String name, String value) {
        Span figure = new Span(value);
        figure.addClassName("sk-strong");
        Div line = new Div(new Span(name), figure);
        line.addClassNames("sk-between", "sk-13");
        return line;
    }
}
