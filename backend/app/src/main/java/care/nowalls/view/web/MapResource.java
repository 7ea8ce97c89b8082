package care.nowalls.view.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What lies under the marks of a map. */
@Path("/api/v1/map")
@Tag(name = "map")
@Produces(MediaType.APPLICATION_JSON)
public class MapResource {

    private final MapTiles tiles;

    /** Blank is none. */
    @Inject
    public MapResource(
            @ConfigProperty(name = "nowalls.map.tiles") Optional<String> tiles,
            @ConfigProperty(name = "nowalls.map.attribution") Optional<String> attribution) {
        this.tiles = new MapTiles(
                tiles.filter(text -> !text.isBlank()).orElse(null),
                attribution.filter(text -> !text.isBlank()).orElse(null));
    }

    /**
     * @param tiles address of raster tiles in WGS-84 web mercator with {@code {z} {x} {y}}; null: none, a plain ground
     * @param attribution whose they are, shown on the map
     */
    @Schema(name = "MapTiles")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MapTiles(@Nullable String tiles, @Nullable String attribution) {}

    @GET
    @Allowed(Action.OWN_ACCOUNT)
    @Operation(summary = "Where the tiles of a map come from")
    public MapTiles map() {
        return tiles;
    }
}
