package care.nowalls.api;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.dispatch.District;
import care.nowalls.dispatch.Journey;
import care.nowalls.incident.Batches;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.Signed;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One unit with a record of each kind, and another of the same kinds of accounts that owns none. */
@ApplicationScoped
class TwoUnits {

    @Inject
    Signed signed;

    @Inject
    District district;

    @Inject
    Journey journey;

    @Inject
    Pool pool;

    /**
     * @param records one of the first unit, by the path of its collection
     * @param named ids of the first unit, by the name of a parameter or of a property of a body
     * @param bodies that name the first unit and are right in every other way, by operation
     * @param owners tokens of the first unit
     * @param strangers tokens of the other
     */
    record Made(
            Map<String, UUID> records,
            Map<String, UUID> named,
            Map<String, Object> bodies,
            Map<Role, String> owners,
            Map<Role, String> strangers) {}

    Made fresh() {
        UUID street = district.street();
        UUID otherStreet = district.street();
        District.Firm firm = district.firms(street, 1).getFirst();
        District.Firm otherFirm = district.firms(otherStreet, 1).getFirst();
        UUID resident = district.resident(street);
        UUID centre = centre(street);
        UUID staff = firm.staff().getFirst();
        return new Made(
                records(street, centre, firm, resident),
                Map.of(
                        "residentId",
                        resident,
                        "streetId",
                        street,
                        "providerId",
                        firm.id(),
                        "staffId",
                        staff,
                        "centreId",
                        centre),
                bodies(street, resident),
                tokens(street, centre, firm),
                tokens(otherStreet, centre(otherStreet), otherFirm));
    }

    private Map<String, UUID> records(UUID street, UUID centre, District.Firm firm, UUID resident) {
        UUID order = journey.accepted(resident, "CARE_HOME", firm);
        UUID offered = journey.place(resident, "CARE_HOME", "SEQUENTIAL");
        UUID offer = UUID.fromString(journey.offer(firm.id(), offered));
        UUID statement = statement(firm.id(), order, resident, street);
        UUID shift = shift(street);
        UUID device = device(resident);
        UUID incident = incident(resident);
        longAgo(incident);
        lookAfter(device);
        return Map.ofEntries(
                Map.entry("/api/v1/residents", resident),
                Map.entry("/api/v1/streets", street),
                Map.entry("/api/v1/devices", device),
                Map.entry("/api/v1/device-tasks", device),
                Map.entry("/api/v1/battery-round", device),
                Map.entry("/api/v1/incidents", incident),
                Map.entry("/api/v1/signals", signal(device)),
                Map.entry("/api/v1/statistics/emergencies", street),
                Map.entry("/api/v1/statistics/emergencies/breaches", incident),
                Map.entry("/api/v1/on-call", shift),
                Map.entry("/api/v1/on-call-swaps", swap(shift)),
                Map.entry("/api/v1/follow-ups", followUp(resident)),
                Map.entry("/api/v1/orders", order),
                Map.entry("/api/v1/centres", centre),
                Map.entry("/api/v1/settlements", statement),
                Map.entry("/internal/v1/provider/settlements", statement),
                Map.entry("/internal/v1/provider/staff", firm.staff().getFirst()),
                Map.entry("/internal/v1/provider/orders", order),
                Map.entry("/internal/v1/provider/offers", offer));
    }

    private Map<String, Object> bodies(UUID street, UUID resident) {
        Map<String, Object> home = Map.of("address", "和平路 2 号", "lat", District.LAT, "lon", District.LON);
        Map<String, Object> person = Map.of(
                "name",
                "李四",
                "sex",
                "FEMALE",
                "birthDate",
                "1940-05-01",
                "streetId",
                street,
                "livesAlone",
                true,
                "dwelling",
                home);
        return Map.of(
                "POST /api/v1/orders",
                journey.order(resident, "CARE_HOME", "SEQUENTIAL"),
                "POST /api/v1/residents",
                person,
                "POST /api/v1/on-call",
                duty(street));
    }

    private Map<Role, String> tokens(UUID street, UUID centre, District.Firm firm) {
        return Map.of(
                Role.STREET, signed.token(Role.STREET, street, null),
                Role.CENTRE, signed.token(Role.CENTRE, centre, null),
                Role.MANAGER, signed.token(Role.MANAGER, firm.id(), null),
                Role.STAFF, signed.token(Role.STAFF, firm.id(), firm.staff().getFirst()));
    }

    private UUID centre(UUID street) {
        return UUID.fromString(signed.as(Role.BUREAU)
                .body(Map.of(
                        "name",
                        "中心 " + UUID.randomUUID(),
                        "streetId",
                        street,
                        "places",
                        20,
                        "lat",
                        District.LAT,
                        "lon",
                        District.LON))
                .post("/api/v1/centres")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** One line of no public money, so that the ledger stays as it is. */
    private UUID statement(UUID provider, UUID order, UUID resident, UUID street) {
        UUID id = UUID.randomUUID();
        journey.sql("insert into settlement.settlement (id, provider_id, month, state, lines, total_fen, share_fen,"
                + " drafted_at) values ('" + id + "', '" + provider + "', '2026-10-01', 'DRAFT', 1, 0, 100, now())");
        journey.sql("insert into settlement.line (settlement_id, line, order_id, resident_id, street_id, service_date,"
                + " price_fen, entitlement_fen, share_fen, reservation_id, post_id, policies) values ('" + id
                + "', 1, '"
                + order + "', '" + resident + "', '" + street + "', '2026-10-03', 100, 0, 100, '" + UUID.randomUUID()
                + "', '" + UUID.randomUUID() + "', array[]::text[])");
        return id;
    }

    private UUID device(UUID resident) {
        return UUID.fromString(signed.as(Role.ADMIN)
                .body(Map.of("kind", "SOS_BUTTON", "codec", "canonical", "residentId", resident))
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("deviceId"));
    }

    /** Somebody is to go there, and its battery is old. */
    private void lookAfter(UUID device) {
        signed.as(Role.ADMIN)
                .body(Map.of("deviceIds", List.of(device), "kind", "NEVER_REPORTED"))
                .post("/api/v1/device-tasks")
                .then()
                .statusCode(201);
        signed.as(Role.ADMIN)
                .body(Map.of("equipment", Map.of("batteryChangedOn", "2020-01-01")))
                .post("/api/v1/devices/" + device + "/particulars")
                .then()
                .statusCode(204);
    }

    private UUID incident(UUID resident) {
        return UUID.fromString(signed.as(Role.DESK)
                .body(Map.of("kind", "SOS", "residentId", resident))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Nobody has answered it in time. */
    private void longAgo(UUID incident) {
        journey.sql("update incident.incident set raised_at = now() - interval '1 hour' where id = '" + incident + "'");
    }

    private UUID signal(UUID device) {
        signed.edge("gateway")
                .body(Batches.of(Batches.signal(device, UUID.randomUUID().toString(), SignalType.LOW_BATTERY)))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200);
        return Reactive.run(() -> pool.preparedQuery("select id from device.signal where device_id = $1")
                .execute(Tuple.of(device))
                .map(rows -> rows.iterator().next().getUUID(0)));
    }

    private UUID followUp(UUID resident) {
        return UUID.fromString(signed.as(Role.DESK)
                .body(Map.of("residentId", resident, "dueAt", "2099-01-01T00:00:00Z", "words", "回电"))
                .post("/api/v1/follow-ups")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Map<String, Object> duty(UUID street) {
        return Map.of(
                "role",
                "STREET_DUTY",
                "streetId",
                street,
                "from",
                "2030-01-01T00:00:00+08:00",
                "to",
                "2030-01-02T00:00:00+08:00",
                "person",
                Map.of("name", "钱值班", "phone", "13900000011"));
    }

    private UUID shift(UUID street) {
        return UUID.fromString(signed.as(Role.LEADER)
                .body(duty(street))
                .post("/api/v1/on-call")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private UUID swap(UUID shift) {
        return UUID.fromString(signed.as(Role.LEADER)
                .body(Map.of("name", "孙值班", "phone", "13900000012"))
                .post("/api/v1/on-call/" + shift + "/swaps")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
