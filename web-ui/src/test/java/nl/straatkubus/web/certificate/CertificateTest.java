package nl.straatkubus.web.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.web.text.Formats;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What people read of how a release was protected. */
class CertificateTest {
    private static final Formats DUTCH = new Formats(Locale.of("nl"));
    private static final String ATTACKED = """
            {"method": "partition into safe cells", "rules": {"rate & more": "n >= N_min"},
             "thresholds": {"special": {"T": 10, "N_min": 50, "p": 10, "contributors": 12}},
             "cells": {"street": {"published": 12, "protected": 1588}, "B100": {"published": 559, "protected": 54}},
             "rounding": {"special": 10},
             "audit": {"narrowest": 10, "cellsExamined": 1642, "failures": 0, "milliseconds": 60000},
             "inputs": {"dataset": "huurachterstand", "version": 3, "policy": 2,
                        "relations": ["complement huur koop woningen", "part-of langdurig bijstand",
                                      "sum-of inwoners mannen vrouwen"], "lattices": ["GM0505-2025-1"]},
             "milliseconds": 10000}
            """;

    @Test
    void attackedReleaseTellsThatItHeldAndHowNarrowTheAttackerCame() {
        Certificate certificate = Certificate.read(31, ATTACKED).orElseThrow();
        CertificateText text = new CertificateText(certificate, DUTCH);

        assertThat(text.title()).isEqualTo("Certificaat van vrijgave 31");
        assertThat(text.sentence()).startsWith("Geslaagd.");
        assertThat(certificate.cells().get(AreaLevel.B100)).isEqualTo(new Certificate.Cells(559, 54));
        assertThat(text.parts())
                .flatExtracting(CertificateText.Part::lines)
                .extracting(line -> line.name() + ": " + line.value())
                .contains(
                        "Straatblokken van ±100: 559 vrij, 54 beschermd",
                        "Smalste interval van de aanvaller: ten minste 10 en ten minste een vijfde van het aantal,"
                                + " of alle eenheden van een gebied",
                        "Duur van de aanval: hooguit 60\u00a0s",
                        "Bijzonder: drempel 10, minste noemer 50, overheersing 10%, minste bijdragers 12",
                        "Afronding van aantallen: Bijzonder: op 10, geheime verschuiving",
                        "Privacybeleid, versie: 2",
                        "Samen beschermd: woningen = huur + koop; langdurig is deel van bijstand; inwoners = mannen +"
                                + " vrouwen",
                        "Gebiedsindeling: GM0505-2025-1");
    }

    @Test
    void releaseThatNobodyAttackedDoesNotSayItHeld() {
        String failed = ATTACKED.replace("\"failures\": 0", "\"failures\": 1");
        Certificate unproven = Certificate.read(31, failed).orElseThrow();
        Certificate before =
                Certificate.read(7, "{\"method\":\"tree-cut\",\"cells\":{}}").orElseThrow();

        assertThat(new CertificateText(unproven, DUTCH).sentence()).doesNotContain("Geslaagd");
        assertThat(new CertificateText(before, DUTCH).sentence()).doesNotContain("Geslaagd");
    }

    @Test
    void documentIsTaggedForScreenReadersAndHoldsTheSameLines() throws IOException {
        byte[] file = CertificatePdf.of(Certificate.read(31, ATTACKED).orElseThrow(), "Huur & zorg", DUTCH);

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("nl");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Certificaat van vrijgave 31");
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Certificaat van vrijgave 31",
                            "Huur & zorg",
                            "559 vrij, 54 beschermd",
                            "rate & more",
                            "n >= N_min");
        }
    }
}
