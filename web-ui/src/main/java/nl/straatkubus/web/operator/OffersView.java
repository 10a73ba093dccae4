package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import nl.straatkubus.admin.offer.Offer;
import nl.straatkubus.admin.offer.OfferRefused;
import nl.straatkubus.admin.offer.OfferState;
import nl.straatkubus.admin.offer.Offers;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;

/** The offers that were made, and how far each is. */
@Route(value = "beheer/aanbiedingen", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
public final class OffersView extends OperatorPage {
    private final transient OfferDesk desk;
    private final transient Words words;

    OffersView(OfferDesk desk) {
        super("operator.offers.title");
        this.desk = desk;
        this.words = new Words(getLocale());
        show();
    }

    private void show() {
        removeAll();
        Button make = new Button(getTranslation("operator.offers.make"), Icon.PLUS.draw());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(_ -> new OfferDialog(desk, words, this::made).open());
        add(
                heading(getTranslation("operator.offers.about"), make),
                card(desk.offers(), "operator.offers.empty", this::table));
    }

    private OperatorTable<Offer> table(List<Offer> offers) {
        OperatorTable<Offer> table = new OperatorTable<>(offers);
        table.text("municipality", Offer::municipalityName).setSortable(true);
        table.component("state", this::state);
        table.text(
                "term",
                offer -> words.span(offer.term().first(), offer.term().last(), getTranslation("operator.until")));
        table.number("price", offer -> words.amount(offer.term().price()));
        table.component("documents", this::paper);
        table.component("action", this::actions).setTextAlign(ColumnTextAlign.END);
        return table.folded();
    }

    private Component state(Offer offer) {
        String key = "operator.offer." + offer.state().code();
        return switch (offer.state()) {
            case OfferState.Open open -> StateTag.of(Tone.INFO, getTranslation(key, words.shortDay(open.until())));
            case OfferState.Lapsed lapsed ->
                StateTag.of(Tone.WARN, getTranslation(key, words.shortDay(lapsed.since())));
            case OfferState.Withdrawn withdrawn ->
                StateTag.of(Tone.QUIET, getTranslation(key, words.shortDay(withdrawn.on())));
            case OfferState.Accepted accepted -> {
                Tone tone = accepted.carriedOut() ? Tone.OK : Tone.WARN;
                Span by = new Span(accepted.by() + ", " + accepted.function() + " · " + accepted.orderNumber());
                by.addClassName("op-quiet-text");
                Div both = new Div(StateTag.of(tone, getTranslation(key, words.shortDay(accepted.on()))), by);
                both.addClassName("op-two-lines");
                yield both;
            }
        };
    }

    private Anchor paper(Offer offer) {
        DownloadHandler download = DownloadHandler.fromInputStream(_ -> {
            byte[] paper = desk.paper(offer);
            return new DownloadResponse(
                    new ByteArrayInputStream(paper),
                    "aanbod-" + offer.municipality().value() + ".pdf",
                    "application/pdf",
                    paper.length);
        });
        Anchor link = new Anchor(download, getTranslation("business.document.pdf"));
        link.setAriaLabel(getTranslation("business.document.pdf") + ", " + offer.municipalityName());
        return link;
    }

    private Component actions(Offer offer) {
        Div actions = new Div();
        actions.addClassName("op-cell-end");
        switch (offer.state()) {
            case OfferState.Open _ ->
                actions.add(
                        button("operator.offer.link", offer, () -> made(desk.linkAgain(offer))),
                        button("operator.offer.withdraw", offer, () -> {
                            desk.withdraw(offer);
                            show();
                        }));
            case OfferState.Accepted accepted -> {
                if (accepted.carriedOut()) {
                    actions.add(button("operator.offer.invite", offer, () -> invite(offer)));
                }
            }
            case OfferState.Lapsed _, OfferState.Withdrawn _ -> {
                // A new offer is made by the button above.
            }
        }
        return actions;
    }

    private Button button(String key, Offer offer, Runnable work) {
        Button button = new Button(getTranslation(key), _ -> {
            try {
                work.run();
            } catch (OfferRefused refused) {
                Done.refuse(getTranslation("order.refused." + refused.reason().code()));
                show();
            }
        });
        button.setAriaLabel(getTranslation(key) + ", " + offer.municipalityName());
        button.addClassName("op-small");
        return button;
    }

    private void invite(Offer offer) {
        desk.invite(offer)
                .ifPresentOrElse(
                        invitation -> showLink(invitation.link()),
                        () -> Done.say(getTranslation("operator.offer.invite.taken-over", offer.municipalityName())));
    }

    private void made(Offers.Made made) {
        show();
        showLink(made.link());
    }

    /** The link is known only now: it is not stored. */
    private void showLink(String link) {
        Code code = new Code(link);
        code.addClassName("op-link");
        Dialog dialog = new Dialog(new Paragraph(getTranslation("operator.offer.link.text")), code);
        dialog.setHeaderTitle(getTranslation("operator.offer.link.title"));
        dialog.setWidth("min(560px, 96vw)");
        Button copy = new Button(getTranslation("operator.offer.link.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(_ -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0)", link)
                .then(_ -> Done.say(getTranslation("operator.onboarded.copied"))));
        dialog.getFooter().add(new Button(getTranslation("operator.close"), _ -> dialog.close()), copy);
        dialog.open();
    }
}
