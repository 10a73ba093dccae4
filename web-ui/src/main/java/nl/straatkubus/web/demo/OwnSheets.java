package nl.straatkubus.web.demo;

import static nl.straatkubus.web.demo.Sheet.indicator;

import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.web.demo.Sheet.Column;

/** The files of one municipality and its partners. */
final class OwnSheets {
    private static final String INTERNAL = "internal-use";
    private static final Map<String, String> CORPORATIONS = Map.of(
            "Almere", "Woonstichting Polderthuis (demo)",
            "Dordrecht", "Woningcorporatie De Kade (demo)",
            "Zwijndrecht", "Woonpartners Dijkzicht (demo)");

    private final String municipality;

    private OwnSheets(String municipality) {
        this.municipality = municipality;
    }

    static List<Sheet> of(String municipality) {
        OwnSheets sheets = new OwnSheets(municipality);
        return List.of(sheets.rents(), sheets.reports(), sheets.care(), sheets.survey());
    }

    private Sheet rents() {
        return Sheet.of(
                "huren-en-verhuizen",
                new Text("Huren en verhuizen", "Renting and moving"),
                CORPORATIONS.get(municipality),
                INTERNAL,
                Moment.yearsAndQuarters(),
                List.of(
                        Column.count("huurwoningen", Circumstances::rented),
                        Column.count("achterstand", (s, m) -> s.share(201, s.rented(m), arrears(s, m), m))
                                .sometimesLate(),
                        Column.count("opgezegd", OwnSheets::moves)),
                List.of(
                        indicator(
                                "achterstand-huur rate socio-economic achterstand/huurwoningen higher-is-worse special",
                                "%",
                                "Huurachterstand",
                                "Rent arrears"),
                        indicator(
                                "huuropzeggingen rate population-housing opgezegd/huurwoningen neutral ordinary",
                                "%",
                                "Huuropzeggingen",
                                "Tenancies ended")));
    }

    private Sheet reports() {
        return Sheet.of(
                "meldingen",
                new Text("Meldingen openbare ruimte", "Reports of public space"),
                "Meldpunt Buiten " + municipality + " (demo)",
                INTERNAL,
                Moment.yearsAndQuarters(),
                List.of(
                        Column.count("inwoners", Circumstances::inhabitants),
                        Column.count("overlast", (s, m) -> nuisance(s, m, 202, 0.02, 0.8))
                                .sometimesLate(),
                        Column.count("afval", (s, m) -> nuisance(s, m, 203, 0.034, 0.55))),
                List.of(
                        indicator(
                                "meldingen-overlast count environment-nuisance overlast/inwoners higher-is-worse ordinary",
                                "meldingen",
                                "Meldingen overlast",
                                "Reports of nuisance"),
                        indicator(
                                "meldingen-afval count environment-nuisance afval/inwoners higher-is-worse ordinary",
                                "meldingen",
                                "Meldingen afval op straat",
                                "Reports of litter")));
    }

    private Sheet care() {
        return Sheet.of(
                "sociaal-domein",
                new Text("Sociaal domein", "Social domain"),
                "Gemeente " + municipality + ", sociaal domein (demo)",
                INTERNAL,
                Moment.years(),
                List.of(
                        Column.count("huishoudens", Circumstances::households),
                        Column.count("jeugdigen", Circumstances::young),
                        Column.count("volwassenen", Circumstances::adults),
                        Column.count(
                                        "jeugdhulp",
                                        (s, m) -> s.share(
                                                211,
                                                s.young(m),
                                                -2.25
                                                        + 0.45 * s.hardship()
                                                        + 0.3 * s.declineAt(m)
                                                        + m.course(-0.15, -0.1, 0, 0.1),
                                                m))
                                .sometimesLate(),
                        Column.count(
                                "verzuim",
                                (s, m) -> s.share(
                                        212, s.young(m), -3.2 + 0.55 * s.hardship() + m.course(0, 0.2, 0.3, 0.15), m)),
                        Column.count("schuldhulp", OwnSheets::debtors),
                        Column.count("bijzondere_bijstand", OwnSheets::specialAssistance),
                        Column.count("mantelzorg", (s, m) -> s.share(213, s.adults(m), -1.85 + 0.2 * s.age(), m))),
                List.of(
                        indicator(
                                "jeugdhulp rate support-welfare jeugdhulp/jeugdigen higher-is-worse special",
                                "%",
                                "Jeugdhulp",
                                "Youth care"),
                        indicator(
                                "schoolverzuim rate support-welfare verzuim/jeugdigen higher-is-worse special",
                                "%",
                                "Schoolverzuim",
                                "Truancy"),
                        indicator(
                                "schuldhulp rate socio-economic schuldhulp/huishoudens higher-is-worse special",
                                "%",
                                "Schuldhulpverlening",
                                "Debt counselling"),
                        indicator(
                                "bijzondere-bijstand amount socio-economic bijzondere_bijstand/huishoudens higher-is-worse special",
                                "€",
                                "Uitgaven bijzondere bijstand",
                                "Spent on special assistance"),
                        indicator(
                                "mantelzorg rate support-welfare mantelzorg/volwassenen neutral ordinary",
                                "%",
                                "Mantelzorgers",
                                "Informal carers")));
    }

    private Sheet survey() {
        return Sheet.of(
                "buurtpeiling",
                new Text("Buurtpeiling en woningschouw", "Neighbourhood survey and inspection"),
                "Onderzoeksbureau De Straatlantaarn (demo)",
                INTERNAL,
                Moment.years(),
                List.of(
                        Column.count("respondenten", OwnSheets::respondents),
                        Column.mean(
                                "samenhang",
                                (s, m) -> Math.clamp(
                                        6.3
                                                - 0.45 * s.hardship()
                                                - 0.4 * s.declineAt(m)
                                                + 0.35 * s.luck(221, m)
                                                + s.custom(221),
                                        2,
                                        9.5)),
                        Column.count(
                                "onveilig",
                                (s, m) -> s.share(
                                        222,
                                        respondents(s, m),
                                        -1.5 + 0.45 * s.hardship() + 0.5 * s.centre() + 0.5 * s.declineAt(m),
                                        m)),
                        Column.count(
                                "vrijwilligers",
                                (s, m) ->
                                        s.share(223, respondents(s, m), -1.2 - 0.3 * s.hardship() + 0.15 * s.age(), m)),
                        Column.count("woningen", Circumstances::dwellings),
                        Column.count(
                                "leegstand",
                                (s, m) ->
                                        s.share(224, s.dwellings(m), -3.6 + 0.25 * s.hardship() + 0.8 * s.centre(), m)),
                        Column.count("achterstallig", OwnSheets::neglected)),
                List.of(
                        indicator(
                                "sociale-samenhang mean safety-cohesion samenhang/respondenten higher-is-better ordinary",
                                "rapportcijfer",
                                "Sociale samenhang",
                                "Social cohesion"),
                        indicator(
                                "onveilig-gevoel rate safety-cohesion onveilig/respondenten higher-is-worse ordinary",
                                "%",
                                "Voelt zich onveilig in de buurt",
                                "Feels unsafe in the area"),
                        indicator(
                                "vrijwilligers rate support-welfare vrijwilligers/respondenten higher-is-better ordinary",
                                "%",
                                "Vrijwilligers",
                                "Volunteers"),
                        indicator(
                                "leegstand rate population-housing leegstand/woningen higher-is-worse ordinary",
                                "%",
                                "Leegstaande woningen",
                                "Empty dwellings"),
                        indicator(
                                "achterstallig-onderhoud rate housing-value achterstallig/woningen higher-is-worse ordinary",
                                "%",
                                "Achterstallig onderhoud",
                                "Overdue maintenance")));
    }

    private static double arrears(Circumstances s, Moment m) {
        double winter = m.quarter() == 1 ? 0.07 : 0;
        return -3.0 + 0.4 * s.hardship() + 1.15 * s.declineAt(m) + m.course(0.05, 0.1, -0.05, 0.05) + winter;
    }

    private static double moves(Circumstances s, Moment moment) {
        double moved = 0;
        for (Moment m : moment.quarters()) {
            moved += s.share(204, s.rented(m), -4.0 + 0.1 * s.hardship() - 0.3 * s.age(), m);
        }
        return Math.min(moved, s.rented(moment));
    }

    /** A year holds exactly what its quarters hold. */
    private static double nuisance(Circumstances s, Moment moment, long topic, double usual, double worsening) {
        double sum = 0;
        for (Moment m : moment.quarters()) {
            double season = m.quarter() == 2 || m.quarter() == 3 ? 0.15 : -0.12;
            double risk = 0.4 * s.hardship() + 0.5 * s.centre() + worsening * s.declineAt(m) + season;
            sum += s.events(topic, usual * s.inhabitants(m) * StrictMath.exp(risk + m.course(-0.2, 0.1, 0, 0.05)), m);
        }
        return sum;
    }

    private static double debtors(Circumstances s, Moment m) {
        double odds = -3.6 + 0.8 * s.hardship() + 0.6 * s.declineAt(m) + m.course(0, -0.1, 0.05, 0.15);
        return s.share(214, s.households(m), odds, m);
    }

    private static double specialAssistance(Circumstances s, Moment m) {
        int helped = s.share(215, s.households(m), -2.5 + 0.85 * s.hardship() + m.course(0, 0.05, 0.35, 0.2), m);
        return helped * Math.round(420 + 90 * s.luck(216, m));
    }

    private static int respondents(Circumstances s, Moment m) {
        return Math.max(2, s.share(225, s.adults(m), -1.0 - 0.2 * s.hardship() + 0.15 * s.age(), m));
    }

    private static double neglected(Circumstances s, Moment m) {
        int age = m.year() - s.home().cell().built();
        double wear = age > 40 ? 0.4 : age < 20 ? -2 : 0;
        return s.share(226, s.dwellings(m), -2.9 + 0.5 * s.hardship() + wear + 0.3 * s.declineAt(m), m);
    }
}
