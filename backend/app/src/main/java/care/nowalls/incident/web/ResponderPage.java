package care.nowalls.incident.web;

import care.nowalls.incident.escalation.Answers;
import care.nowalls.incident.escalation.Answers.Answer;
import care.nowalls.incident.model.Incident;
import care.nowalls.resident.ResidentContactData;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A small page without scripts: kind, street and time; name, address and the way there once they said that they go. */
@ApplicationScoped
class ResponderPage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private static final String FRAME = """
            <!doctype html>
            <html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>NoWalls</title><style>
            body{font:18px/1.5 system-ui,sans-serif;margin:0 auto;max-width:32rem;padding:1rem;color:#1a1a1a}
            h1{font-size:1.4rem;color:#a4000f}
            button,a.go{display:block;width:100%;box-sizing:border-box;margin:.8rem 0;padding:1rem;border:0;
            border-radius:.5rem;font-size:1.2rem;text-align:center;color:#fff;background:#08633a}
            button.no{background:#5a5a5a}a.go{background:#0a4a9e;text-decoration:none}
            </style></head><body>{body}</body></html>
            """;

    private final Texts texts;
    private final Residents residents;
    private final String navigation;

    @Inject
    ResponderPage(
            Texts texts, Residents residents, @ConfigProperty(name = "nowalls.navigation-url") String navigation) {
        this.texts = texts;
        this.residents = residents;
        this.navigation = navigation;
    }

    String dead(Locale locale) {
        return framed(locale, "<h1>" + text(locale, "dead") + "</h1><p>" + text(locale, "dead-detail") + "</p>");
    }

    Uni<String> of(Answers.Open open, String token, Locale locale) {
        String answer = open.link().answer();
        boolean goes =
                Answer.GOING.name().equals(answer) || Answer.ARRIVED.name().equals(answer);
        return place(open.incident(), goes)
                .map(place -> framed(
                        locale,
                        head(open.incident(), locale)
                                + said(answer, locale)
                                + place.map(data -> whereTo(data, locale)).orElse("")
                                + buttons(answer, token, locale)));
    }

    private Uni<Optional<ResidentContactData>> place(Incident incident, boolean goes) {
        UUID resident = incident.residentId();
        if (resident == null || !goes) {
            return Uni.createFrom().item(Optional.empty());
        }
        return residents.contactData(resident).map(Optional::of).onFailure().recoverWithItem(Optional.empty());
    }

    private String head(Incident incident, Locale locale) {
        String street = incident.concerned().streetName() == null
                ? ""
                : incident.concerned().streetName();
        String kind = texts.text(locale, "escalation.kind." + incident.kind().name());
        String at = CLOCK.format(incident.signalled().raisedAt().atZone(DistrictTime.ZONE));
        return "<h1>" + escaped(kind) + "</h1><p>" + escaped(street) + " · " + at + "</p><p>" + text(locale, "question")
                + "</p>";
    }

    private String said(@Nullable String answer, Locale locale) {
        return answer == null ? "" : "<p><strong>" + text(locale, "said." + answer) + "</strong></p>";
    }

    private String whereTo(ResidentContactData data, Locale locale) {
        String way =
                navigation.replace("{lat}", String.valueOf(data.lat())).replace("{lon}", String.valueOf(data.lon()));
        return "<p>" + escaped(data.name()) + "<br>" + escaped(data.address()) + "</p><a class=\"go\" href=\""
                + escaped(way) + "\" rel=\"noreferrer\">" + text(locale, "navigate") + "</a>";
    }

    private String buttons(@Nullable String answer, String token, Locale locale) {
        if (Answer.ARRIVED.name().equals(answer)) {
            return "";
        }
        String go = Answer.GOING.name().equals(answer) ? "" : button(token, Answer.GOING, "", locale);
        return go + button(token, Answer.ARRIVED, "", locale) + button(token, Answer.CANNOT, "no", locale);
    }

    private String button(String token, Answer answer, String style, Locale locale) {
        return "<form method=\"post\" action=\"/r/" + escaped(token) + "/" + answer.name() + "\"><button class=\""
                + style + "\">" + text(locale, "button." + answer.name()) + "</button></form>";
    }

    private String text(Locale locale, String key) {
        return escaped(texts.text(locale, "escalation.link." + key));
    }

    private static String framed(Locale locale, String body) {
        return FRAME.replace("{lang}", locale.toLanguageTag()).replace("{body}", body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
