package nl.straatkubus.platform.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Relations in the schema of the scope; the indicators stand in the order in which the relation names them. */
@Component
final class StoredRelations {
    private final JdbcClient database;

    StoredRelations(JdbcClient database) {
        this.database = database;
    }

    List<Relation> all() {
        Stream<Relation> shared =
                read("select * from shared.indicator_relation order by dataset, position", List.of()).stream();
        return DataScope.required().isShared()
                ? shared.toList()
                : Stream.concat(
                                read("select * from indicator_relation order by dataset, position", List.of()).stream(),
                                shared)
                        .toList();
    }

    List<Relation> of(String dataset) {
        List<Relation> own =
                read("select * from indicator_relation where dataset = ? order by position", List.of(dataset));
        return own.isEmpty()
                ? read("select * from shared.indicator_relation where dataset = ? order by position", List.of(dataset))
                : own;
    }

    void replace(String dataset, List<Relation> relations) {
        database.sql("delete from indicator_relation where dataset = ?")
                .param(dataset)
                .update();
        for (int i = 0; i < relations.size(); i++) {
            database.sql("insert into indicator_relation (dataset, position, kind, indicators) values (?, ?, ?, ?)")
                    .params(Arrays.asList(dataset, i, relations.get(i).kind(), codes(relations.get(i))))
                    .update();
        }
    }

    private static String[] codes(Relation relation) {
        return relation.roles().stream().map(IndicatorCode::value).toArray(String[]::new);
    }

    private List<Relation> read(String query, List<?> parameters) {
        return database.sql(query)
                .params(parameters)
                .query((row, n) -> relation(row))
                .list();
    }

    private static Relation relation(ResultSet row) throws SQLException {
        List<IndicatorCode> codes = Arrays.stream(
                        (String[]) row.getArray("indicators").getArray())
                .map(IndicatorCode::new)
                .toList();
        String kind = row.getString("kind");
        return switch (kind) {
            case "sum-of" -> new Relation.SumOf(codes.getFirst(), codes.subList(1, codes.size()));
            case "part-of" -> new Relation.PartOf(codes.get(0), codes.get(1));
            case "complement" -> new Relation.Complement(codes.get(0), codes.get(1), codes.get(2));
            default -> throw new IllegalStateException("Unknown kind of relation " + kind);
        };
    }
}
