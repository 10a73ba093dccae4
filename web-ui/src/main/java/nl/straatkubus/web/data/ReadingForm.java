package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.ingest.format.Writing;

/** How a file must be read, where a steward knows better than what was found. */
final class ReadingForm extends Div {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            Charset.forName("ISO-8859-15"),
            Charset.forName("IBM850"),
            StandardCharsets.UTF_16LE);

    private final Select<Character> delimiter = new Select<>();
    private final Select<Charset> charset = new Select<>();
    private final Select<Character> decimal = new Select<>();
    private final IntegerField header = new IntegerField();
    private final Select<String> part = new Select<>();
    private final FileLook look;
    private final Consumer<Reading> changed;

    ReadingForm(FileLook look, Consumer<Reading> changed) {
        this.look = look;
        this.changed = changed;
        addClassNames("sk-fields", "sk-padded");
        Writing writing = look.writing();
        delimiter.setLabel(getTranslation("data.reading.delimiter"));
        delimiter.setItems(';', ',', '\t', '|');
        delimiter.setItemLabelGenerator(one -> getTranslation(FileLook.delimiterKey(String.valueOf(one))));
        delimiter.setValue(writing.delimiter());
        charset.setLabel(getTranslation("data.reading.charset"));
        charset.setItems(CHARSETS);
        charset.setItemLabelGenerator(ReadingForm::charset);
        CHARSETS.stream().filter(writing.charset()::equals).findFirst().ifPresent(charset::setValue);
        decimal.setLabel(getTranslation("data.reading.decimal"));
        decimal.setItems(',', '.');
        decimal.setItemLabelGenerator(this::decimal);
        decimal.setEmptySelectionAllowed(true);
        decimal.setEmptySelectionCaption(getTranslation("data.reading.detected"));
        look.reading().decimal().ifPresent(decimal::setValue);
        header.setLabel(getTranslation("data.reading.header"));
        header.setHelperText(getTranslation("data.reading.header.help"));
        header.setMin(0);
        header.setMax(1000);
        header.setStepButtonsVisible(true);
        header.setValue(writing.headerLine());
        part.setLabel(getTranslation("data.reading.part"));
        part.setItems(writing.parts());
        if (!writing.part().isEmpty()) {
            part.setValue(writing.part());
        }
        show(writing);
    }

    private String decimal(Character mark) {
        if (mark == null) {
            return getTranslation("data.reading.detected");
        }
        return getTranslation(mark == ',' ? "data.decimal.comma" : "data.decimal.point");
    }

    private void show(Writing writing) {
        if (!writing.parts().isEmpty()) {
            add(part);
            part.addValueChangeListener(change -> tell());
        }
        if (writing.format() == Writing.Format.CSV) {
            add(delimiter, charset, decimal);
            delimiter.addValueChangeListener(change -> tell());
            charset.addValueChangeListener(change -> tell());
            decimal.addValueChangeListener(change -> tell());
        }
        if (writing.format() == Writing.Format.CSV || writing.format() == Writing.Format.WORKBOOK) {
            add(header);
            header.addValueChangeListener(change -> tell());
        }
    }

    /** Only what differs from what was found counts as said; another sheet has another header. */
    private void tell() {
        Reading before = look.reading();
        Writing found = look.writing();
        boolean otherPart = part.getValue() != null && !part.getValue().equals(found.part());
        changed.accept(new Reading(
                said(delimiter.getValue(), found.delimiter(), before.delimiter()),
                said(charset.getValue(), found.charset(), before.charset()),
                Optional.ofNullable(decimal.getValue()),
                otherPart ? Optional.empty() : said(header.getValue(), found.headerLine(), before.headerLine()),
                Optional.ofNullable(part.getValue())));
    }

    private static <T> Optional<T> said(T now, T found, Optional<T> before) {
        return now == null || now.equals(found) ? before : Optional.of(now);
    }

    static String charset(Charset charset) {
        return switch (charset.name()) {
            case "windows-1252" -> "Windows-1252";
            case "IBM850" -> "DOS (850)";
            case "UTF-16LE", "UTF-16BE" -> "UTF-16";
            default -> charset.name();
        };
    }
}
