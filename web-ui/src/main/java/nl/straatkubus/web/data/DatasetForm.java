package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Text;

/** A new dataset from a file in hand: what it is called, where it comes from, and on what ground it may be used. */
final class DatasetForm extends Section {
    private static final double REJECT_LIMIT = 0.05;
    private static final int LONGEST_CODE = 60;
    private static final List<String> TERMS = List.of("internal-use", "cc-by-4.0", "cc0-1.0", Indicator.VIEW_ONLY);
    private static final List<String> BASES = List.of("public-task", "legal-obligation", "consent", "none-personal");

    private final TextField title = new TextField();
    private final TextField english = new TextField();
    private final TextField source = new TextField();
    private final Select<String> terms = new Select<>();
    private final Select<String> basis = new Select<>();
    private final Select<Policy> policy = new Select<>();

    DatasetForm(String fileName) {
        addClassName("sk-card");
        Div head = new Div(new H2(getTranslation("data.form.title")));
        head.addClassName("sk-card-head");
        title.setLabel(getTranslation("data.form.name"));
        title.setRequiredIndicatorVisible(true);
        title.setValue(guessTitle(fileName));
        english.setLabel(getTranslation("data.form.name.en"));
        source.setLabel(getTranslation("data.form.source"));
        source.setRequiredIndicatorVisible(true);
        terms.setLabel(getTranslation("data.form.terms"));
        terms.setItems(TERMS);
        terms.setItemLabelGenerator(code -> getTranslation("data.terms." + code));
        terms.setValue(TERMS.getFirst());
        basis.setLabel(getTranslation("data.form.basis"));
        basis.setItems(BASES);
        basis.setItemLabelGenerator(code -> getTranslation("data.basis." + code));
        basis.setValue(BASES.getFirst());
        policy.setLabel(getTranslation("data.form.policy"));
        policy.setItems(Policy.values());
        policy.setItemLabelGenerator(one -> getTranslation("data.policy." + one.code()));
        policy.setValue(Policy.GOOD_ROWS);
        Div fields = new Div(title, english, source, terms, basis, policy);
        fields.addClassNames("sk-fields", "sk-padded");
        add(head, fields);
    }

    /** @throws FormIncomplete when a required field is empty; the field says so itself */
    DatasetDefinition definition(Layout layout, List<IndicatorDefinition> indicators) throws FormIncomplete {
        if (!(Fields.filled(title) & Fields.filled(source))) {
            throw new FormIncomplete();
        }
        return new DatasetDefinition(
                new DatasetCode(code(title.getValue())),
                new Text(title.getValue().strip(), english.getValue().strip()),
                source.getValue().strip(),
                terms.getValue(),
                policy.getValue(),
                REJECT_LIMIT,
                layout,
                indicators,
                List.of(),
                Optional.of(basis.getValue()));
    }

    /** A short name for addresses from a title: lower-case letters, digits and hyphens. */
    static String code(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String cut = plain.substring(0, Math.min(LONGEST_CODE, plain.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? "dataset" : cut;
    }

    private static String guessTitle(String fileName) {
        String words = fileName.replaceFirst("\\.[^.]*$", "")
                .replaceAll("(19|20)\\d{2}([-_ ]?([KQkq][1-4]|0[1-9]|1[0-2]))?", "")
                .replaceAll("[-_ ]+", " ")
                .strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
