package care.nowalls.incident;

import care.nowalls.shared.Refusal;

/** Why something with an incident is refused. The detail of a wrong state names it. */
public enum IncidentRefusal implements Refusal {
    NOT_TAKEN("incident-not-taken", 409),
    TAKEN("incident-taken", 409),
    RESOLVED("incident-resolved", 409),
    OPEN("incident-open", 409),
    NOT_YOURS("incident-not-yours", 409),
    NOTHING_TO_COUNTERSIGN("nothing-to-countersign", 409),
    ALREADY_OPEN("incident-already-open", 409),
    SAME_PERSON("same-person", 422),
    VOICE_CONTACT_NEEDED("voice-contact-needed", 422),
    CONTACT_OR_RESIDENT("contact-or-resident", 422),
    UNKNOWN_CONTACT("unknown-contact", 422),
    STAFF_OR_CONTACT("staff-or-contact", 422),
    UNKNOWN_STAFF("unknown-staff", 422),
    RESIDENT_NEEDED("resident-needed", 422),
    UNKNOWN_RESIDENT("unknown-incident-resident", 422),
    OPERATOR_NOT_READY("operator-not-ready", 422),
    MERGE_TARGET("merge-target", 422),
    PROCEDURE_KIND_TAKEN("procedure-kind-taken", 409),
    PROCEDURE_BACKDATED("procedure-backdated", 422),
    STEP_DONE("step-done", 409),
    CALL_TIME("call-time", 422),
    NO_WRITTEN_CONSENT("no-written-consent", 422),
    FAMILY_NOT_REACHED("family-not-reached", 422),
    POLICE_NUMBER_NEEDED("police-number-needed", 422),
    DUE_IN_THE_PAST("due-in-the-past", 422),
    FOLLOW_UP_DONE("follow-up-done", 409),
    CALL_TAKEN("call-taken", 409),
    NO_NUMBER("no-number", 422),
    HANDOVER_SIGNED("handover-signed", 409);

    private final String code;
    private final int status;

    IncidentRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
