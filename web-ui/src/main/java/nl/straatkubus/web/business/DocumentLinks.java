package nl.straatkubus.web.business;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Function;
import nl.straatkubus.admin.billing.Invoice;
import nl.straatkubus.admin.billing.InvoiceRefused;
import nl.straatkubus.admin.billing.Invoices.Document;

/** The forms of an invoice, to take along. */
public final class DocumentLinks extends Span {
    private static final int NOT_FOUND = 404;

    /** @param content gives the bytes; empty where there is no such form */
    public DocumentLinks(Invoice invoice, Function<Document, Optional<byte[]>> content) {
        addClassName("op-links");
        for (Document document : Document.values()) {
            String name = getTranslation("business.document." + document.name().toLowerCase(java.util.Locale.ROOT));
            Anchor link = new Anchor(download(invoice, document, content), name);
            link.setAriaLabel(name + ", " + invoice.number());
            add(link);
        }
    }

    private static DownloadHandler download(
            Invoice invoice, Document document, Function<Document, Optional<byte[]>> content) {
        return DownloadHandler.fromInputStream(_ -> bytes(document, content)
                .map(bytes -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), document.fileName(invoice), document.type(), bytes.length))
                .orElseGet(() -> DownloadResponse.error(NOT_FOUND)));
    }

    private static Optional<byte[]> bytes(Document document, Function<Document, Optional<byte[]>> content) {
        try {
            return content.apply(document);
        } catch (InvoiceRefused refused) {
            return Optional.empty();
        }
    }
}
