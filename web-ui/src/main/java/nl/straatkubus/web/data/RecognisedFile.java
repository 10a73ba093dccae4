package nl.straatkubus.web.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Tag;

/** How a file is written, as far as it shows itself; each finding can be overruled. */
final class RecognisedFile extends Section {
    private final Div chips = new Div();

    /** @param overruled takes what the steward says instead */
    RecognisedFile(FileLook look, String name, String size, Consumer<Reading> overruled) {
        addClassName("sk-card");
        Span file = new Span(name);
        file.addClassName("sk-medium");
        Span bytes = new Span(size);
        bytes.addClassNames("sk-13", "sk-muted", "sk-fill");
        Span recognised = new Span(getTranslation("data.recognised"));
        recognised.addClassNames("sk-13", "sk-muted");
        chips.addClassNames("sk-row", "sk-wrap");
        chips(look.writing());
        ReadingForm form = new ReadingForm(look, overruled);
        boolean said = !look.reading().equals(Reading.detected());
        form.setVisible(said || !look.writing().parts().isEmpty());
        Button change =
                new Button(getTranslation("data.recognised.change"), click -> form.setVisible(!form.isVisible()));
        change.addThemeNames("tertiary", "small");
        Div head = new Div(Icon.FILE.draw(), file, bytes, recognised, chips, change);
        head.addClassNames("sk-row", "sk-card-head", "sk-wrap");
        add(head, form);
    }

    private void chips(Writing writing) {
        if (writing.packing() != Writing.Packing.NONE) {
            chip(getTranslation("data.packing." + writing.packing().name().toLowerCase(java.util.Locale.ROOT)));
        }
        chip(getTranslation("data.format." + writing.format().code()));
        if (!writing.part().isEmpty()) {
            chip(writing.part());
        }
        if (writing.format() == Writing.Format.CSV) {
            chip(getTranslation(FileLook.delimiterKey(String.valueOf(writing.delimiter()))));
            chip(ReadingForm.charset(writing.charset()));
        }
        if (writing.headerLine() != 1) {
            chip(
                    writing.headerLine() == 0
                            ? getTranslation("data.header.none")
                            : getTranslation("data.header.at", writing.headerLine()));
        }
    }

    private void chip(String text) {
        chips.add(Tag.of(Tag.Tone.PLAIN, text));
    }
}
