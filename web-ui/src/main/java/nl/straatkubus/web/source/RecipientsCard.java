package nl.straatkubus.web.source;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.platform.access.Users.Account;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;

/** Who gets a letter when something is the matter with a dataset. */
final class RecipientsCard extends Section {
    private final transient SourceDesk desk;
    private final transient DatasetCode dataset;
    private final MultiSelectComboBox<Account> people = new MultiSelectComboBox<>();
    private final Span said = new Span();

    RecipientsCard(SourceDesk desk, DatasetCode dataset) {
        this.desk = desk;
        this.dataset = dataset;
        addClassName("sk-card");
        Div head = new Div(new H2(getTranslation("source.recipients")));
        head.addClassName("sk-card-head");
        Span about = new Span(getTranslation("source.recipients.about"));
        about.addClassNames("sk-13", "sk-muted");
        people.setLabel(getTranslation("source.recipients.people"));
        people.setItems(desk.people());
        people.setItemLabelGenerator(one -> getTranslation("source.recipients.person", one.name(), one.email()));
        people.setClearButtonVisible(true);
        people.setHelperText(getTranslation(
                "source.recipients.usual",
                desk.usualRecipients(dataset).stream().map(Account::name).collect(Collectors.joining(", "))));
        people.setValue(desk.recipients(dataset));
        Button save = new Button(getTranslation("source.recipients.save"), click -> save());
        save.setEnabled(desk.isOpen());
        said.addClassNames("sk-13", "sk-muted");
        said.getElement().setAttribute("role", "status");
        Div foot = new Div(save, said);
        foot.addClassName("sk-row");
        Div body = new Div(about, people, foot);
        body.addClassNames("sk-column", "sk-gap-16", "sk-padded");
        add(head, body);
        if (!desk.canWriteLetters()) {
            body.addComponentAtIndex(
                    1, Page.note(Icon.INFO, "sk-note-info", new Span(getTranslation("source.recipients.no-post"))));
        }
    }

    private void save() {
        desk.chooseRecipients(dataset, people.getValue());
        people.setValue(desk.recipients(dataset));
        said.setText(getTranslation("source.saved"));
    }
}
