package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.EscalationPolicy;
import care.nowalls.incident.EscalationTimeline;
import care.nowalls.incident.NewEscalationPolicy;
import care.nowalls.incident.escalation.Simulating;
import care.nowalls.incident.model.Escalation;
import care.nowalls.incident.store.EscalationPolicies;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Whom to tell when nobody takes an incident. */
@Path("/api/v1/escalation-policies")
@Tag(name = "escalation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EscalationResource {

    private final EscalationPolicies policies;
    private final NewPolicies keeping;
    private final Simulating simulating;
    private final AuditTrail audit;
    private final Access access;
    private final DistrictTime time;

    @Inject
    EscalationResource(
            EscalationPolicies policies,
            NewPolicies keeping,
            Simulating simulating,
            AuditTrail audit,
            Access access,
            DistrictTime time) {
        this.policies = policies;
        this.keeping = keeping;
        this.simulating = simulating;
        this.audit = audit;
        this.access = access;
        this.time = time;
    }

    /**
     * @param policy to be tried; absent: the one in force then
     * @param at when the alarm comes, such as Sunday at 03:00; absent: now
     * @param streetId where
     * @param residentId whose contacts are meant; absent: they stay unnamed
     * @param priority of the incident
     * @param deskManned whether a console is there
     */
    @Schema(name = "SimulateEscalation")
    record Simulate(
            @Nullable @Valid NewEscalationPolicy policy,
            @Nullable OffsetDateTime at,
            @Nullable UUID streetId,
            @Nullable UUID residentId,
            @NotNull @Min(1) @Max(3) Integer priority,
            @NotNull Boolean deskManned) {}

    @GET
    @WithSession
    @Allowed(Action.ESCALATION_READ)
    @Operation(summary = "Escalation policies, newest first, with earlier and coming ones")
    public Uni<Page<EscalationPolicy>> policies(
            @QueryParam("streetId") @Nullable UUID streetId,
            @QueryParam("priority") @Nullable @Min(1) @Max(3) Integer priority,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return policies.page(streetId, priority, key(place.after()), place.fetch())
                .map(rows -> place.page(rows, row -> row.id().toString(), row -> row));
    }

    @POST
    @Command
    @Allowed(Action.ESCALATION_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Keep a policy for incidents raised from a moment on",
            description = "409 escalation-known; 422 escalation-desk-first, escalation-step-twice,"
                    + " escalation-backdated, unknown-street")
    public Uni<EscalationPolicy> keep(@Valid @NotNull NewEscalationPolicy body) {
        return keeping.keep(body, access.caller().username())
                .call(policy -> audit.record(AuditEntry.done("escalation.kept", "escalation-policy", policy.id())));
    }

    @POST
    @Path("simulate")
    @Command
    @Allowed(Action.ESCALATION_READ)
    @Operation(
            summary = "What would happen",
            description = "By the real calendars, telling nobody. 404 for an unknown resident; 422 as for keeping")
    public Uni<EscalationTimeline> simulate(@Valid @NotNull Simulate body) {
        Instant at = body.at() == null ? time.now() : body.at().toInstant();
        NewPolicies.refuseBeyond(at, time.now(), "at");
        Simulating.Imagined imagined =
                new Simulating.Imagined(at, body.streetId(), body.residentId(), body.priority(), body.deskManned());
        return escalation(body, at).chain(escalation -> simulating.play(escalation, imagined));
    }

    private Uni<Escalation> escalation(Simulate body, Instant at) {
        NewEscalationPolicy tried = body.policy();
        return tried == null
                ? policies.inForce(body.streetId(), body.priority(), at)
                : Uni.createFrom().item(() -> NewPolicies.checked(tried));
    }

    private static @Nullable UUID key(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
