package nl.straatkubus.platform.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.LatticeLoaded;
import nl.straatkubus.platform.geography.Lattices;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Pieces of tiles in the shared schema. Whole tiles are put together when they are asked for, and kept while there is room. */
@Component
final class StoredTiles implements CountryTiles {
    private static final long KEPT_BYTES = 24 << 20;
    private static final int PIECES_A_BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Lattices lattices;
    private final Cache<Key, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<Key, byte[]>weigher((key, tile) -> tile.length)
            .build();

    private record Key(String version, TileAddress at) {}

    StoredTiles(JdbcClient database, JdbcTemplate batches, TransactionTemplate transaction, Lattices lattices) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.lattices = lattices;
    }

    @Override
    public Country inForce() {
        List<Long> ids = database.sql("""
                        select lattice.id from shared.lattice join shared.cut_lattice on cut_lattice.lattice_id = lattice.id
                        where lattice.active order by lattice.id
                        """).query(Long.class).list();
        String version = UUID.nameUUIDFromBytes(ids.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Country(version, ids);
    }

    @Override
    public Optional<byte[]> tile(String version, TileAddress at) {
        Key key = new Key(version, at);
        byte[] tile = kept.getIfPresent(key);
        if (tile == null && inForce().version().equals(version)) {
            tile = gzipped(pieces(at));
            kept.put(key, tile);
        }
        return Optional.ofNullable(tile);
    }

    private List<byte[]> pieces(TileAddress at) {
        return database.sql("""
                        select content from shared.tile_piece piece join shared.lattice on lattice.id = piece.lattice_id
                        where z = ? and x = ? and y = ? and lattice.active order by piece.lattice_id
                        """)
                .params(at.z(), at.x(), at.y())
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    private static byte[] gzipped(List<byte[]> layers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (byte[] layer : layers) {
                gzip.write(layer);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** In the scope of who loads it. */
    @EventListener
    void loaded(LatticeLoaded event) {
        if (!isCut(event.lattice().id())) {
            cut(event.lattice());
        }
    }

    @Override
    public int cutMissing() {
        List<Long> missing = database.sql("""
                        select id from lattice where active
                        and not exists (select from cut_lattice where cut_lattice.lattice_id = lattice.id) order by id
                        """).query(Long.class).list();
        missing.forEach(id -> cut(lattices.byId(id)));
        return missing.size();
    }

    private boolean isCut(long lattice) {
        return database.sql("select count(*) from cut_lattice where lattice_id = ?")
                        .param(lattice)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void cut(Lattice lattice) {
        List<LatticeCutting.Piece> pieces = new LatticeCutting(lattice, shapes(lattice)).pieces();
        transaction.executeWithoutResult(status -> {
            int first = database.sql("insert into cut_lattice (lattice_id) values (?) on conflict do nothing")
                    .param(lattice.id())
                    .update();
            if (first == 1) {
                store(lattice.id(), pieces);
            }
        });
    }

    private void store(long lattice, List<LatticeCutting.Piece> pieces) {
        batches.batchUpdate(
                "insert into tile_piece (lattice_id, z, x, y, content) values (?, ?, ?, ?, ?)",
                pieces,
                PIECES_A_BATCH,
                (row, piece) -> {
                    row.setLong(1, lattice);
                    row.setInt(2, piece.at().z());
                    row.setInt(3, piece.at().x());
                    row.setInt(4, piece.at().y());
                    row.setBytes(5, piece.content());
                });
    }

    /** The outlines that some zoom shows, also of larger areas without a smaller one inside. */
    private Map<Integer, Geometry> shapes(Lattice lattice) {
        Set<AreaLevel> levels = EnumSet.noneOf(AreaLevel.class);
        IntStream.rangeClosed(SMALLEST, LARGEST).forEach(zoom -> levels.add(CountryTiles.levelAt(zoom)));
        Map<Integer, Geometry> shapes = new HashMap<>();
        levels.forEach(level ->
                lattices.outlines(lattice.id(), level).forEach(outline -> shapes.put(outline.node(), outline.shape())));
        return shapes;
    }
}
