package nl.straatkubus.web.ground;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The grounds that this installation offers besides its own drawing. Browsers fetch them by themselves and only when a reader
 * asks for it; without an address there is none.
 */
@Component
public final class Grounds {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;,'\"]+");

    /**
     * Squares of a picture in web mercator.
     *
     * @param address of one square, with {@code {z}}, {@code {x}} and {@code {y}} for zoom level, column and row
     * @param source whom they come from, as it stands at the edge of the map
     */
    public record Tiles(String address, String source) {
        /** @throws IllegalArgumentException for an address without its three places, or that is none */
        public Tiles {
            boolean complete = List.of("{z}", "{x}", "{y}").stream().allMatch(address::contains);
            if (!complete || !ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException(
                        "The address of a ground is http or https and has {z}, {x} and {y}: " + address);
            }
        }

        /** As a browser names where something comes from: scheme, host and port. */
        String origin() {
            URI uri = URI.create(address.replaceAll("[{}]", ""));
            return uri.getScheme() + "://" + uri.getAuthority();
        }
    }

    private final Map<Ground, Tiles> offered = new EnumMap<>(Ground.class);

    Grounds(
            @Value("${straatkubus.map.basemap:}") String basemap,
            @Value("${straatkubus.map.basemap-source:}") String basemapSource,
            @Value("${straatkubus.map.photo:}") String photo,
            @Value("${straatkubus.map.photo-source:}") String photoSource) {
        offer(Ground.MAP, basemap, basemapSource);
        offer(Ground.PHOTO, photo, photoSource);
    }

    private void offer(Ground ground, String address, String source) {
        if (!address.isBlank()) {
            offered.put(ground, new Tiles(address.strip(), source.strip()));
        }
    }

    /** Empty for the own drawing and for what is not offered here. */
    public Optional<Tiles> tiles(Ground ground) {
        return Optional.ofNullable(offered.get(ground));
    }

    /** Where browsers fetch squares from. */
    public Set<String> origins() {
        return offered.values().stream().map(Tiles::origin).collect(Collectors.toUnmodifiableSet());
    }
}
