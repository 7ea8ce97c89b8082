package care.nowalls.incident.escalation;

import care.nowalls.incident.Callee;
import care.nowalls.incident.model.Incident;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What people outside are told: those on duty and the family hear the name, a responder only kind and street until they
 * said that they go.
 */
@ApplicationScoped
class Wording {

    private static final Locale SPOKEN = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;

    @Inject
    Wording(Texts texts) {
        this.texts = texts;
    }

    /** @param link empty for none */
    String sms(Incident incident, Callee who, String link) {
        return text("sms", incident, who, link).strip();
    }

    String voice(Incident incident, Callee who) {
        return text("voice", incident, who, "");
    }

    String deskNotManned() {
        return texts.text(SPOKEN, "escalation.desk-not-manned");
    }

    String kind(Locale locale, Incident incident) {
        return texts.text(locale, "escalation.kind." + incident.kind().name());
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(DistrictTime.ZONE));
    }

    private String text(String form, Incident incident, Callee who, String link) {
        String street = incident.concerned().streetName() == null
                ? ""
                : incident.concerned().streetName();
        String name =
                who == Callee.NEAREST_RESPONDER ? null : incident.concerned().name();
        return texts.text(
                SPOKEN,
                "escalation." + form + "." + who.name(),
                kind(SPOKEN, incident),
                street,
                name == null ? texts.text(SPOKEN, "escalation.somebody") : name,
                clock(incident.signalled().raisedAt()),
                link);
    }
}
