package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.incident.Checklist;
import care.nowalls.incident.Checklists;
import care.nowalls.incident.Closing;
import care.nowalls.incident.Emergencies;
import care.nowalls.incident.EmergencyCall;
import care.nowalls.incident.EntryBasis;
import care.nowalls.incident.ForcedEntry;
import care.nowalls.shared.Command;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the procedure of an incident asks for: its check-list, 120, 119, 110, a forced door, a confirmed test. */
@Path("/api/v1/incidents/{id}")
@Tag(name = "incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmergencyResource {

    private final Checklists checklists;
    private final Emergencies emergencies;
    private final Closing closing;
    private final IncidentActs acts;
    private final IncidentReading reading;
    private final Access access;

    @Inject
    EmergencyResource(
            Checklists checklists,
            Emergencies emergencies,
            Closing closing,
            IncidentActs acts,
            IncidentReading reading,
            Access access) {
        this.checklists = checklists;
        this.emergencies = emergencies;
        this.closing = closing;
        this.acts = acts;
        this.reading = reading;
        this.access = access;
    }

    /**
     * @param note what came of it
     */
    public record Tick(@Nullable @Size(max = 500) String note) {}

    /**
     * @param number 120, 119 or 110
     * @param at when it was called; now when absent
     * @param told what was told
     */
    public record CallMade(
            @NotNull @Pattern(regexp = "120|119|110") String number,
            @Nullable OffsetDateTime at,
            @NotBlank @Size(max = 1000) String told) {}

    /**
     * @param basis by what right
     * @param contactId who of the family agreed; with FAMILY_CONSENT
     * @param policeNumber number of the officer; with POLICE
     * @param witness who stood by
     * @param note what happened
     */
    public record DoorForced(
            @NotNull EntryBasis basis,
            @Nullable UUID contactId,
            @Nullable @Size(max = 30) String policeNumber,
            @NotBlank @Size(max = 120) String witness,
            @Nullable @Size(max = 1000) String note) {}

    /** INJURY or DEATH. */
    public enum Gravity {
        INJURY,
        DEATH
    }

    /**
     * @param what how serious
     * @param note in words
     */
    public record Serious(
            @NotNull Gravity what,
            @Nullable @Size(max = 1000) String note) {}

    /**
     * @param leader username of a leader with a second factor
     * @param code that they read out over the telephone
     */
    public record ByPhone(
            @NotBlank @Size(max = 60) String leader,
            @NotNull @Pattern(regexp = "\\d{6}") String code) {}

    /**
     * @param nameConfirmed the person said the right name
     * @param addressConfirmed and the right address
     */
    public record Confirmed(
            @NotNull Boolean nameConfirmed, @NotNull Boolean addressConfirmed) {}

    @GET
    @Path("checklist")
    @Allowed(Action.INCIDENT_READ)
    @Operation(summary = "The procedure in force when it was raised, with what was done", description = "404")
    public Uni<Checklist> checklist(@PathParam("id") UUID id) {
        return checklists.of(id, access.scope(Action.INCIDENT_READ).street());
    }

    @POST
    @Path("checklist/{step}")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "Tick a step",
            description = "A step with an act renews the lease. 404; 409 incident-not-taken, step-done")
    public Uni<Checklist> tick(
            @PathParam("id") UUID id,
            @PathParam("step") UUID step,
            @RequestBody(required = false) @Valid @Nullable Tick body) {
        return checklists.tick(id, step, acts.me(), body == null ? null : body.note());
    }

    @POST
    @Path("emergency-call")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "120, 119 or 110 was called",
            description = "From the first second, taken or not; renews the owner's lease."
                    + " 409 incident-resolved, 422 call-time")
    public Uni<IncidentView> emergencyCall(@PathParam("id") UUID id, @Valid @NotNull CallMade body) {
        EmergencyCall call = new EmergencyCall(
                body.number(), body.at() == null ? null : body.at().toInstant(), body.told());
        return emergencies.call(id, acts.me(), call).chain(reading::full);
    }

    @POST
    @Path("forced-entry")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "The door is forced",
            description = "409 incident-not-taken; 422 no-written-consent, family-not-reached, police-number-needed")
    public Uni<IncidentView> forcedEntry(@PathParam("id") UUID id, @Valid @NotNull DoorForced body) {
        ForcedEntry entry =
                new ForcedEntry(body.basis(), body.contactId(), body.policeNumber(), body.witness(), body.note());
        return emergencies.force(id, acts.me(), entry).chain(reading::full);
    }

    @POST
    @Path("serious")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "Serious injury or death",
            description = "Also after the closing; the report to the bureau is due an hour from now")
    public Uni<IncidentView> serious(@PathParam("id") UUID id, @Valid @NotNull Serious body) {
        return emergencies
                .serious(id, acts.me(), body.what().name(), body.note())
                .chain(reading::full);
    }

    @POST
    @Path("countersign-by-phone")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "A leader who is not there agrees by telephone to close without contact",
            description = "With the one-time code of their second factor."
                    + " 409 nothing-to-countersign; 422 same-person, voucher-refused")
    public Uni<IncidentView> countersignByPhone(@PathParam("id") UUID id, @Valid @NotNull ByPhone body) {
        return closing.byPhone(id, acts.me(), body.leader(), body.code()).chain(reading::full);
    }

    @POST
    @Path("confirm-test")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "By voice: it was a test",
            description = "Counts for the month only with name and address. 409 incident-not-taken, incident-resolved")
    public Uni<IncidentView> confirmTest(@PathParam("id") UUID id, @Valid @NotNull Confirmed body) {
        return closing.test(id, acts.me(), body.nameConfirmed(), body.addressConfirmed())
                .chain(reading::full);
    }
}
