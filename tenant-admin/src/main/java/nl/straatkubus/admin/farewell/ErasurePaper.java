package nl.straatkubus.admin.farewell;

import static nl.straatkubus.platform.paper.TaggedPdf.escaped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.admin.customer.Seller;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.wording.Wording;
import nl.straatkubus.platform.paper.TaggedPdf;
import nl.straatkubus.platform.tenancy.Environments;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The certificate that nothing of a municipality is left, and until when backups still hold it. */
@Component
class ErasurePaper {
    private final Seller seller;
    private final int backupDays;

    /** @param backupDays how long the installation keeps backups */
    ErasurePaper(Seller seller, @Value("${straatkubus.backup-days:35}") int backupDays) {
        this.seller = seller;
        this.backupDays = backupDays;
    }

    byte[] write(
            MunicipalityCode code,
            String name,
            Environments.Erased erased,
            Optional<Instant> taken,
            Instant at,
            String by) {
        Wording words = new Wording(Locale.of("nl"));
        LocalDate day = LocalDate.ofInstant(at, Days.ZONE);
        String title = words.text("erasure.title", name);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("erasure.municipality", name + " (" + code.value() + ")");
        facts.put("erasure.day", words.day(day));
        facts.put("erasure.by", by + ", " + seller.name());
        facts.put(
                "erasure.taken",
                taken.map(moment -> words.day(LocalDate.ofInstant(moment, Days.ZONE)))
                        .orElseGet(() -> words.text("erasure.waived")));
        facts.put("erasure.schema", schema(words, code, erased.tables()));
        facts.put("erasure.roles", String.join(", ", erased.roles()));
        facts.put("erasure.rest", words.text("erasure.rest.text"));
        facts.put("erasure.kept", words.text("erasure.kept.text"));
        facts.put("erasure.backups", words.text("erasure.backups.text", words.day(day.plusDays(backupDays))));
        return TaggedPdf.of(TaggedPdf.opening(words.locale(), title, words.text("erasure.lead"), STYLE)
                + "</head><body><h1>" + escaped(title) + "</h1><p>"
                + escaped(words.text("erasure.lead")) + "</p><table>"
                + facts.entrySet().stream()
                        .map(fact -> "<tr><th scope=\"row\">" + escaped(words.text(fact.getKey())) + "</th><td>"
                                + escaped(fact.getValue()) + "</td></tr>")
                        .collect(Collectors.joining())
                + "</table></body></html>");
    }

    /** Where the erasure broke off after the tables were gone, nobody knows any more how many there were. */
    private static String schema(Wording words, MunicipalityCode code, int tables) {
        return tables == 0
                ? words.text("erasure.schema.gone", code.schema())
                : words.text("erasure.schema.text", code.schema(), tables);
    }

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm; }
            body { font-family: 'Open Sans'; font-size: 10pt; line-height: 1.5; color: #181b1b; }
            h1 { font-size: 18pt; font-weight: normal; margin: 0 0 8pt; }
            table { width: 100%; border-collapse: collapse; margin-top: 8pt; }
            th { width: 30%; text-align: left; font-weight: normal; color: #454b4b; }
            th, td { padding: 4pt 6pt 4pt 0; border-bottom: 0.5pt solid #d5d9d7; vertical-align: top; }
            """;
}
