package nl.straatkubus.admin.offer;

import static nl.straatkubus.platform.paper.TaggedPdf.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.admin.customer.Seller;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.admin.wording.Wording;
import nl.straatkubus.platform.paper.TaggedPdf;
import org.springframework.stereotype.Component;

/** An offer on paper: what is offered, for which year and price, and what happens after it. */
@Component
class OfferPaper {
    private static final int VAT_PERCENTAGE = 21;

    private final Seller seller;

    OfferPaper(Seller seller) {
        this.seller = seller;
    }

    byte[] write(Offer offer) {
        Wording words = new Wording(Locale.of(offer.language()));
        String title = words.text("offer.title", offer.municipalityName());
        return TaggedPdf.of(TaggedPdf.opening(words.locale(), title, title, STYLE)
                + "</head><body><p class=\"from\">" + escaped(seller.name()) + "<br/>"
                + escaped(seller.street()) + "<br/>" + escaped(seller.postcode() + " " + seller.city()) + "</p><h1>"
                + escaped(title) + "</h1><p>" + escaped(words.text("offer.lead", offer.contactName())) + "</p><table>"
                + facts(offer, words).stream().map(OfferPaper::row).collect(Collectors.joining())
                + "</table><h2>" + escaped(words.text("offer.contents")) + "</h2><p>"
                + escaped(words.text("offer.contents.text")) + "</p><h2>" + escaped(words.text("offer.terms"))
                + "</h2><p>" + escaped(words.text("offer.terms.text")) + "</p><p>"
                + escaped(words.text("offer.accept", words.day(offer.validUntil()))) + "</p></body></html>");
    }

    /** A name and what it is. */
    private record Fact(String name, String value) {}

    private static List<Fact> facts(Offer offer, Wording words) {
        Money net = offer.term().price();
        Money vat = net.percent(VAT_PERCENTAGE);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.text("offer.municipality"),
                offer.municipalityName() + " (" + offer.municipality().value() + ")"));
        facts.add(new Fact(
                words.text("offer.term"),
                words.text(
                        "offer.span",
                        words.day(offer.term().first()),
                        words.day(offer.term().last()))));
        facts.add(new Fact(
                words.text("offer.inhabitants"), Integer.toString(offer.plan().inhabitants())));
        offer.plan()
                .options()
                .forEach(option ->
                        facts.add(new Fact(words.text("offer.option"), words.text("offer.option." + option.code()))));
        facts.add(new Fact(words.text("offer.net"), words.amount(net.cents())));
        facts.add(new Fact(words.text("paper.vat", Integer.toString(VAT_PERCENTAGE)), words.amount(vat.cents())));
        facts.add(new Fact(words.text("offer.gross"), words.amount(net.plus(vat).cents())));
        facts.add(new Fact(words.text("offer.valid-until"), words.day(offer.validUntil())));
        return facts;
    }

    private static String row(Fact fact) {
        return "<tr><th scope=\"row\">" + escaped(fact.name()) + "</th><td>" + escaped(fact.value()) + "</td></tr>";
    }

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm; }
            body { font-family: 'Open Sans'; font-size: 10pt; line-height: 1.5; color: #181b1b; }
            h1 { font-size: 18pt; font-weight: normal; margin: 18pt 0 8pt; }
            h2 { font-size: 12pt; font-weight: normal; margin: 16pt 0 4pt; color: #21409a; }
            .from { color: #454b4b; }
            table { width: 100%; border-collapse: collapse; margin: 8pt 0; }
            th { width: 40%; text-align: left; font-weight: normal; color: #454b4b; }
            th, td { padding: 4pt 6pt 4pt 0; border-bottom: 0.5pt solid #d5d9d7; vertical-align: top; }
            """;
}
