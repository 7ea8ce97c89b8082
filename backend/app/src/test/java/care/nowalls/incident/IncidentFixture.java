package care.nowalls.incident;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.device.DeviceKind;
import care.nowalls.device.Devices;
import care.nowalls.device.NewDevice;
import care.nowalls.incident.job.IncidentSweeper;
import care.nowalls.incident.model.Moment;
import care.nowalls.resident.ContactRole;
import care.nowalls.resident.NewContact;
import care.nowalls.resident.NewDwelling;
import care.nowalls.resident.NewResident;
import care.nowalls.resident.Residents;
import care.nowalls.resident.Sex;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.Signed;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Residents with contacts and devices, their alarms, and what the desk does with them. */
@ApplicationScoped
public class IncidentFixture {

    public static final String PATH = "/api/v1/incidents/";

    @Inject
    Signed signed;

    @Inject
    DeviceFixture devices;

    @Inject
    Devices registry;

    @Inject
    Residents residents;

    @Inject
    IncidentSweeper sweeper;

    /** A household of the street: the resident, a daughter, a button. */
    public record Household(
            UUID street, UUID resident, UUID daughter, UUID button, String phone, String daughterPhone) {}

    public Household household() {
        UUID street = devices.street();
        String phone = mobile();
        String daughterPhone = mobile();
        NewResident wanted = new NewResident(
                "李建国",
                null,
                Sex.MALE,
                LocalDate.of(1938, 3, 9),
                phone,
                street,
                null,
                new NewDwelling("杏花路 8 号 302 室", 31.231, 121.472, null, 3, false, "4711#"),
                null,
                true,
                "心脏病",
                List.of(new NewContact("李芳", "女儿", ContactRole.FAMILY, daughterPhone)));
        UUID resident = Reactive.run(() -> residents.register(wanted));
        UUID daughter =
                Reactive.run(() -> residents.contacts(resident)).getFirst().id();
        UUID button = Reactive.run(() -> registry.register(NewDevice.of(DeviceKind.SOS_BUTTON, resident)))
                .deviceId();
        return new Household(street, resident, daughter, button, phone, daughterPhone);
    }

    private static String mobile() {
        return "139%08d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    }

    /** Id of the incident. */
    public String signal(UUID device, SignalType type) {
        return signed.edge("gateway")
                .body(Batches.of(Batches.signal(device, UUID.randomUUID().toString(), type)))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200)
                .extract()
                .path("receipts[0].incidentId");
    }

    public ValidatableResponse act(Role role, String incident, String act) {
        return signed.as(role).post(PATH + incident + "/" + act).then();
    }

    public ValidatableResponse act(Role role, String incident, String act, Map<String, ?> body) {
        return signed.as(role).body(body).post(PATH + incident + "/" + act).then();
    }

    public ValidatableResponse read(String incident) {
        return signed.as(Role.DESK).get(PATH + incident).then();
    }

    /** Raised, taken, spoken about. */
    public String spokenAbout(UUID device, SignalType type) {
        String id = signal(device, type);
        act(Role.DESK, id, "acknowledge").statusCode(200);
        act(Role.DESK, id, "contact", Map.of("resident", true, "channel", "PHONE", "result", "ANSWERED"))
                .statusCode(200);
        return id;
    }

    public ValidatableResponse close(String incident, String outcome) {
        return act(Role.DESK, incident, "resolve", Map.of("outcome", outcome, "note", "记录", "contact", true));
    }

    public void sweep(String incident, long secondsAhead) {
        Moment at = new Moment(Instant.now().plusSeconds(secondsAhead), Instant.now());
        Reactive.run(() -> sweeper.sweep(UUID.fromString(incident), at));
    }
}
