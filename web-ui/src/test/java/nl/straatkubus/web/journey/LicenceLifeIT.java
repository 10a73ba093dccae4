package nl.straatkubus.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.web.keycloak.ProviderStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Years of a licence as people see them: one municipality is connected by the operator, another comes by an offer and
 * leaves again. In this order, by name: the second moves the clock of both.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class LicenceLifeIT {
    private static final String OFFERED = "GM0971";
    private static final String CONNECTED = "GM0972";
    private static final String TOWN = "Waterstad";
    private static final String NEIGHBOUR = "Sleutelstad";
    private static final String OPERATOR = "jolanda@almere.example";
    private static final String ADMINISTRATOR = "bea@waterstad.example";
    private static final String PASSWORD = "vijf fietsen op een zolder";
    private static final int PROVIDER = RunningProduct.freePort();

    private static final JumpingClock CLOCK = new JumpingClock();
    private static RunningProduct product;
    private static ProviderStandIn provider;

    @BeforeAll
    static void anOperatorAndTheAreasOfTwoMunicipalities() {
        provider = new ProviderStandIn(PROVIDER);
        product = RunningProduct.goingBy(
                CLOCK,
                "--straatkubus.secret-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "--straatkubus.sources.allow=localhost:" + PROVIDER,
                "--straatkubus.seller.kvk=32165773",
                "--straatkubus.seller.vat-number=NL002564219B01",
                "--straatkubus.seller.iban=NL91ABNA0417164300",
                // Whoever signed in before a jump is there after it: the way in has stories of its own.
                "--straatkubus.session.idle=4000d",
                "--straatkubus.session.longest=4000d");
        DataScope.platform(DataScope.Duty.WEB).run(() -> product.part(Users.class)
                .enrol(OPERATOR, "Jolanda Kok", Set.of(Function.OPERATOR), PASSWORD));
        SharedFigures.of(product, OFFERED, CONNECTED);
    }

    @AfterAll
    static void stop() {
        product.stop();
        provider.stop();
    }

    @Test
    void a_municipality_comes_pays_renews_and_leaves() {
        Visitor jolanda = new Visitor(product, product.atDesk()).signInAsOperator(OPERATOR, PASSWORD);
        accept(offer(jolanda));
        Visitor bea = invited(jolanda);
        bea.goTo("/kaart?i=" + SharedFigures.CODE).awaitPainted(SharedFigures.CODE);
        tellsWhereInvoicesGo(bea);
        pay(jolanda, send(jolanda));

        CLOCK.jump(300);
        renew(bea);

        // The second year, 64 days of the first and the 30 of grace.
        CLOCK.jump(470);
        takeAlong(bea);
        erase(jolanda);
        Page login = new Visitor(product, product.atDesk()).goTo("/login").page();
        assertThat(login.getByText(NEIGHBOUR, exactText())).isVisible();
        assertThat(login.getByText(TOWN, exactText())).hasCount(0);
    }

    private String offer(Visitor jolanda) {
        Page page = jolanda.goTo("/beheer/aanbiedingen").page();
        button(page, "Aanbod maken");
        page.getByLabel("Gemeentecode van het CBS").fill(OFFERED);
        page.getByLabel("Naam van de gemeente").fill(TOWN);
        page.getByLabel("Contactpersoon", exactly()).fill("Inge Koop");
        page.getByLabel("E-mailadres contactpersoon").fill("inkoop@waterstad.example");
        page.getByLabel("Naam van de beheerder").fill("Bea Heer");
        page.getByLabel("E-mailadres van de beheerder").fill(ADMINISTRATOR);
        page.getByLabel("Inwoners").fill("44000");
        page.getByLabel("Inwoners").blur();
        assertThat(page.getByText(Pattern.compile("Een jaar kost .*"))).isVisible();
        button(page, "Aanbod versturen");
        String link = page.locator("code.op-link").innerText().strip();
        button(page, "Sluiten");
        assertThat(page.getByText(Pattern.compile("Open tot .*"))).isVisible();
        return link.substring(link.indexOf("/aanbod/"));
    }

    private void accept(String link) {
        Page page = new Visitor(product, product.atDesk()).goTo(link).page();
        assertThat(page.getByText("Aanbod voor " + TOWN)).isVisible();
        assertThat(bytes(page.waitForDownload(
                        () -> page.getByText("Aanbod als PDF").click())))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        page.getByLabel("Uw naam").fill("Inge Koop");
        page.getByLabel("Uw functie").fill("Hoofd inkoop");
        button(page, "Aanbod aanvaarden");
        assertThat(page.getByText("Vul het inkoopordernummer in.")).isVisible();
        page.getByLabel("Inkoopordernummer").fill("PO-2026-77");
        button(page, "Aanbod aanvaarden");
        assertThat(page.getByText("Bedankt voor uw bestelling")).isVisible();
        assertThat(page.getByText(Pattern.compile("ordernummer PO-2026-77"))).isVisible();
        assertThat(page.getByText("De omgeving van " + TOWN + " staat klaar.")).isVisible();
    }

    private Visitor invited(Visitor jolanda) {
        Page desk = jolanda.goTo("/beheer/aanbiedingen").page();
        assertThat(desk.getByText("Inge Koop, Hoofd inkoop · PO-2026-77")).isVisible();
        button(desk, "Uitnodiging opnieuw, " + TOWN);
        String link = desk.locator("code.op-link").innerText().strip();
        Visitor bea = new Visitor(product, product.atDesk()).goTo(link.substring(link.indexOf("/uitnodiging/")));
        bea.page().getByLabel("Nieuw wachtwoord").fill(PASSWORD);
        button(bea.page(), "Wachtwoord bewaren");
        assertThat(bea.page().getByText("Uw wachtwoord is bewaard").first()).isVisible();
        return bea.signIn(TOWN, ADMINISTRATOR, PASSWORD);
    }

    private static void tellsWhereInvoicesGo(Visitor bea) {
        Page page = bea.goTo("/licentie").page();
        page.getByLabel("KvK-nummer").fill("32165774");
        page.getByLabel("Straat en nummer of postbus").fill("Kade 1");
        page.getByLabel("Postcode", exactly()).fill("1315 HR");
        page.getByLabel("Plaats", exactly()).fill(TOWN);
        page.getByLabel("E-mailadres voor facturen").fill("facturen@waterstad.example");
        button(page, "Bewaren");
        assertThat(page.getByText("Bewaard.")).isVisible();
    }

    /** The number of the invoice. */
    private static String send(Visitor jolanda) {
        Page page = jolanda.goTo("/beheer/facturen").page();
        Locator send =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Versturen, .*")));
        String number = send.getAttribute("aria-label").substring("Versturen, ".length());
        send.click();
        assertThat(page.getByLabel("E-mailadres voor de factuur")).hasValue("facturen@waterstad.example");
        button(page, "Versturen");
        assertThat(page.getByText(Pattern.compile("Open tot .*"))).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        Download invoice = page.waitForDownload(
                () -> page.getByText("E-factuur", exactText()).click());
        assertThat(new String(bytes(invoice), StandardCharsets.UTF_8)).contains(number, "PO-2026-77", "32165774");
        return number;
    }

    private static void pay(Visitor jolanda, String number) {
        Page page = jolanda.goTo("/beheer/facturen").page();
        assertThat(page.getByText(Pattern.compile("€.22\\.385"))).isVisible();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("afschrift.xml", "application/xml", statement(number)));
        button(page, "Inlezen");
        assertThat(page.getByText(Pattern.compile("Betaald .*")).first()).isVisible();
    }

    /** As a bank writes it, camt.053.001.02. */
    private static byte[] statement(String number) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
                <Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct><Ntry>
                <Amt Ccy="EUR">22385.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%s</Dt></BookgDt>
                <AcctSvcrRef>1</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Gemeente Waterstad</Nm></Dbtr>
                </RltdPties><RmtInf><Ustrd>factuur %s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt>
                </BkToCstmrStmt></Document>
                """.formatted(LocalDate.now(CLOCK), number).getBytes(StandardCharsets.UTF_8);
    }

    private static void renew(Visitor bea) {
        Page page = bea.goTo("/kaart").page();
        assertThat(page.getByText("De licentie verloopt binnenkort.")).isVisible();
        page.getByText("Naar de licentie").click();
        page.getByLabel("Inkoopordernummer").fill("PO-2027-12");
        button(page, "Verlengen");
        assertThat(page.getByText("Het volgende jaar is afgesproken")).isVisible();
        assertThat(page.getByText("PO-2027-12")).isVisible();
    }

    private static void takeAlong(Visitor bea) {
        Page page = bea.goTo("/toegang").page();
        assertThat(page.getByText("Alleen-lezen.").first()).isVisible();
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Iemand uitnodigen").setExact(true)))
                .isDisabled();
        bea.goTo("/licentie");
        Download taken = page.waitForDownload(
                () -> page.getByText("Zip maken en ophalen", exactText()).click());
        TakenFiles files = TakenFiles.of(bytes(taken));
        files.assertAsTheManifestTells();
        assertThat(files.text("tabellen/app_user.csv")).contains(ADMINISTRATOR);
        assertThat(files.names()).anyMatch(name -> name.startsWith("facturen/") && name.endsWith(".pdf"));
    }

    private static void erase(Visitor jolanda) {
        Page page = jolanda.goTo("/beheer/licenties").page();
        page.getByLabel("Meer voor " + TOWN).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Beëindigen"))
                .click();
        button(page, "Beëindigen");
        button(page, "Wissen, " + TOWN);
        assertThat(page.getByText(Pattern.compile("De gemeente nam haar gegevens mee op .*")))
                .isVisible();
        Locator name = page.getByLabel("Typ de naam van de gemeente: " + TOWN);
        name.fill(NEIGHBOUR);
        button(page, "Voorgoed wissen");
        assertThat(page.getByText("Dit is niet de naam van de gemeente.")).isVisible();
        name.fill(TOWN);
        button(page, "Voorgoed wissen");
        assertThat(page.getByText(TOWN + " is gewist. De verklaring staat bij Gemeenten."))
                .isVisible();
        jolanda.goTo("/beheer/gemeenten");
        Download certificate = page.waitForDownload(
                () -> page.getByText("Verklaring van wissing", exactText()).click());
        assertThat(bytes(certificate)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_municipality_brings_its_own_way_to_sign_in() {
        Page page = new Visitor(product, product.atDesk())
                .signInAsOperator(OPERATOR, PASSWORD)
                .goTo("/beheer/aansluiten")
                .page();
        page.getByLabel("Gemeentecode van het CBS").fill(CONNECTED);
        page.getByLabel("Naam van de gemeente").fill(NEIGHBOUR);
        button(page, "Volgende");
        page.getByLabel("Afgesproken prijs per jaar, excl. btw").fill("0");
        button(page, "Volgende");
        assertThat(page.getByText("De gebieden staan klaar.")).isVisible();
        button(page, "Volgende");
        page.getByLabel("Naam van de beheerder").fill("Kees de Boer");
        page.getByLabel("E-mailadres van de beheerder").fill(ProviderStandIn.EMAIL);
        page.getByLabel("Met de inlogdienst van de gemeente (OpenID Connect)").click();
        assertThat(page.getByLabel("Adres om naar terug te keren"))
                .hasValue(product.address("/login/oauth2/code/gm0972"));
        page.getByLabel("Adres van de inlogdienst").fill(provider.issuer());
        page.getByLabel("Client-ID").fill(ProviderStandIn.CLIENT);
        page.getByLabel("Geheim van de client").fill("verkeerd");
        button(page, "Inlogdienst proberen");
        assertThat(page.getByText("De inlogdienst kent deze client niet met dit geheim."))
                .isVisible();
        page.getByLabel("Geheim van de client").fill(ProviderStandIn.SECRET);
        button(page, "Inlogdienst proberen");
        assertThat(page.getByText("De inlogdienst antwoordt en kent deze client."))
                .isVisible();
        button(page, "Volgende");
        button(page, "Gemeente aansluiten");
        assertThat(page.getByText("Op de kaart staat één gedeelde indicator.")).isVisible();

        Visitor kees = new Visitor(product, product.atDesk()).goTo("/login");
        kees.page().getByText(NEIGHBOUR, exactText()).click();
        kees.page().waitForURL(Pattern.compile(".*/kaart.*"));
        kees.goTo("/kaart?i=" + SharedFigures.CODE).awaitPainted(SharedFigures.CODE);
    }

    private static byte[] bytes(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactText() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
