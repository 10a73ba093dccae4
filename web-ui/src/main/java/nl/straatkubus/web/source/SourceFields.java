package nl.straatkubus.web.source;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.ingest.source.InvalidSource;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.wording.FieldFault;
import nl.straatkubus.web.shell.SecretField;

/** The fields of one kind of source. */
final class SourceFields extends Div {
    private static final Map<Source.Kind, List<String>> NAMES = Map.of(
            Source.Kind.FOLDER, List.of("pattern"),
            Source.Kind.HTTPS, List.of("address", "user"),
            Source.Kind.SFTP, List.of("host", "port", "user", "path", "fingerprint"),
            Source.Kind.S3, List.of("endpoint", "region", "bucket", "key", "accessKey"),
            Source.Kind.STATLINE, List.of("version", "service", "table", "filter"),
            Source.Kind.FEATURES, List.of("address"));
    private static final Map<String, String> USUAL = Map.of(
            "pattern", "*.csv",
            "port", "22",
            "region", "eu-west-1",
            "version", "v3",
            "service", "https://opendata.cbs.nl/ODataApi/odata");
    private static final Map<String, String> SERVICES =
            Map.of("v3", "https://opendata.cbs.nl/ODataApi/odata", "v4", "https://datasets.cbs.nl/odata/v1/CBS");

    private final Source.Kind kind;
    private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();
    private Optional<AbstractField<?, String>> secret = Optional.empty();

    /** @param known what is filled in already, may be empty */
    SourceFields(Source.Kind kind, Map<String, String> known) {
        this.kind = kind;
        addClassName("sk-fields");
        for (String name : NAMES.get(kind)) {
            AbstractField<?, String> field = name.equals("version") ? versions() : new TextField();
            label(field, name);
            field.setValue(known.getOrDefault(name, USUAL.getOrDefault(name, "")));
            fields.put(name, field);
            add(field);
        }
    }

    private Select<String> versions() {
        Select<String> versions = new Select<>();
        versions.setItems("v3", "v4");
        versions.setItemLabelGenerator(code -> getTranslation("source.version." + code));
        versions.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                fields.get("service").setValue(SERVICES.get(change.getValue()));
            }
        });
        return versions;
    }

    /** Asks for the secret too; what is kept is never shown. */
    void askSecret(boolean kept) {
        AbstractField<?, String> field;
        if (kind == Source.Kind.SFTP) {
            TextArea area = new TextArea();
            area.setMaxRows(4);
            area.addClassName("sk-secret");
            area.getElement().setAttribute("autocomplete", "off");
            area.setHelperText(getTranslation(kept ? "source.secret.kept" : "source.secret.sftp.help"));
            field = area;
        } else {
            PasswordField password = new SecretField();
            password.setAutocomplete(Autocomplete.NEW_PASSWORD);
            password.setHelperText(getTranslation(kept ? "source.secret.kept" : "source.secret.help"));
            field = password;
        }
        ((HasLabel) field).setLabel(getTranslation("source.secret." + kind.code()));
        secret = Optional.of(field);
        add(field);
    }

    private void label(AbstractField<?, String> field, String name) {
        ((HasLabel) field).setLabel(getTranslation("source.field." + name));
        if (field instanceof TextField text) {
            text.setHelperText(getTranslation("source.field." + name + ".help"));
            text.setClearButtonVisible(false);
        }
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.getValue() == null ? "" : field.getValue()));
        return texts;
    }

    /** What was typed as secret, empty to keep the one that is there. */
    Optional<String> secret() {
        return secret.map(AbstractField::getValue).map(String::strip).filter(text -> !text.isEmpty());
    }

    void show(InvalidSource invalid) {
        clear();
        for (FieldFault fault : invalid.faults()) {
            AbstractField<?, String> field =
                    fault.field().equals("secret") ? secret.orElse(null) : fields.get(fault.field());
            if (field instanceof HasValidation wrong) {
                wrong.setErrorMessage(fault.reason().text(getLocale()));
                wrong.setInvalid(true);
            }
        }
    }

    void clear() {
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        secret.ifPresent(field -> ((HasValidation) field).setInvalid(false));
    }
}
