package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.licence.PriceList;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;

/** What a year costs, what was announced, and what that makes of the next year of each municipality. */
@Route(value = "beheer/prijzen", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
public final class PricesView extends OperatorPage {
    private final transient PricesDesk desk;
    private final transient Words words;

    PricesView(PricesDesk desk) {
        super("operator.prices.title");
        this.desk = desk;
        this.words = new Words(getLocale());
        show();
    }

    private void show() {
        removeAll();
        Button announce = new Button(getTranslation("operator.prices.announce"), Icon.PLUS.draw());
        announce.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        announce.addClickListener(_ -> new PricesDialog(desk, words, this::show).open());
        add(heading(getTranslation("operator.prices.about"), announce));
        PriceList today = desk.today();
        Div cards = new Div();
        cards.addClassName("op-halves");
        desk.all().forEach(list -> cards.add(card(list, today)));
        add(cards);
    }

    private Div card(PriceList list, PriceList today) {
        boolean announced = list.validFrom().isAfter(today.validFrom());
        StateTag tag = list.equals(today)
                ? StateTag.of(Tone.OK, getTranslation("operator.prices.now"))
                : announced
                        ? StateTag.of(
                                Tone.INFO, getTranslation("operator.prices.announced", words.day(list.announcedOn())))
                        : StateTag.of(Tone.QUIET, getTranslation("operator.prices.over"));
        Div head = new Div(new H2(getTranslation("operator.prices.list", words.day(list.validFrom()))), tag);
        head.addClassName("op-between");
        DescriptionList amounts = new DescriptionList();
        amounts.addClassNames("op-summary", "op-prices");
        list.classes().forEach((upTo, price) -> line(amounts, inhabitants(this, words, upTo), price));
        list.options()
                .forEach((option, price) -> line(amounts, getTranslation("licence.option." + option.code()), price));
        Div card = new Div(head, amounts);
        card.addClassNames("op-card", "op-padded");
        if (announced) {
            card.add(changes(list));
        }
        return card;
    }

    /** A class of municipalities in words; the last one takes all others. */
    static String inhabitants(Component here, Words words, int upTo) {
        return upTo == Integer.MAX_VALUE
                ? here.getTranslation("operator.prices.class.last")
                : here.getTranslation("operator.prices.class", words.number(upTo));
    }

    private void line(DescriptionList list, String what, Money price) {
        DescriptionList.Description amount = new DescriptionList.Description(words.amount(price));
        amount.addClassName("op-number");
        list.add(new DescriptionList.Term(what), amount);
    }

    private Div changes(PriceList list) {
        List<PricesDesk.Change> changes = desk.changes(list);
        Div part = new Div(new H2(getTranslation("operator.prices.changes")));
        part.addClassName("op-form-part");
        if (changes.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("operator.prices.changes.none"));
            none.addClassName("op-quiet-text");
            part.add(none);
            return part;
        }
        OperatorTable<PricesDesk.Change> table = new OperatorTable<>(changes);
        table.text("municipality", PricesDesk.Change::municipality);
        table.text("renewal", change -> words.shortDay(change.renewal()));
        table.number("price", change -> words.amount(change.before()) + " → " + words.amount(change.after()));
        part.add(table);
        return part;
    }
}
