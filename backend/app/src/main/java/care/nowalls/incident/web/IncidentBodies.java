package care.nowalls.incident.web;

import care.nowalls.incident.CareRisk;
import care.nowalls.incident.Closing;
import care.nowalls.incident.ClosingDetail;
import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a desk sends. */
public final class IncidentBodies {

    private IncidentBodies() {}

    /** How somebody was reached for. */
    public enum Channel {
        PHONE,
        MOBILE,
        LANDLINE,
        DEVICE_VOICE,
        SMS,
        IN_PERSON
    }

    /** What came of it. ANSWERED and REACHED by voice count as voice contact. */
    public enum ContactResult {
        ANSWERED,
        REACHED,
        NO_ANSWER,
        BUSY,
        UNREACHABLE,
        REFUSED
    }

    /**
     * By telephone.
     *
     * @param residentId whom it concerns, when known
     * @param kind PHONE when absent
     * @param note what was said
     */
    public record RaiseIncident(
            @Nullable UUID residentId,
            @Nullable IncidentKind kind,
            @Nullable @Size(max = 2000) String note) {}

    /**
     * Either a contact or the resident.
     *
     * @param contactId of the resident's contacts
     * @param resident true: the resident
     * @param channel how
     * @param result what came of it
     */
    public record ContactAttempt(
            @Nullable UUID contactId,
            @Nullable Boolean resident,
            @NotNull Channel channel,
            @NotNull ContactResult result) {}

    /**
     * @param by who goes
     * @param etaMinutes when they said they are there; counts as their promise
     */
    public record Respond(
            @NotNull @Valid Responder by,
            @Nullable @Min(1) @Max(240) Integer etaMinutes) {}

    /**
     * Either a provider's person, for whom an order is made, or a contact.
     *
     * @param staffId of the provider's staff
     * @param contactId of the resident's contacts
     */
    public record Responder(
            @Nullable UUID staffId, @Nullable UUID contactId) {}

    /**
     * @param text a reasoned note, or which emergency number was called and what was told
     */
    public record Note(@NotBlank @Size(max = 2000) String text) {}

    /**
     * @param to account of an operator at the desk
     */
    public record HandOver(@NotNull UUID to) {}

    /**
     * @param into another open incident
     */
    public record Merge(@NotNull UUID into) {}

    /**
     * @param residentId whom it concerns, null for nobody known
     */
    public record Subject(@Nullable UUID residentId) {}

    /**
     * @param outcome how it ended
     * @param note in words
     * @param contact false: nobody was spoken to, a second person must countersign
     * @param careRisk what happened, when the kind does not say so
     * @param seriousInjury true: to be reported to the bureau within an hour
     */
    public record Resolve(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) String note,
            @NotNull Boolean contact,
            @Nullable CareRisk careRisk,
            @Nullable Boolean seriousInjury) {

        Closing.Wanted wanted() {
            ClosingDetail detail = new ClosingDetail(careRisk, Boolean.TRUE.equals(seriousInjury));
            return new Closing.Wanted(outcome, note, Boolean.TRUE.equals(contact), detail);
        }
    }
}
