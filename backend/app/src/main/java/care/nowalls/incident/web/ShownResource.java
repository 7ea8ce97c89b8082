package care.nowalls.incident.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.incident.store.ShownRows;
import care.nowalls.incident.store.ShownRows.Shown;
import care.nowalls.shared.Command;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Screens say what they show, once per refresh of their list: a step in the trace of an alarm. */
@Path("/api/v1/desk/shown")
@Tag(name = "desk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ShownResource {

    private final ShownRows rows;
    private final IncidentActs acts;
    private final Clock clock;

    @Inject
    ShownResource(ShownRows rows, IncidentActs acts, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * @param incidentId of a row that can be seen
     * @param signals how many signals it shows
     */
    public record ShownIncident(
            @NotNull UUID incidentId,
            @NotNull @Min(1) @Max(1_000_000) Integer signals) {}

    /**
     * @param console made by the page, one per window
     * @param incidents rows that came into sight
     */
    public record OnScreen(
            @NotNull UUID console,
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ShownIncident> incidents) {}

    @PUT
    @Command(routine = true)
    @Allowed(Action.DESK_PRESENCE)
    @ResponseStatus(204)
    @Operation(
            summary = "Say which incidents this screen shows",
            description = "The first screen that shows a row, or shows it with more signals, is kept in the trace;"
                    + " repeating it is harmless, and unknown incidents are passed over")
    public Uni<Void> shown(@Valid @NotNull OnScreen body) {
        List<Shown> seen = body.incidents().stream()
                .map(one -> new Shown(one.incidentId(), one.signals()))
                .toList();
        return rows.note(seen, acts.me(), body.console(), clock.instant());
    }
}
