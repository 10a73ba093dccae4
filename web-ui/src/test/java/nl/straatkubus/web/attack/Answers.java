package nl.straatkubus.web.attack;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.web.api.Program;
import tools.jackson.databind.JsonNode;

/** What a program hears of a town. */
final class Answers {
    static final List<String> LEVELS = List.of("street", "pc4", "neighbourhood", "district", "municipality");
    private static final String PASSING =
            "\"(release|import|importId|version|releasedAt|versionAt|receivedAt)\":(\\d+|\"[^\"]*\")";
    private static final String SLICE = "application/vnd.straatkubus.slice";

    private final Program program;

    Answers(Program program) {
        this.program = program;
    }

    /** One row of an answer. */
    record Row(String area, String state, double value, String cell) {
        boolean told() {
            return state.equals("published");
        }

        boolean byItself() {
            return told() && area.equals(cell);
        }
    }

    static String path(String indicator, int year, String level) {
        return "/api/v1/indicators/" + indicator + "/values?period=" + year + "&level=" + level;
    }

    Map<String, Row> values(String indicator, int year, String level) {
        return rows(program.json(path(indicator, year, level)));
    }

    Map<String, Row> combined(String question) {
        return rows(Program.json(program.post("/api/v1/composite", question)));
    }

    static Map<String, Row> rows(JsonNode answer) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (JsonNode row : answer.get("values")) {
            rows.put(
                    row.get("area").asString(),
                    new Row(
                            row.get("area").asString(),
                            row.get("state").asString(),
                            row.path("value").asDouble(Double.NaN),
                            row.path("cell").asString("")));
        }
        return rows;
    }

    /**
     * Every answer that somebody who only looks can get, by what was asked, but for numbers of releases and imports and
     * the moments at which they were made.
     */
    Map<String, String> all(List<Area> areas) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of("indicators", "signals", "areas?level=street", "areas?level=pc4")) {
            ask("/api/v1/" + path, "application/json", answers);
        }
        for (String indicator : AttackedTowns.INDICATORS) {
            for (int year = Figures.FIRST; year < Figures.FIRST + Figures.YEARS; year++) {
                for (String level : LEVELS) {
                    ask(path(indicator, year, level), "application/json", answers);
                    ask(path(indicator, year, level), "text/csv", answers);
                    byte[] slice = program.bytes(path(indicator, year, level), SLICE);
                    answers.put(
                            path(indicator, year, level) + " slice",
                            level.equals("pc4") ? "none" : Base64.getEncoder().encodeToString(slice));
                }
            }
        }
        for (String indicator : AttackedTowns.INDICATORS) {
            ask("/api/v1/indicators/" + indicator + "/lineage", "application/json", answers);
            long release = program.json(path(indicator, Figures.FIRST, "street"))
                    .get("release")
                    .asLong();
            keep(
                    "certificate of " + indicator,
                    program.get("/api/v1/releases/" + release + "/certificate", "Accept", "application/json"),
                    answers);
        }
        Area one = areas.getFirst();
        Area other = areas.get(areas.size() / 3);
        String line = "{\"polygon\":[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s]]}"
                .formatted(one.longitude(), one.latitude(), other.longitude(), other.latitude());
        keep(line, program.post("/api/v1/areas/profile", line), answers);
        areas.forEach(area -> ask("/api/v1/areas/" + area.code().value(), "application/json", answers));
        for (String question : List.of(
                part("score", "\"weight\":3", "\"weight\":1"),
                part("score", "\"weight\":0", "\"weight\":1"),
                part("filter", "\"min\":20", "\"max\":9"),
                part("filter", "\"max\":19.5", "\"min\":1"))) {
            keep(question, program.post("/api/v1/composite", question), answers);
        }
        return answers;
    }

    /** A question that combines both indicators in the first year. */
    static String part(String mode, String debts, String reports) {
        return "{\"mode\":\"%s\",\"period\":\"%d\",\"parts\":[{\"indicator\":\"%s\",%s},{\"indicator\":\"%s\",%s}]}"
                .formatted(mode, Figures.FIRST, AttackedTowns.DEBTS, debts, AttackedTowns.REPORTS, reports);
    }

    private void ask(String path, String form, Map<String, String> answers) {
        keep(path + " " + form, program.get(path, "Accept", form), answers);
    }

    private static void keep(String asked, HttpResponse<String> answer, Map<String, String> answers) {
        String tag = answer.headers().firstValue("ETag").orElse("");
        answers.put(
                asked,
                answer.statusCode() + "\n" + tag.replaceFirst("^W/\"\\d+-", "W/\"") + "\n"
                        + answer.headers().firstValue("Content-Type").orElse("") + "\n"
                        + answer.body().replaceAll(PASSING, "\"$1\":0"));
    }
}
