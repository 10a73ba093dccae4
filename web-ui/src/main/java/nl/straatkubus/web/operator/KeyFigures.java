package nl.straatkubus.web.operator;

import static nl.straatkubus.platform.catalogue.Direction.HIGHER_IS_WORSE;
import static nl.straatkubus.platform.catalogue.Direction.NEUTRAL;
import static nl.straatkubus.platform.catalogue.Kind.COUNT;
import static nl.straatkubus.platform.catalogue.Kind.MEAN;
import static nl.straatkubus.platform.catalogue.Kind.RATE;
import static nl.straatkubus.platform.catalogue.Theme.POPULATION_HOUSING;
import static nl.straatkubus.platform.catalogue.Theme.SOCIO_ECONOMIC;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;

/**
 * The key figures of neighbourhoods of Statistics Netherlands that become shared indicators, as far as a file has them.
 * Its columns took other names in the course of the years. Figures by origin are left out on purpose: none of the themes
 * asks for them.
 *
 * @param area the column with the neighbourhood
 */
record KeyFigures(String area, List<IndicatorDefinition> indicators) {
    static final DatasetCode CODE = new DatasetCode("cbs-kerncijfers");

    // Water and industry have neighbourhoods without residents: many rows without a figure are normal here.
    private static final double REJECT_LIMIT = 0.3;
    private static final String SOURCE = "Centraal Bureau voor de Statistiek";
    private static final String TERMS = "cc-by-4.0";
    private static final List<String> AREA = List.of("BU_CODE", "buurtcode");
    private static final Columns PEOPLE = new Columns("AANT_INW", "aantalInwoners");
    private static final Columns HOUSEHOLDS = new Columns("AANTAL_HH", "aantalHuishoudens");

    private static final List<Figure> ALL = List.of(
            figure("inwoners", "Inwoners (CBS)", "Residents (CBS)", COUNT, "inwoners", PEOPLE, null),
            figure("huishoudens", "Huishoudens (CBS)", "Households (CBS)", COUNT, "huishoudens", HOUSEHOLDS, null),
            part("mannen", "Mannen (CBS)", "Men (CBS)", "AANT_MAN", "mannen"),
            part("vrouwen", "Vrouwen (CBS)", "Women (CBS)", "AANT_VROUW", "vrouwen"),
            share(
                    "jonger-dan-15",
                    "Jonger dan 15 jaar",
                    "Under 15",
                    "P_00_14_JR",
                    "percentagePersonen0Tot15Jaar",
                    PEOPLE),
            share("15-tot-25", "15 tot 25 jaar", "15 to 24", "P_15_24_JR", "percentagePersonen15Tot25Jaar", PEOPLE),
            share("25-tot-45", "25 tot 45 jaar", "25 to 44", "P_25_44_JR", "percentagePersonen25Tot45Jaar", PEOPLE),
            share("45-tot-65", "45 tot 65 jaar", "45 to 64", "P_45_64_JR", "percentagePersonen45Tot65Jaar", PEOPLE),
            share(
                    "65-plus",
                    "65 jaar en ouder (CBS)",
                    "65 and over (CBS)",
                    "P_65_EO_JR",
                    "percentagePersonen65JaarEnOuder",
                    PEOPLE),
            share("ongehuwd", "Ongehuwd", "Never married", "P_ONGEHUWD", "percentageOngehuwd", PEOPLE),
            share("gehuwd", "Gehuwd", "Married", "P_GEHUWD", "percentageGehuwd", PEOPLE),
            share("gescheiden", "Gescheiden", "Divorced", "P_GESCHEID", "percentageGescheid", PEOPLE),
            share("verweduwd", "Verweduwd", "Widowed", "P_VERWEDUW", "percentageVerweduwd", PEOPLE),
            share(
                    "eenpersoons",
                    "Eenpersoonshuishoudens",
                    "One-person households",
                    "P_EENP_HH",
                    "percentageEenpersoonshuishoudens",
                    HOUSEHOLDS),
            share(
                    "zonder-kinderen",
                    "Huishoudens zonder kinderen",
                    "Households without children",
                    "P_HH_Z_K",
                    "percentageHuishoudensZonderKinderen",
                    HOUSEHOLDS),
            share(
                    "met-kinderen",
                    "Huishoudens met kinderen",
                    "Households with children",
                    "P_HH_M_K",
                    "percentageHuishoudensMetKinderen",
                    HOUSEHOLDS),
            figure(
                    "huishoudgrootte",
                    "Personen per huishouden",
                    "People in a household",
                    MEAN,
                    "personen",
                    new Columns("GEM_HH_GR", "gemiddeldeHuishoudsgrootte"),
                    HOUSEHOLDS),
            figure(
                    "autobezit",
                    "Auto's per huishouden",
                    "Cars in a household",
                    MEAN,
                    "auto's",
                    new Columns("AUTO_HH", "personenautosPerHuishouden"),
                    HOUSEHOLDS),
            figure(
                    "adressendichtheid",
                    "Adressen per km²",
                    "Addresses per km²",
                    MEAN,
                    "per km²",
                    new Columns("OAD", "omgevingsadressendichtheid"),
                    HOUSEHOLDS),
            figure(
                    "bevolkingsdichtheid",
                    "Inwoners per km²",
                    "Residents per km²",
                    MEAN,
                    "per km²",
                    new Columns("BEV_DICHTH", "bevolkingsdichtheidInwonersPerKm2"),
                    PEOPLE),
            figure(
                    "autos",
                    "Personenauto's",
                    "Cars",
                    COUNT,
                    "auto's",
                    new Columns("AUTO_TOT", "personenautosTotaal"),
                    null),
            figure(
                    "bedrijfsautos",
                    "Bedrijfsauto's",
                    "Company vehicles",
                    COUNT,
                    "auto's",
                    new Columns("BEDR_AUTO", "bedrijfsmotorvoertuigen"),
                    null),
            figure(
                    "motorfietsen",
                    "Motorfietsen",
                    "Motorcycles",
                    COUNT,
                    "motorfietsen",
                    new Columns("MOTOR_2W", "motorfietsenTotaal"),
                    null),
            part("aow", "AOW-uitkering", "State pension", "A_SOZ_OW", "aantalPersonenMetEenAowUitkeringTotaal"),
            benefit(
                    "bijstand",
                    "Bijstand (CBS)",
                    "Social assistance (CBS)",
                    new Columns("WWB_UITTOT", "aantalPersonenMetEenAlgBijstandsuitkeringTot"),
                    HOUSEHOLDS),
            benefit(
                    "ww",
                    "Werkloosheidsuitkering",
                    "Unemployment benefit",
                    new Columns("WW_UIT_TOT", "aantalPersonenMetEenWwUitkeringTotaal"),
                    PEOPLE),
            benefit(
                    "arbeidsongeschikt",
                    "Arbeidsongeschiktheid",
                    "Disability benefit",
                    new Columns("AO_UIT_TOT", "aantalPersonenMetEenAoUitkeringTotaal"),
                    PEOPLE));

    KeyFigures {
        indicators = List.copyOf(indicators);
    }

    /** A column's name in older files and in newer ones. */
    private record Columns(String older, String newer) {
        Optional<String> in(Set<String> columns) {
            return named(older, columns).or(() -> named(newer, columns));
        }
    }

    private static Optional<String> named(String name, Set<String> columns) {
        return columns.stream()
                .filter(column -> CombinedOutlines.bare(column).equals(CombinedOutlines.bare(name)))
                .findFirst();
    }

    /** @param among null for what is counted among nothing */
    private record Figure(
            String code,
            Text title,
            Theme theme,
            Kind kind,
            String unit,
            Direction direction,
            Columns of,
            Columns among) {
        Optional<IndicatorDefinition> in(Set<String> columns) {
            Optional<String> numerator = of.in(columns);
            Optional<String> denominator = Optional.ofNullable(among).flatMap(names -> names.in(columns));
            return numerator
                    .filter(_ -> among == null || denominator.isPresent())
                    .map(name -> new IndicatorDefinition(
                            new IndicatorCode("cbs-" + code),
                            title,
                            theme,
                            kind,
                            name,
                            denominator,
                            unit,
                            direction,
                            Sensitivity.ORDINARY));
        }
    }

    private static Figure figure(String code, String nl, String en, Kind kind, String unit, Columns of, Columns among) {
        return new Figure(code, new Text(nl, en), POPULATION_HOUSING, kind, unit, NEUTRAL, of, among);
    }

    /** A percentage that the file gives as such. */
    private static Figure share(String code, String nl, String en, String older, String newer, Columns among) {
        return figure(code, nl, en, MEAN, "%", new Columns(older, newer), among);
    }

    /** A number of residents, shown as a share of them all. */
    private static Figure part(String code, String nl, String en, String older, String newer) {
        return figure(code, nl, en, RATE, "%", new Columns(older, newer), PEOPLE);
    }

    private static Figure benefit(String code, String nl, String en, Columns of, Columns among) {
        return new Figure(code, new Text(nl, en), SOCIO_ECONOMIC, RATE, "%", HIGHER_IS_WORSE, of, among);
    }

    /** The figures that a file with these columns holds; empty without a neighbourhood or any known figure. */
    static Optional<KeyFigures> in(Set<String> columns) {
        List<IndicatorDefinition> found =
                ALL.stream().flatMap(figure -> figure.in(columns).stream()).toList();
        return AREA.stream()
                .flatMap(name -> named(name, columns).stream())
                .findFirst()
                .filter(_ -> !found.isEmpty())
                .map(area -> new KeyFigures(area, found));
    }

    DatasetDefinition dataset(int year) {
        return new DatasetDefinition(
                CODE,
                new Text("Kerncijfers wijken en buurten", "Key figures of districts and neighbourhoods"),
                SOURCE,
                TERMS,
                Policy.GOOD_ROWS,
                REJECT_LIMIT,
                new Layout(Optional.of(area), Optional.empty(), Optional.of(Period.parse(Integer.toString(year)))),
                indicators);
    }
}
