package nl.straatkubus.web.journey;

import java.util.List;
import java.util.stream.Stream;

/**
 * A screen in one state.
 *
 * @param route as it is registered
 * @param address where it is found; {@link #LATEST} stands for the import that ran last
 * @param pressed names of buttons and the like that are pressed one after the other, such as one that opens a dialog
 */
record ScreenVisit(Person person, String route, String address, List<String> pressed) {
    static final String LATEST = "{latest}";

    /** Who, the route, where it is found when that is not the route itself, and what is pressed there. */
    private static final String VISITS = """
            NOBODY | login
            NOBODY | aanmelden | oauth2/authorization/gm0505
            NOBODY | uitnodiging/:place/:token | uitnodiging/gm0505/verlopen
            NOBODY | aanbod/:token | aanbod/verlopen
            NOBODY | samen/:code? | samen
            AREA_MANAGER | kaart
            AREA_MANAGER | kaart | kaart?i=bijstand
            AREA_MANAGER | kaart | kaart?i=bijstand,achterstand-huur&a=3311AA
            AREA_MANAGER | kaart | kaart?i=bijstand,achterstand-huur&m=filter&f=bijstand:8:
            AREA_MANAGER | kaart | kaart?i=bijstand,achterstand-huur,laag-inkomen&m=score&a=3311AA
            AREA_MANAGER | kaart | kaart?i=bijstand,achterstand-huur&m=score&t=1
            AREA_MANAGER | kaart | kaart?i=bijstand,achterstand-huur&s=BU05050503,3311AA
            AREA_MANAGER | kaart | kaart?i=bijstand&l=neighbourhood&t=1&s=BU05050503
            AREA_MANAGER | kaart | kaart?i=bijstand&c=bijstand
            AREA_MANAGER | kaart | kaart?i=bijstand&c=bijstand&cw=over
            AREA_MANAGER | kaart | kaart?i=bijstand&b=4_9
            AREA_MANAGER | kaart | kaart?i=inwoners
            AREA_MANAGER | kaart | kaart?i=bijstand | Weergaven, Bewaar deze weergave
            AREA_MANAGER | kaart | kaart?i=bijstand | Samen kijken
            AREA_MANAGER | kaart | kaart?i=bijstand&a=3311AA | Waar komt dit vandaan?
            AREA_MANAGER | signalen
            AREA_MANAGER | signalen | signalen | Start onderzoek
            AREA_MANAGER | signalen | signalen | Afsluiten
            AREA_MANAGER | signalen/methode
            AREA_MANAGER | tijdlijn | tijdlijn?a=BU05050503
            AREA_MANAGER | tijdlijn | tijdlijn?a=BU05050503 | Interventie plannen
            AREA_MANAGER | veldnotities
            AREA_MANAGER | toegankelijkheid
            AREA_MANAGER | licentie
            AREA_MANAGER | aanmelding
            AREA_MANAGER | none | bestaat-niet
            AREA_MANAGER | beheer/vandaag
            PROFESSIONAL | kaart | kaart?i=achterstand-huur
            PROFESSIONAL | signalen
            DATA_STEWARD | gegevens
            DATA_STEWARD | gegevens/importeren
            DATA_STEWARD | gegevens/import/:id(\\d+) | gegevens/import/{latest}
            DATA_STEWARD | gegevens/:dataset/bron | gegevens/meldingen/bron
            DATA_STEWARD | gegevens/verbanden
            PRIVACY_OFFICER | privacy
            PRIVACY_OFFICER | privacy/certificaten/:release?(\\d+) | privacy/certificaten
            PRIVACY_OFFICER | privacy/gezien
            PRIVACY_OFFICER | privacy/samen
            PRIVACY_OFFICER | privacy/register
            PRIVACY_OFFICER | privacy/register | privacy/register | Invullen
            ADMINISTRATOR | toegang
            ADMINISTRATOR | toegang | toegang | Iemand uitnodigen
            ADMINISTRATOR | toegang | toegang | Functies wijzigen
            ADMINISTRATOR | toegang/aanmelden
            ADMINISTRATOR | toegang/functies
            ADMINISTRATOR | toegang/functies | toegang/functies | Nieuwe functie
            ADMINISTRATOR | toegang/programmas
            ADMINISTRATOR | toegang/programmas | toegang/programmas | Programma toevoegen
            ADMINISTRATOR | toegang/ondersteuning
            ADMINISTRATOR | toegang/ondersteuning | toegang/ondersteuning | Toegang geven
            OPERATOR | beheer/vandaag
            OPERATOR | beheer/gemeenten
            OPERATOR | beheer/aansluiten
            OPERATOR | beheer/aanbiedingen
            OPERATOR | beheer/aanbiedingen | beheer/aanbiedingen | Aanbod maken
            OPERATOR | beheer/licenties
            OPERATOR | beheer/licenties | beheer/licenties | Meer voor Dordrecht, Uitbreiden
            OPERATOR | beheer/licenties | beheer/licenties | Meer voor Dordrecht, Schorsen
            OPERATOR | beheer/licenties | beheer/licenties | Meer voor Dordrecht, Inkorten
            OPERATOR | beheer/licenties | beheer/licenties | Meer voor Dordrecht, Facturering en contact
            OPERATOR | beheer/facturen
            OPERATOR | beheer/ondersteuning
            OPERATOR | beheer/kaart
            OPERATOR | beheer/gedeeld
            OPERATOR | beheer/gedeeld/:dataset/bron | beheer/gedeeld/bevolking-en-wonen/bron
            OPERATOR | beheer/prijzen
            OPERATOR | beheer/prijzen | beheer/prijzen | Prijzen aankondigen
            """;

    /** Somebody with the screens that are theirs. */
    enum Person {
        NOBODY("", ""),
        AREA_MANAGER("Dordrecht", "gebiedsmanager@dordrecht.demo"),
        PROFESSIONAL("Dordrecht", "wijkagent@dordrecht.demo"),
        DATA_STEWARD("Dordrecht", "databeheer@dordrecht.demo"),
        PRIVACY_OFFICER("Dordrecht", "privacy@dordrecht.demo"),
        ADMINISTRATOR("Dordrecht", "beheerder@dordrecht.demo"),
        OPERATOR("", "operator@almere.demo");

        private final String place;
        private final String email;

        Person(String place, String email) {
            this.place = place;
            this.email = email;
        }

        void signIn(Visitor visitor) {
            if (this == OPERATOR) {
                visitor.signInAsOperator(email, "demo");
            } else {
                visitor.signIn(place, email, "demo");
            }
        }
    }

    static List<ScreenVisit> all() {
        return VISITS.lines().map(ScreenVisit::parse).toList();
    }

    static Stream<ScreenVisit> of(Person person) {
        return all().stream().filter(visit -> visit.person() == person);
    }

    private static ScreenVisit parse(String line) {
        String[] cells = line.split(" \\| ");
        String route = cells[1];
        return new ScreenVisit(
                Person.valueOf(cells[0]),
                route,
                cells.length > 2 ? cells[2] : route,
                cells.length > 3 ? List.of(cells[3].split(", ")) : List.of());
    }

    @Override
    public String toString() {
        return person + " /" + address + (pressed.isEmpty() ? "" : " " + pressed);
    }
}
