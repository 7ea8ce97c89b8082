package care.nowalls.incident.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.Closing;
import care.nowalls.incident.Handling;
import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.IncidentState;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.web.IncidentBodies.ContactAttempt;
import care.nowalls.incident.web.IncidentBodies.HandOver;
import care.nowalls.incident.web.IncidentBodies.Merge;
import care.nowalls.incident.web.IncidentBodies.Note;
import care.nowalls.incident.web.IncidentBodies.RaiseIncident;
import care.nowalls.incident.web.IncidentBodies.Resolve;
import care.nowalls.incident.web.IncidentBodies.Respond;
import care.nowalls.incident.web.IncidentBodies.Subject;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Emergencies. Each act answers the incident as it is afterwards; one endpoint per act makes this file long. */
@Path("/api/v1/incidents")
@Tag(name = "incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentResource {

    private final IncidentReading reading;
    private final IncidentActs acts;
    private final Handling handling;
    private final Closing closing;
    private final Terms terms;

    @Inject
    IncidentResource(IncidentReading reading, IncidentActs acts, Handling handling, Closing closing, Terms terms) {
        this.reading = reading;
        this.acts = acts;
        this.handling = handling;
        this.closing = closing;
        this.terms = terms;
    }

    @GET
    @Allowed(Action.INCIDENT_READ)
    @Operation(summary = "Incidents, newest first")
    public Uni<Page<IncidentView>> incidents(
            @QueryParam("state") @Nullable IncidentState state,
            @QueryParam("residentId") @Nullable UUID residentId,
            @QueryParam("kind") @Nullable IncidentKind kind,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return reading.page(state, residentId, kind, Cursor.of(cursor, limit));
    }

    @GET
    @Path("{id}")
    @Allowed(Action.INCIDENT_READ)
    @Operation(summary = "An incident with its timeline", description = "404")
    public Uni<IncidentView> incident(@PathParam("id") UUID id) {
        return reading.one(id);
    }

    @POST
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @ResponseStatus(201)
    @Operation(summary = "Raise an incident by telephone", description = "422 unknown-incident-resident")
    public Uni<IncidentView> raise(@Valid @NotNull RaiseIncident body) {
        return acts.raise(body).chain(reading::full);
    }

    @POST
    @Path("{id}/resolve")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "Close it",
            description = "With contact false: 202, and nothing changes until another person countersigns."
                    + " 409 incident-not-taken, incident-not-yours, incident-resolved; 422 voice-contact-needed")
    public Uni<RestResponse<IncidentView>> resolve(@PathParam("id") UUID id, @Valid @NotNull Resolve body) {
        boolean contact = Boolean.TRUE.equals(body.contact());
        return shown(closing.close(id, acts.me(), body.wanted()))
                .map(view -> contact ? RestResponse.ok(view) : RestResponse.status(RestResponse.Status.ACCEPTED, view));
    }

    @POST
    @Path("{id}/acknowledge")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "Take it: a lease",
            description = "It rings again when nothing is recorded. 409 incident-taken, incident-resolved")
    public Uni<IncidentView> acknowledge(@PathParam("id") UUID id) {
        Operator me = acts.me();
        return shown(handling.acknowledge(id, me, (incident, at, steps) -> incident.acknowledge(me, at, terms)));
    }

    @POST
    @Path("{id}/contact")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "Record a contact attempt",
            description = "Renews the lease. 409 incident-not-taken, incident-not-yours; 422 contact-or-resident,"
                    + " unknown-contact")
    public Uni<IncidentView> contact(@PathParam("id") UUID id, @Valid @NotNull ContactAttempt body) {
        return shown(acts.contact(id, body));
    }

    @POST
    @Path("{id}/respond")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "Send somebody",
            description =
                    "A provider's person gets an order. 409 incident-not-taken; 422 staff-or-contact, unknown-contact,"
                            + " resident-needed")
    public Uni<IncidentView> respond(@PathParam("id") UUID id, @Valid @NotNull Respond body) {
        return shown(acts.respond(id, body));
    }

    @POST
    @Path("{id}/confirmed")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "The responder said that they go", description = "409 incident-not-taken, incident-open")
    public Uni<IncidentView> confirmed(@PathParam("id") UUID id) {
        Operator me = acts.me();
        return shown(handling.act(id, me, (incident, at, steps) -> incident.confirm(at, terms)));
    }

    @POST
    @Path("{id}/arrived")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "The responder is there", description = "409 incident-not-taken")
    public Uni<IncidentView> arrived(@PathParam("id") UUID id) {
        Operator me = acts.me();
        return shown(handling.act(id, me, (incident, at, steps) -> incident.arrive(at, terms)));
    }

    @POST
    @Path("{id}/note")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "Write a note", description = "By anybody at any time; the owner's renews the lease")
    public Uni<IncidentView> note(@PathParam("id") UUID id, @Valid @NotNull Note body) {
        Operator me = acts.me();
        return shown(handling.act(id, me, (incident, at, steps) -> incident.note(me, body.text(), at, terms)));
    }

    @POST
    @Path("{id}/release")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "Give it back: it rings", description = "409 incident-not-taken, incident-not-yours")
    public Uni<IncidentView> release(@PathParam("id") UUID id) {
        Operator me = acts.me();
        return shown(handling.act(id, me, (incident, at, steps) -> incident.release(me, at, steps)));
    }

    @POST
    @Path("{id}/hand-over")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "Hand it to another operator", description = "409 incident-not-yours; 422 operator-not-ready")
    public Uni<IncidentView> handOver(@PathParam("id") UUID id, @Valid @NotNull HandOver body) {
        return shown(acts.handOver(id, body.to()));
    }

    @POST
    @Path("{id}/merge")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "Close it as a duplicate of another one", description = "422 merge-target")
    public Uni<IncidentView> merge(@PathParam("id") UUID id, @Valid @NotNull Merge body) {
        return shown(acts.merge(id, body.into()));
    }

    @POST
    @Path("{id}/reopen")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "It was not over: it rings", description = "409 incident-open, incident-already-open")
    public Uni<IncidentView> reopen(@PathParam("id") UUID id) {
        Operator me = acts.me();
        return shown(handling.act(id, me, (incident, at, steps) -> incident.reopen(at, steps)));
    }

    @POST
    @Path("{id}/subject")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "Say whom it concerns", description = "422 unknown-incident-resident")
    public Uni<IncidentView> subject(@PathParam("id") UUID id, @Valid @NotNull Subject body) {
        return shown(acts.subject(id, body.residentId()));
    }

    @POST
    @Path("{id}/convert")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "The test is real", description = "A quiet row becomes an ordinary alarm")
    public Uni<IncidentView> convert(@PathParam("id") UUID id) {
        Operator me = acts.me();
        return shown(handling.act(id, me, (incident, at, steps) -> incident.convert(at, steps)));
    }

    @POST
    @Path("{id}/countersign")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "A second person agrees to close without contact",
            description = "409 nothing-to-countersign; 422 same-person")
    public Uni<IncidentView> countersign(@PathParam("id") UUID id) {
        Operator me = acts.me();
        return shown(handling.act(id, me, (incident, at, steps) -> incident.countersign(me, at)));
    }

    private Uni<IncidentView> shown(Uni<Incident> acted) {
        return acted.chain(reading::full);
    }
}
