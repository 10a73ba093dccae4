package nl.straatkubus.web.operator;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.straatkubus.admin.licence.Days;
import nl.straatkubus.admin.overview.Attention;
import nl.straatkubus.admin.overview.Revenue;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;

/** What asks the operator's attention today, what comes in, how the platform is used, and what all municipalities are told. */
@Route(value = "beheer/vandaag", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
public final class TodayView extends OperatorPage {
    private final transient TodayDesk desk;
    private final transient Words words;

    TodayView(TodayDesk desk) {
        super("operator.today.title");
        this.desk = desk;
        this.words = new Words(getLocale());
        show();
    }

    private void show() {
        removeAll();
        add(heading(words.day(desk.today())));
        Div use = card("operator.today.use");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("operator.today.use.busy"));
        use.add(bar);
        LettersCard letters = new LettersCard(desk, words, this::show);
        JobsCard jobs = new JobsCard(words);
        Div left = new Div(attention(), letters, jobs, use);
        left.addClassName("op-side");
        Div right = new Div(revenue(), new AnnouncementsCard(desk, words, this::show));
        right.addClassName("op-side");
        Div columns = new Div(left, right);
        columns.addClassName("op-columns-wide");
        add(columns);
        // What follows counts in every municipality's schema: the rest of the page is there first.
        getElement()
                .executeJs("return new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
                .then(_ -> {
                    List<TodayDesk.Use> found = desk.use();
                    use.remove(bar);
                    use.add(use(found));
                    letters.show(found);
                    jobs.show(desk.jobs());
                });
    }

    private Div attention() {
        List<Attention.Item> items = desk.attention();
        Div card = card("operator.today.attention");
        if (items.isEmpty()) {
            card.add(nothing("operator.today.nothing"));
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("op-attention");
        items.forEach(item -> list.add(line(item)));
        card.add(list);
        return card;
    }

    private ListItem line(Attention.Item item) {
        Tone tone =
                switch (item.matter()) {
                    case ENVIRONMENT_FAILED, GRACE, OVERDUE, LETTERS_GIVEN_UP -> Tone.BAD;
                    case ORDER_UNDER_WAY, UNFINISHED, EXPIRING, PAY_BACK, PAYMENT_UNKNOWN, OFFER_LAPSED -> Tone.WARN;
                    case DRAFT -> Tone.INFO;
                    case READ_ONLY, SUSPENDED -> Tone.QUIET;
                };
        Span text =
                new Span(getTranslation("operator.attention." + item.matter().code(), item.who(), item.number()));
        ListItem line = new ListItem(tone.glyph().draw(), text);
        line.addClassName(tone.style());
        String open = getTranslation("operator.today.open");
        switch (item.matter().place()) {
            case LICENCES -> line.add(new RouterLink(open, LicencesView.class));
            case INVOICES -> line.add(new RouterLink(open, InvoicesView.class));
            case OFFERS -> line.add(new RouterLink(open, OffersView.class));
            case ONBOARDING -> line.add(new RouterLink(open, OnboardingView.class));
            case MUNICIPALITIES -> line.add(new RouterLink(open, MunicipalitiesView.class));
            case NOWHERE -> {
                // Only the mail server's own log says more.
            }
        }
        return line;
    }

    private Div revenue() {
        Div card = card("operator.today.revenue");
        OperatorTable<Revenue.Year> table = new OperatorTable<>(desk.revenue());
        table.text("year", year -> Integer.toString(year.year()));
        table.number("invoiced", year -> words.cents(year.invoiced()));
        table.number("expected", year -> year.expected() == 0 ? "" : words.cents(year.expected()));
        card.add(table, nothing("operator.today.revenue.about"));
        return card;
    }

    private OperatorTable<TodayDesk.Use> use(List<TodayDesk.Use> found) {
        OperatorTable<TodayDesk.Use> table = new OperatorTable<>(found);
        table.text("municipality", use -> use.municipality().name());
        table.number("people", use -> words.number(use.counts().people()));
        table.text("signed-in", use -> use.counts()
                        .signedIn()
                        .map(this::day)
                        .orElse(getTranslation("operator.use.signed-in.not")))
                .setComparator(
                        Comparator.comparing(use -> use.counts().signedIn().orElse(Instant.MIN)))
                .setSortable(true);
        table.number("imports", use -> words.number(use.counts().imports()));
        table.number("waiting", use -> words.number(use.counts().waiting()));
        table.number("asking", use -> words.number(use.counts().asking()));
        return table.folded();
    }

    private String day(Instant at) {
        return words.shortDay(LocalDate.ofInstant(at, Days.ZONE));
    }
}
