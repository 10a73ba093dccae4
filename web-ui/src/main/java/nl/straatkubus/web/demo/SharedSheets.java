package nl.straatkubus.web.demo;

import static nl.straatkubus.web.demo.Sheet.indicator;

import java.util.List;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.web.demo.Sheet.Column;

/** The files that the platform shares with all municipalities. */
final class SharedSheets {
    private static final String OPEN = "cc-by-4.0";

    private SharedSheets() {}

    static List<Sheet> all() {
        return List.of(peopleAndHomes(), incomeAndWork(), safetyCareAndSurroundings());
    }

    private static Sheet peopleAndHomes() {
        return Sheet.of(
                "bevolking-en-wonen",
                new Text("Bevolking en wonen", "People and homes"),
                "Landelijk Bureau voor Straatcijfers (demo)",
                OPEN,
                Moment.years(),
                List.of(
                        Column.count("inwoners", Circumstances::inhabitants),
                        Column.count("huishoudens", Circumstances::households),
                        Column.count("woningen", Circumstances::dwellings),
                        Column.count("ouderen", Circumstances::elderly),
                        Column.count("jongeren", Circumstances::young),
                        Column.count(
                                "eenouder",
                                (s, m) -> s.share(101, s.households(m), -2.6 + 0.4 * s.hardship() - 0.35 * s.age(), m)),
                        Column.count("koop", (s, m) -> s.dwellings(m) - s.rented(m)),
                        Column.mean("woz", SharedSheets::value),
                        Column.count("slecht_label", (s, m) -> s.share(102, s.dwellings(m), poorLabel(s, m), m))),
                List.of(
                        indicator(
                                "inwoners count population-housing inwoners neutral ordinary",
                                "inwoners",
                                "Inwoners",
                                "Inhabitants"),
                        indicator(
                                "huishoudens count population-housing huishoudens neutral ordinary",
                                "huishoudens",
                                "Huishoudens",
                                "Households"),
                        indicator(
                                "woningen count population-housing woningen neutral ordinary",
                                "woningen",
                                "Woningen",
                                "Dwellings"),
                        indicator(
                                "ouderen rate population-housing ouderen/inwoners neutral ordinary",
                                "%",
                                "65 jaar en ouder",
                                "Aged 65 and over"),
                        indicator(
                                "jongeren rate population-housing jongeren/inwoners neutral ordinary",
                                "%",
                                "Jonger dan 18 jaar",
                                "Under 18"),
                        indicator(
                                "eenoudergezinnen rate population-housing eenouder/huishoudens neutral ordinary",
                                "%",
                                "Eenoudergezinnen",
                                "One-parent families"),
                        indicator(
                                "koopwoningen rate population-housing koop/woningen neutral ordinary",
                                "%",
                                "Koopwoningen",
                                "Owner-occupied dwellings"),
                        indicator(
                                "woz-waarde mean housing-value woz/woningen higher-is-better ordinary",
                                "€ 1.000",
                                "Gemiddelde WOZ-waarde",
                                "Average property value"),
                        indicator(
                                "energielabel-laag rate housing-value slecht_label/woningen higher-is-worse ordinary",
                                "%",
                                "Energielabel E, F of G",
                                "Energy label E, F or G")));
    }

    private static Sheet incomeAndWork() {
        return Sheet.of(
                "inkomen-en-werk",
                new Text("Inkomen en werk", "Income and work"),
                "Landelijk Bureau voor Straatcijfers (demo)",
                OPEN,
                Moment.years(),
                List.of(
                        Column.count("huishoudens", Circumstances::households),
                        Column.count(
                                "laag_inkomen",
                                (s, m) -> s.share(
                                        111,
                                        s.households(m),
                                        -2.35
                                                + 0.85 * s.hardship()
                                                + 0.25 * s.declineAt(m)
                                                + m.course(0.1, 0.05, 0, -0.05),
                                        m)),
                        Column.count(
                                "bijstand",
                                (s, m) -> s.share(
                                        112,
                                        s.households(m),
                                        -3.0
                                                + 0.95 * s.hardship()
                                                + 0.3 * s.declineAt(m)
                                                + m.course(0.15, 0.2, 0, 0.05),
                                        m)),
                        Column.count(
                                "energiearmoede",
                                (s, m) -> s.share(
                                        113,
                                        s.households(m),
                                        -3.0
                                                + 0.7 * s.hardship()
                                                + 0.25 * poorLabel(s, m)
                                                + m.course(0.1, 0.0, 0.75, 0.2),
                                        m)),
                        Column.count("beroepsbevolking", SharedSheets::workforce),
                        Column.count(
                                "werkzoekend",
                                (s, m) -> s.share(
                                        114,
                                        workforce(s, m),
                                        -3.1 + 0.6 * s.hardship() + m.course(0.1, 0.35, -0.1, 0.0),
                                        m)),
                        Column.mean("inkomen", SharedSheets::income)),
                List.of(
                        indicator(
                                "laag-inkomen rate socio-economic laag_inkomen/huishoudens higher-is-worse ordinary",
                                "%",
                                "Laag inkomen",
                                "Low income"),
                        indicator(
                                "bijstand rate socio-economic bijstand/huishoudens higher-is-worse ordinary",
                                "%",
                                "Bijstandsuitkering",
                                "Social assistance benefit"),
                        indicator(
                                "energiearmoede rate socio-economic energiearmoede/huishoudens higher-is-worse ordinary",
                                "%",
                                "Energiearmoede",
                                "Energy poverty"),
                        indicator(
                                "werkzoekenden rate socio-economic werkzoekend/beroepsbevolking higher-is-worse ordinary",
                                "%",
                                "Werkzoekenden zonder baan",
                                "Unemployed job seekers"),
                        indicator(
                                "inkomen mean socio-economic inkomen/huishoudens higher-is-better ordinary",
                                "€ 1.000",
                                "Gemiddeld besteedbaar inkomen",
                                "Average disposable income")));
    }

    private static Sheet safetyCareAndSurroundings() {
        return Sheet.of(
                "veiligheid-zorg-omgeving",
                new Text("Veiligheid, zorg en omgeving", "Safety, care and surroundings"),
                "Regionaal Datahuis Veilig & Gezond (demo)",
                "internal-use",
                Moment.years(),
                List.of(
                        Column.count("inwoners", Circumstances::inhabitants),
                        Column.count("huishoudens", Circumstances::households),
                        Column.count("volwassenen", Circumstances::adults),
                        Column.count("woningen", Circumstances::dwellings),
                        Column.count("misdrijven", SharedSheets::crimes),
                        Column.count(
                                "wmo",
                                (s, m) -> s.share(
                                        121,
                                        s.households(m),
                                        -2.75 + 0.4 * s.hardship() + 0.75 * s.age() + m.course(0, 0.1, 0.2, 0.3),
                                        m)),
                        Column.count(
                                "eenzaam",
                                (s, m) -> s.share(
                                        122,
                                        s.adults(m),
                                        -2.2 + 0.4 * s.hardship() + 0.2 * s.age() + m.course(-0.1, 0.2, 0.15, 0.1),
                                        m)),
                        Column.count(
                                "geluid",
                                (s, m) -> s.share(123, s.dwellings(m), -3.2 + 3.4 * s.bustle() + 0.8 * s.centre(), m)),
                        Column.mean(
                                "groen",
                                (s, m) -> Math.clamp(
                                        34
                                                - 11 * s.centre()
                                                - 3.5 * s.hardship()
                                                + 5 * s.luck(124, m)
                                                + 20 * s.custom(124),
                                        4,
                                        80))),
                List.of(
                        indicator(
                                "misdrijven count safety-cohesion misdrijven/inwoners higher-is-worse special",
                                "misdrijven",
                                "Geregistreerde misdrijven",
                                "Registered crimes"),
                        indicator(
                                "wmo-ondersteuning rate support-welfare wmo/huishoudens neutral special",
                                "%",
                                "Wmo-ondersteuning",
                                "Social support (Wmo)"),
                        indicator(
                                "eenzaamheid rate support-welfare eenzaam/volwassenen higher-is-worse special",
                                "%",
                                "Ernstig eenzaam",
                                "Severely lonely"),
                        indicator(
                                "geluidbelasting rate environment-nuisance geluid/woningen higher-is-worse ordinary",
                                "%",
                                "Woningen met veel verkeersgeluid",
                                "Dwellings with much traffic noise"),
                        indicator(
                                "groen mean environment-nuisance groen/woningen higher-is-better ordinary",
                                "%",
                                "Groen in de straat",
                                "Green in the street")));
    }

    private static double value(Circumstances s, Moment m) {
        double built = s.home().cell().built();
        double age = built < 1925 ? 0.12 : built > 2000 ? 0.1 : built < 1975 ? -0.08 : 0;
        double log =
                5.86 - 0.2 * s.hardship() + 0.06 * s.ownership() + age + 0.1 * s.luck(103, m) + 0.3 * s.custom(103);
        return StrictMath.exp(log + m.course(-0.42, -0.28, -0.02, 0.12));
    }

    /** Log-odds: houses improve with the years, the oldest and those of the fifties need it most. */
    private static double poorLabel(Circumstances s, Moment m) {
        double built = s.home().cell().built();
        double age = built < 1950 ? 0.5 : built < 1976 ? 0.2 : built < 1992 ? -1.3 : -3.6;
        return age + 0.25 * s.hardship() - 0.07 * m.end();
    }

    private static int workforce(Circumstances s, Moment m) {
        return (int) Math.round(s.adults(m) * Chance.logistic(0.75 - 0.35 * s.age()));
    }

    private static double income(Circumstances s, Moment m) {
        double log = 3.72 - 0.17 * s.hardship() + 0.05 * s.ownership() + 0.07 * s.luck(115, m);
        return StrictMath.exp(log + m.course(-0.16, -0.1, 0.0, 0.14));
    }

    private static double crimes(Circumstances s, Moment m) {
        double risk = 0.45 * s.hardship() + 0.9 * s.centre() + 0.3 * s.bustle() + 0.35 * s.declineAt(m);
        double mean = 0.028 * s.inhabitants(m) * StrictMath.exp(risk + m.course(0.1, -0.05, -0.15, -0.1));
        return s.events(125, mean, m);
    }
}
