package nl.straatkubus.web.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** A certificate in words, the same on the page and in the file. */
public final class CertificateText {
    private static final long MILLIS = 1000;

    private final Certificate certificate;
    private final Formats formats;

    public CertificateText(Certificate certificate, Formats formats) {
        this.certificate = certificate;
        this.formats = formats;
    }

    /** Lines that belong together. */
    public record Part(String title, List<Line> lines) {}

    public record Line(String name, String value) {}

    public String title() {
        return text("title", formats.number(certificate.release()));
    }

    /** The outcome, one sentence. */
    public String sentence() {
        return text(certificate.isProven() ? "proven" : "sentence");
    }

    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(text("cells"), cells()));
        certificate.audit().ifPresent(audit -> parts.add(new Part(text("audit"), audit(audit))));
        parts.add(new Part(text("limits"), limits()));
        parts.add(new Part(text("rules"), rules()));
        parts.add(new Part(text("inputs"), inputs()));
        return parts;
    }

    private List<Line> cells() {
        List<Line> lines = new ArrayList<>();
        certificate
                .cells()
                .forEach((level, cells) -> lines.add(new Line(
                        text("level." + level.code()),
                        text("cells.of", formats.number(cells.published()), formats.number(cells.withheld())))));
        return lines;
    }

    private List<Line> audit(Certificate.Audit audit) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(text("audit.examined"), formats.number(audit.examined())));
        lines.add(new Line(text("audit.failures"), formats.number(audit.failures())));
        audit.narrowest()
                .ifPresent(width -> lines.add(
                        new Line(text("audit.narrowest"), text("audit.narrowest.of", formats.number(width)))));
        lines.add(new Line(text("audit.took"), atMost(audit.millis())));
        return lines;
    }

    private List<Line> limits() {
        List<Line> lines = new ArrayList<>();
        for (Certificate.Limits limits : certificate.thresholds()) {
            String values = text("limits.of", formats.number(limits.count()), formats.number(limits.group()));
            if (limits.percent() > 0) {
                values +=
                        text("limits.amount", formats.number(limits.percent()), formats.number(limits.contributors()));
            }
            lines.add(new Line(text("sensitivity." + limits.sensitivity()), values));
        }
        return lines;
    }

    private List<Line> rules() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(text("method"), named("method.", certificate.method())));
        certificate.rules().forEach((kind, rule) -> lines.add(new Line(named("rule.", kind), rule(kind, rule))));
        certificate
                .rounding()
                .forEach((sensitivity, base) -> lines.add(
                        new Line(text("rounding"), text("rounding.to", base, named("sensitivity.", sensitivity)))));
        lines.add(new Line(text("took"), atMost(certificate.millis())));
        return lines;
    }

    private List<Line> inputs() {
        return certificate.inputs().entrySet().stream()
                .map(input -> new Line(named("input.", input.getKey()), input(input.getKey(), input.getValue())))
                .toList();
    }

    private String input(String name, String value) {
        if (!name.equals("relations")) {
            return value;
        }
        return value.isEmpty()
                ? text("relations.none")
                : Arrays.stream(value.split(", ")).map(this::relation).collect(Collectors.joining("; "));
    }

    /** {@code inwoners = mannen + vrouwen}, from a relation on one line. */
    private String relation(String line) {
        List<String> words = List.of(line.split(" "));
        String kind = words.getFirst();
        return switch (kind) {
            case "sum-of" -> words.get(1) + " = " + String.join(" + ", words.subList(2, words.size()));
            case "complement" -> words.get(3) + " = " + words.get(1) + " + " + words.get(2);
            default -> text("relations.part", words.get(1), words.get(2));
        };
    }

    /** In words where this product has them, else as the certificate writes it. */
    private String rule(String kind, String formula) {
        return Translations.textOr(formats.locale(), "certificate.rule." + kind + ".text", formula);
    }

    private String named(String prefix, String code) {
        return Translations.textOr(formats.locale(), "certificate." + prefix + code, code);
    }

    private String atMost(long millis) {
        return text("took.most", formats.number(Math.ceilDiv(millis, MILLIS)));
    }

    private String text(String key, Object... parameters) {
        return Translations.text(formats.locale(), "certificate." + key, parameters);
    }
}
