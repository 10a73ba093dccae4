package nl.straatkubus.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.straatkubus.ingest.format.WrittenFile.rows;
import static nl.straatkubus.ingest.format.WrittenFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ways in which Dutch organisations write and pack their tables. */
class RealWritingTest {
    @Test
    void readsATableUnderATitleAndAboveItsSource() {
        FileSource file = text("""
                Meldingen per postcode;;
                Gemeente Dordrecht, 2024;;

                PC6;Aantal;Woningen
                3311 AA;3;40
                3311 AB;4;38
                Bron: eigen registratie
                """);
        assertThat(Table.recognise(file).headerLine()).isEqualTo(4);
        assertThat(rows(file))
                .containsExactly(
                        List.of("PC6", "Aantal", "Woningen"),
                        List.of("3311 AA", "3", "40"),
                        List.of("3311 AB", "4", "38"));
        try (Table table = Table.open(file, Table.recognise(file))) {
            assertThat(table.next().line()).isEqualTo(5);
        }
    }

    @Test
    void readsATableWithoutNamesOfColumns() {
        FileSource file =
                text("NL\t3311\tDordrecht\t51.8131\nNL\t3312\tDordrecht\t51.8064\nNL\t3313\tZwijndrecht\t51.81\n");
        assertThat(rows(file))
                .startsWith(
                        List.of("Kolom 1", "Kolom 2", "Kolom 3", "Kolom 4"),
                        List.of("NL", "3311", "Dordrecht", "51.8131"))
                .hasSize(4);
    }

    @Test
    void yearsMayNameColumns() {
        assertThat(rows(text("buurt;2023;2024\nBU05050101;4;5\nBU05050102;3;3\n"))
                        .getFirst())
                .containsExactly("buurt", "2023", "2024");
    }

    @Test
    void readsLinesThatAreQuotedAsAWhole() {
        FileSource file = text("""
                "NETBEHEERDER	POSTCODE_VAN	POSTCODE_TOT	PRODUCTSOORT	SJV_GEMIDDELD"
                "Net BV	3311AA	3311AC	""ELK   ""	2831.5"
                Net BV	3311AD	3311AF	GAS	1500
                """);
        assertThat(rows(file))
                .containsExactly(
                        List.of("NETBEHEERDER", "POSTCODE_VAN", "POSTCODE_TOT", "PRODUCTSOORT", "SJV_GEMIDDELD"),
                        List.of("Net BV", "3311AA", "3311AC", "ELK   ", "2831.5"),
                        List.of("Net BV", "3311AD", "3311AF", "GAS", "1500"));
    }

    @Test
    void decimalCommasDoNotPassForDelimiters() {
        assertThat(Table.recognise(text("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n")).delimiter())
                .isEqualTo(';');
    }

    @Test
    void readsTextOfTwoBytesACharacterAsExcelSavesIt() {
        FileSource file = text("\uFEFFpc6\taantal\n1315 AB\t3\n", UTF_16LE);
        assertThat(Table.recognise(file).charset()).isEqualTo(UTF_16LE);
        assertThat(rows(file)).containsExactly(List.of("pc6", "aantal"), List.of("1315 AB", "3"));
    }

    @Test
    void whatTheStewardSaysGoesBeforeWhatIsFound() {
        FileSource file = text(
                "titel;x\npc6;naam;a,b\n1315AB;Caf\u201A;2\n1315AC;Caf\u201A;3\n", Charset.forName("windows-1252"));
        Reading reading = new Reading(
                Optional.of(','),
                Optional.of(Charset.forName("IBM850")),
                Optional.empty(),
                Optional.of(2),
                Optional.empty());
        assertThat(rows(file, reading).subList(0, 2))
                .containsExactly(List.of("pc6;naam;a", "b"), List.of("1315AB;Café;2"));
    }

    @Test
    void readsWhatIsPacked() {
        String csv = "pc6;aantal\n1315 AB;3\n";
        List<List<String>> expected = List.of(List.of("pc6", "aantal"), List.of("1315 AB", "3"));
        assertThat(rows(WrittenFile.gzip(csv))).isEqualTo(expected);
        assertThat(Table.recognise(WrittenFile.gzip(csv)).packing()).isEqualTo(Writing.Packing.GZIP);
        FileSource zip = WrittenFile.zip(ordered("leesmij.txt", "Uitleg", "map/cijfers.csv", csv, "foto.jpg", "x"));
        assertThat(rows(zip)).isEqualTo(expected);
        assertThat(Table.recognise(zip).parts()).isEmpty();
    }

    @Test
    void offersTheFilesOfAnArchiveToChooseFrom() {
        FileSource zip = WrittenFile.zip(ordered("a.csv", "pc6;x\n1315AB;1\n", "b.csv", "pc6;y\n1315AC;2\n"));
        Writing writing = Table.recognise(zip);
        assertThat(writing.parts()).containsExactly("a.csv", "b.csv");
        assertThat(writing.part()).isEqualTo("a.csv");
        assertThat(rows(zip, part("b.csv"))).containsExactly(List.of("pc6", "y"), List.of("1315AC", "2"));
    }

    @Test
    void readsASheetWithTitleDatesNumbersAndGaps() {
        FileSource file = WrittenFile.workbook(Map.of("Cijfers", sheet -> {
            sheet.value(0, 0, "Huurachterstand");
            for (int i = 0; i < 4; i++) {
                sheet.value(
                        2, i, List.of("PC6", "Peildatum", "Bedrag", "Opmerking").get(i));
            }
            sheet.value(3, 0, "1315 AB");
            sheet.value(3, 1, LocalDate.of(2024, 3, 31));
            sheet.style(3, 1).format("dd-mm-yyyy").set();
            sheet.value(3, 2, 0.1 + 0.2);
            sheet.value(5, 0, "1315 AC");
            sheet.value(5, 2, 1204);
            sheet.style(5, 2).format("#.##0 [Red]").set();
        }));
        assertThat(rows(file))
                .containsExactly(
                        List.of("PC6", "Peildatum", "Bedrag", "Opmerking"),
                        List.of("1315 AB", "2024-03-31", "0.3", ""),
                        List.of("1315 AC", "", "1204", ""));
        try (Table table = Table.open(file, Table.recognise(file))) {
            assertThat(table.next().line()).as("the row in Excel").isEqualTo(4);
        }
    }

    @Test
    void offersTheFilledSheetsOfAWorkbookToChooseFrom() {
        Map<String, WrittenFile.Filling> sheets = new LinkedHashMap<>();
        sheets.put("Leeg", sheet -> {});
        sheets.put("2023", sheet -> row(sheet, "pc6", "x"));
        sheets.put("2024", sheet -> row(sheet, "pc6", "y"));
        FileSource file = WrittenFile.workbook(sheets);
        assertThat(Table.recognise(file).parts()).containsExactly("2023", "2024");
        assertThat(rows(file, part("2024")).getFirst()).containsExactly("pc6", "y");
        FileSource zipped = WrittenFile.zip(Map.of("boek.xlsx", WrittenFile.content(file)));
        assertThat(rows(zipped, part("2024")).getFirst()).containsExactly("pc6", "y");
    }

    private static void row(org.dhatim.fastexcel.Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
            sheet.value(1, i, "1315AB");
        }
    }

    @Test
    void oneSheetOrLayerInsideAnArchiveNeedsNoChoice() {
        byte[] book = WrittenFile.content(WrittenFile.workbook(Map.of("blad", sheet -> row(sheet, "pc6", "n"))));
        byte[] layer = WrittenFile.content(WrittenFile.geoPackage(
                "insert into gpkg_contents values ('cbs_pc6_2024', 'attributes', 0)",
                "create table cbs_pc6_2024 (pc6 text, n text)",
                "insert into cbs_pc6_2024 values ('1315AB', '1315AB')"));
        for (String name : List.of("a.xlsx", "a.gpkg")) {
            byte[] content = name.endsWith("xlsx") ? book : layer;
            assertThat(rows(WrittenFile.zip(Map.of(name, content))))
                    .containsExactly(List.of("pc6", "n"), List.of("1315AB", "1315AB"));
            assertThat(rows(WrittenFile.zip(Map.of(name, content, "b.csv", "x;y\n1;2\n".getBytes(UTF_8))), part(name)))
                    .containsExactly(List.of("pc6", "n"), List.of("1315AB", "1315AB"));
        }
    }

    @Test
    void readsTheAttributesOfAGeoPackage() {
        String[] layers = {
            "insert into gpkg_contents values ('cbs_pc6_2024', 'features', 28992), ('bron', 'attributes', 0)",
            "insert into gpkg_geometry_columns values ('cbs_pc6_2024', 'geom', 28992)",
            "create table cbs_pc6_2024 (fid integer primary key, postcode6 text, geom blob, aantal_inwoners integer, p real)",
            "insert into cbs_pc6_2024 values (1, '1315AB', x'4750', 45, 20.5), (2, '1315AC', null, -99997, null)",
            "create table bron (naam text)"
        };
        FileSource file = WrittenFile.geoPackage(layers);
        assertThat(Table.recognise(file).parts()).containsExactly("cbs_pc6_2024", "bron");
        List<List<String>> expected = List.of(
                List.of("fid", "postcode6", "aantal_inwoners", "p", Table.LOCATION),
                List.of("1", "1315AB", "45", "20.5", ""),
                List.of("2", "1315AC", "-99997", "", ""));
        assertThat(rows(file)).isEqualTo(expected);
        assertThat(rows(WrittenFile.zip(Map.of("cbs_pc6_2024_v1.gpkg", WrittenFile.content(file)))))
                .isEqualTo(expected);
    }

    private static Reading part(String name) {
        return new Reading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(name));
    }

    private static Map<String, byte[]> ordered(String... namesAndTexts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return entries;
    }
}
