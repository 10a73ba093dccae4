package nl.straatkubus.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Scope;
import nl.straatkubus.web.text.Formats;

/** What a new program is called and may do. */
final class ProgramDialog extends Dialog {
    /** Calls a minute; nought stands for as many as the installation allows. */
    private static final List<Integer> LIMITS = List.of(0, 60, 300, 600);

    private final ProgramDesk desk;
    private final Runnable done;
    private final TextField title = new TextField(getTranslation("people.program.name"));
    private final ProofFields proof;
    private final FunctionChoice functions;
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>(getTranslation("people.program.scopes"));
    private final Select<Integer> limit = new Select<>();

    ProgramDialog(ProgramDesk desk, Runnable done) {
        this.desk = desk;
        this.done = done;
        setHeaderTitle(getTranslation("people.program.add"));
        setWidth("min(520px, 96vw)");
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(Machines.Order.LONGEST_TITLE);
        title.setErrorMessage(getTranslation("people.program.name.missing"));
        title.setPlaceholder(getTranslation("people.program.name.example"));
        proof = new ProofFields(desk);
        functions = new FunctionChoice(desk.allFunctions(), Set.of());
        functions.setHelperText(getTranslation("people.program.functions.help"));
        scopes.addThemeName("vertical");
        scopes.setItems(EnumSet.copyOf(Scope.ofAMunicipality()));
        scopes.setItemLabelGenerator(scope -> getTranslation("people.program.scope." + scope.code()));
        scopes.setValue(Set.of(Scope.FIGURES));
        Formats formats = new Formats(getLocale());
        limit.setLabel(getTranslation("people.program.limit"));
        limit.setItems(LIMITS);
        limit.setItemLabelGenerator(calls -> calls == 0
                ? getTranslation("people.program.limit.none")
                : getTranslation("people.program.limit.calls", formats.number(calls)));
        limit.setValue(LIMITS.getFirst());
        Div body = new Div(title, proof, functions, scopes, limit);
        body.addClassNames("sk-column", "sk-gap-16");
        add(body);
        Button add = new Button(getTranslation("people.program.add.go"), click -> add());
        add.addThemeNames("primary");
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), add);
    }

    private void add() {
        title.setInvalid(title.getValue().isBlank());
        functions.setErrorMessage(getTranslation("people.program.functions.missing"));
        functions.setInvalid(functions.getValue().isEmpty());
        scopes.setErrorMessage(getTranslation("people.program.scopes.missing"));
        scopes.setInvalid(scopes.getValue().isEmpty());
        if (!proof.isComplete() || title.isInvalid() || functions.isInvalid() || scopes.isInvalid()) {
            return;
        }
        Machines.Order order = new Machines.Order(
                title.getValue(),
                functions.getValue(),
                scopes.getValue(),
                limit.getValue() == 0 ? OptionalInt.empty() : OptionalInt.of(limit.getValue()));
        proof.client().ifPresentOrElse(client -> register(order, client), () -> issue(order));
    }

    private void issue(Machines.Order order) {
        Machines.Issued issued = desk.issue(order);
        close();
        done.run();
        new SecretDialog(issued).open();
    }

    private void register(Machines.Order order, String client) {
        if (desk.register(order, client).isEmpty()) {
            proof.sayKnown();
            return;
        }
        close();
        done.run();
    }
}
