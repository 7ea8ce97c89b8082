package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.Presences;
import care.nowalls.shared.Command;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.WallClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Whether the desk is manned. Consoles report every 15 s, in the machine's own time. */
@Path("/api/v1/desk")
@Tag(name = "desk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeskResource {

    private final Presences presences;
    private final Access access;
    private final Terms terms;
    private final Clock wall;

    @Inject
    public DeskResource(Presences presences, Access access, Terms terms, @WallClock Clock wall) {
        this.presences = presences;
        this.access = access;
        this.terms = terms;
        this.wall = wall;
    }

    /** What an operator is doing. */
    public enum DeskState {
        READY,
        BUSY,
        BREAK
    }

    /**
     * @param console made by the page, one per window
     * @param state what the operator is doing
     * @param soundUnlocked whether the page can ring
     */
    public record Presence(
            @NotNull UUID console,
            @NotNull DeskState state,
            @NotNull Boolean soundUnlocked) {}

    /**
     * @param username of the operator
     * @param state READY, BUSY or BREAK
     * @param soundUnlocked whether it can ring
     * @param lastSeen last report
     */
    public record Console(String username, String state, boolean soundUnlocked, OffsetDateTime lastSeen) {}

    /**
     * @param ready consoles ready
     * @param busy consoles busy
     * @param onBreak consoles on break
     * @param canRing whether any console that is ready or busy can be heard
     * @param consoles all that reported lately
     */
    public record Desk(int ready, int busy, int onBreak, boolean canRing, List<Console> consoles) {}

    @PUT
    @Path("presence")
    @Command(routine = true)
    @Allowed(Action.DESK_PRESENCE)
    @ResponseStatus(204)
    @Operation(summary = "Say that this console is there", description = "Every 15 s")
    public Uni<Void> presence(@Valid @NotNull Presence body) {
        return presences.heard(
                body.console(),
                access.caller().accountId(),
                access.caller().username(),
                body.state().name(),
                body.soundUnlocked(),
                wall.instant());
    }

    @DELETE
    @Path("presence")
    @Command
    @Allowed(Action.DESK_PRESENCE)
    @ResponseStatus(204)
    @Operation(summary = "Say that this console goes", description = "What its operator took rings again at once")
    public Uni<Void> goes(@QueryParam("console") @NotNull UUID console) {
        return presences.out(console, access.caller().accountId(), wall.instant());
    }

    @GET
    @Allowed(Action.DESK_PRESENCE)
    @Operation(summary = "Who is at the desk, and whether it can ring")
    public Uni<Desk> desk() {
        return presences
                .since(wall.instant().minus(terms.consoleGone()))
                .map(rows -> rows.stream().map(DeskResource::console).toList())
                .map(DeskResource::desk);
    }

    private static Desk desk(List<Console> all) {
        boolean canRing =
                all.stream().anyMatch(c -> c.soundUnlocked() && !c.state().equals("BREAK"));
        return new Desk(count(all, "READY"), count(all, "BUSY"), count(all, "BREAK"), canRing, all);
    }

    private static int count(List<Console> all, String state) {
        return (int) all.stream().filter(c -> c.state().equals(state)).count();
    }

    private static Console console(Row row) {
        return new Console(
                row.getString("username"),
                row.getString("state"),
                row.getBoolean("sound_unlocked"),
                Objects.requireNonNull(
                        DistrictTime.shown(row.getOffsetDateTime("last_seen").toInstant())));
    }
}
