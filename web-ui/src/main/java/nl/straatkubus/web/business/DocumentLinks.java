package nl.straatkubus.web.business;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.Invoices.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The forms of an invoice, to take along: no link to one that it does not have. */
public final class DocumentLinks extends Span {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentLinks.class);
    private static final int NOT_FOUND = 404;

    /**
     * @param electronic whether it was sent as an e-invoice too
     * @param content gives the bytes; empty where there is no such form
     */
    public DocumentLinks(Invoice invoice, boolean electronic, Function<Document, Optional<byte[]>> content) {
        addClassName("op-links");
        for (Document document : Document.values()) {
            if (document == Document.UBL && !electronic) {
                continue;
            }
            String name = getTranslation("business.document." + document.name().toLowerCase(Locale.ROOT));
            Anchor link = new Anchor(download(invoice, document, content), name);
            link.setAriaLabel(name + ", " + invoice.number());
            add(link);
        }
    }

    private static DownloadHandler download(
            Invoice invoice, Document document, Function<Document, Optional<byte[]>> content) {
        return DownloadHandler.fromInputStream(_ -> content.apply(document)
                .map(bytes -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), document.fileName(invoice), document.type(), bytes.length))
                .orElseGet(() -> missing(invoice, document)));
    }

    private static DownloadResponse missing(Invoice invoice, Document document) {
        LOG.error("Invoice {} has no {}, though its link was shown", invoice.number(), document);
        return DownloadResponse.error(NOT_FOUND);
    }
}
