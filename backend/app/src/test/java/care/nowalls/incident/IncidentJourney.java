package care.nowalls.incident;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.job.IncidentSweeper;
import care.nowalls.incident.model.Moment;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.Signed;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps of an emergency over the real API, as device, desk and clock take them. */
@ApplicationScoped
public class IncidentJourney {

    private static final String PATH = "/api/v1/incidents/";

    @Inject
    Signed signed;

    @Inject
    IncidentSweeper sweeper;

    /** The incident that a device's signal raised or joined. */
    public String sent(UUID device, String key, SignalType type) {
        return signed.edge("gateway")
                .body(Batches.of(Batches.signal(device, key, type)))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200)
                .extract()
                .path("receipts[0].incidentId");
    }

    public String pressed(UUID device, String key) {
        return sent(device, key, SignalType.SOS);
    }

    public ValidatableResponse act(Role role, String incident, String act) {
        return signed.as(role).post(PATH + incident + "/" + act).then();
    }

    public ValidatableResponse act(Role role, String incident, String act, Map<String, ?> body) {
        return signed.as(role).body(body).post(PATH + incident + "/" + act).then();
    }

    public ValidatableResponse seen(String incident) {
        return signed.as(Role.DESK).get(PATH + incident).then().statusCode(200);
    }

    public String state(String incident) {
        return seen(incident).extract().path("state");
    }

    public List<String> timeline(String incident) {
        return seen(incident).extract().path("timeline.kind");
    }

    /** What the sweeper does when the domain's clock is ahead. */
    public void later(String incident, long seconds) {
        sweep(incident, new Moment(Instant.now().plusSeconds(seconds), Instant.now()));
    }

    /** What the sweeper does when consoles have been silent for so long, on the machine's clock. */
    public void silentFor(String incident, long seconds) {
        sweep(incident, new Moment(Instant.now(), Instant.now().plusSeconds(seconds)));
    }

    private void sweep(String incident, Moment at) {
        Reactive.run(() -> sweeper.sweep(UUID.fromString(incident), at));
    }
}
