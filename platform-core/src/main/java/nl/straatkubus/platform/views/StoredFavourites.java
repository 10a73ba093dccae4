package nl.straatkubus.platform.views;

import java.util.Set;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Favourites in the schema of the municipality. */
@Component
final class StoredFavourites implements Favourites {
    private final JdbcClient database;

    StoredFavourites(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<IndicatorCode> of(Viewer viewer) {
        return viewer.scope().get(() -> database.sql("select indicator from favourite where owner = ?")
                .param(viewer.subject())
                .query((row, n) -> new IndicatorCode(row.getString(1)))
                .set());
    }

    @Override
    public void keep(Viewer viewer, IndicatorCode indicator, boolean kept) {
        String change = kept
                ? "insert into favourite (owner, indicator) values (?, ?) on conflict do nothing"
                : "delete from favourite where owner = ? and indicator = ?";
        viewer.scope().run(() -> database.sql(change)
                .params(viewer.subject(), indicator.value())
                .update());
    }
}
