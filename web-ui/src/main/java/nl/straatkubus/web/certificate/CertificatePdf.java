package nl.straatkubus.web.certificate;

import static nl.straatkubus.platform.paper.TaggedPdf.escaped;

import nl.straatkubus.platform.paper.TaggedPdf;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** A certificate as a tagged document (PDF/UA) that a screen reader can read and an archive can keep. */
public final class CertificatePdf {
    private CertificatePdf() {}

    /** @param dataset the title of what was released */
    public static byte[] of(Certificate certificate, String dataset, Formats formats) {
        return TaggedPdf.of(page(new CertificateText(certificate, formats), dataset, formats));
    }

    private static String page(CertificateText text, String dataset, Formats formats) {
        StringBuilder page = new StringBuilder(4000);
        page.append(TaggedPdf.opening(formats.locale(), text.title(), text.sentence(), STYLE))
                .append("</head><body><h1>")
                .append(escaped(text.title()))
                .append("</h1><p>")
                .append(escaped(dataset))
                .append("</p><p class=\"sentence\">")
                .append(escaped(text.sentence()))
                .append("</p>");
        for (CertificateText.Part part : text.parts()) {
            page.append("<h2>").append(escaped(part.title())).append("</h2><table>");
            for (CertificateText.Line line : part.lines()) {
                page.append("<tr><th scope=\"row\">")
                        .append(escaped(line.name()))
                        .append("</th><td>")
                        .append(escaped(line.value()))
                        .append("</td></tr>");
            }
            page.append("</table>");
        }
        return page.append("<p class=\"foot\">")
                .append(escaped(Translations.text(formats.locale(), "certificate.foot")))
                .append("</p></body></html>")
                .toString();
    }

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm; }
            body { font-family: 'Open Sans'; font-size: 10pt; line-height: 1.45; color: #181b1b; }
            h1 { font-size: 18pt; font-weight: normal; margin: 0 0 4pt; }
            h2 { font-size: 12pt; font-weight: normal; margin: 16pt 0 4pt; color: #21409a; }
            p { margin: 0 0 8pt; }
            .sentence { padding: 8pt 10pt; background: #e7f3ec; }
            .foot { margin-top: 20pt; color: #5b6161; }
            table { width: 100%; border-collapse: collapse; }
            th { width: 40%; text-align: left; font-weight: normal; color: #454b4b; }
            th, td { padding: 4pt 6pt 4pt 0; border-bottom: 0.5pt solid #d5d9d7; vertical-align: top; word-wrap: break-word; }
            """;
}
