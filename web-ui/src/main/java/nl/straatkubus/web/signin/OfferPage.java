package nl.straatkubus.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.offer.Offer;
import nl.straatkubus.admin.offer.OfferRefused;
import nl.straatkubus.admin.offer.OfferState;
import nl.straatkubus.admin.offer.Offers;
import nl.straatkubus.web.business.Words;

/** An offer, to read, take along and accept. */
@Route(value = Offers.PAGE + "/:token", autoLayout = false)
@AnonymousAllowed
class OfferPage extends SignInPage implements BeforeEnterObserver, HasDynamicTitle {
    private static final int VAT_PERCENTAGE = 21;
    private static final int LONGEST = 100;

    private final transient Offers offers;
    private final transient Words words = new Words(getLocale());
    private String token = "";

    OfferPage(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("order.offer.page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        showNow();
    }

    private void showNow() {
        Optional<Offer> found = offers.find(token);
        if (found.isEmpty()) {
            show(heading("order.offer.none"), lead("order.offer.none.lead"));
            return;
        }
        Offer offer = found.get();
        switch (offer.state()) {
            case OfferState.Open _ -> showOpen(offer);
            case OfferState.Accepted accepted -> showAccepted(offer, accepted);
            case OfferState.Lapsed lapsed ->
                show(
                        heading("order.offer.title", offer.municipalityName()),
                        notice("order.offer.lapsed", words.day(lapsed.since())));
            case OfferState.Withdrawn _ ->
                show(heading("order.offer.title", offer.municipalityName()), notice("order.offer.withdrawn"));
        }
    }

    private void showOpen(Offer offer) {
        TextField name = field("order.offer.name");
        TextField function = field("order.offer.function");
        TextField order = field("licence.order-number");
        Div refusal = new Div();
        NativeButton accept = new NativeButton(
                getTranslation("order.offer.accept"),
                _ -> accept(name.getValue(), function.getValue(), order.getValue(), refusal));
        accept.addClassName("go");
        Div form = new Div(name, function, order, refusal, accept);
        form.addClassName("order-form");
        show(
                heading("order.offer.title", offer.municipalityName()),
                lead("order.offer.lead", words.day(offer.validUntil())),
                facts(offer),
                paper(offer),
                form);
    }

    private TextField field(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        return field;
    }

    private DescriptionList facts(Offer offer) {
        Money net = offer.term().price();
        DescriptionList list = new DescriptionList();
        list.addClassName("order-facts");
        line(
                list,
                "licence.term",
                words.span(offer.term().first(), offer.term().last(), getTranslation("operator.until")));
        line(list, "licence.inhabitants", words.number(offer.plan().inhabitants()));
        offer.plan()
                .options()
                .forEach(option -> line(list, "licence.option", getTranslation("licence.option." + option.code())));
        line(
                list,
                "licence.price",
                getTranslation(
                        "licence.price.both", words.amount(net), words.amount(net.plus(net.percent(VAT_PERCENTAGE)))));
        return list;
    }

    private void line(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Anchor paper(Offer offer) {
        DownloadHandler download = DownloadHandler.fromInputStream(_ -> {
            byte[] paper = offers.paper(offer);
            return new DownloadResponse(
                    new ByteArrayInputStream(paper), "aanbod-straatkubus.pdf", "application/pdf", paper.length);
        });
        return new Anchor(download, getTranslation("order.offer.paper"));
    }

    /** What is missing is told beside the fields, which keep what was filled in. */
    private void accept(String name, String function, String order, Div refusal) {
        try {
            offers.accept(token, name, function, order);
            showNow();
        } catch (OfferRefused refused) {
            refusal.removeAll();
            switch (refused.reason()) {
                case PERSON_EMPTY, ORDER_NUMBER_EMPTY ->
                    refusal.add(notice("order.refused." + refused.reason().code()));
                case UNKNOWN, NOT_OPEN, FAULTY -> showNow();
            }
        }
    }

    private void showAccepted(Offer offer, OfferState.Accepted accepted) {
        show(
                heading("order.accepted.title"),
                lead("order.accepted.lead", accepted.by(), words.day(accepted.on()), accepted.orderNumber()),
                accepted.carriedOut()
                        ? lead("order.accepted.ready", offer.municipalityName(), offer.adminEmail())
                        : lead("order.accepted.under-way"));
    }

    @Override
    Component footnote() {
        return new Span();
    }
}
