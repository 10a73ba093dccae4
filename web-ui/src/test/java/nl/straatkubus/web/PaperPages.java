package nl.straatkubus.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;

/** A document as assistive technology reads it: by its structure. */
public final class PaperPages implements AutoCloseable {
    private final PDDocument document;
    private final Map<String, String> pieces = new HashMap<>();
    private final List<PDStructureElement> elements = new ArrayList<>();

    private PaperPages(PDDocument document) throws IOException {
        this.document = document;
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            extractor.getMarkedContents().forEach(content -> read(page, content));
        }
        collect(document.getDocumentCatalog().getStructureTreeRoot());
    }

    public static PaperPages of(byte[] file) throws IOException {
        return new PaperPages(Loader.loadPDF(file));
    }

    private void read(PDPage page, PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inside) {
                read(page, inside);
            }
        }
        pieces.merge(key(page, content.getMCID()), text.toString(), String::concat);
    }

    private static String key(PDPage page, int piece) {
        return System.identityHashCode(page.getCOSObject()) + " " + piece;
    }

    private void collect(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element);
            }
        }
    }

    public boolean isTagged() {
        return document.getDocumentCatalog().getMarkInfo().isMarked();
    }

    public String language() {
        return document.getDocumentCatalog().getLanguage();
    }

    public String title() {
        return document.getDocumentInformation().getTitle();
    }

    /** What the document says it holds, in the metadata that archives read; null when it says nothing. */
    public String description() throws IOException {
        try (InputStream metadata = document.getDocumentCatalog().getMetadata().createInputStream()) {
            return new DomXmpParser().parse(metadata).getDublinCoreSchema().getDescription();
        } catch (XmpParsingException | BadFieldValueException fault) {
            throw new IOException("The metadata cannot be read", fault);
        }
    }

    public String text() throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    /** What is told of the drawings. */
    public List<String> pictures() {
        return of("Figure", PDStructureElement::getAlternateDescription);
    }

    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (String level : List.of("H1", "H2", "H3")) {
            headings.addAll(of(level, this::text));
        }
        return headings;
    }

    public List<String> tableHeads() {
        return of("TH", this::text);
    }

    private List<String> of(String type, Function<PDStructureElement, String> told) {
        return elements.stream()
                .filter(element -> type.equals(element.getStructureType()))
                .map(told)
                .toList();
    }

    private String text(PDStructureElement element) {
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement inside -> text.append(text(inside));
                case PDMarkedContentReference piece ->
                    text.append(pieces.getOrDefault(
                            key(piece.getPage() == null ? element.getPage() : piece.getPage(), piece.getMCID()), ""));
                case Integer piece -> text.append(pieces.getOrDefault(key(element.getPage(), piece), ""));
                default -> {}
            }
        }
        return text.toString().strip();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
