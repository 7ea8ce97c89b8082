package care.nowalls.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.contract.signal.SignalPosition;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalCodecTest {
    private static final String TOPIC = "nowalls/v1/d1/event";
    private final CanonicalCodec codec = new CanonicalCodec();

    private Reading.Event event(String json) throws Undecodable {
        return (Reading.Event) read(TOPIC, json);
    }

    private Reading read(String topic, String json) throws Undecodable {
        List<Report> reports =
                codec.read(new RawMessage(topic, json.getBytes(StandardCharsets.UTF_8)), device -> Profile.UNKNOWN);
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst().device()).isEqualTo(DeviceAddress.own("d1"));
        return reports.getFirst().reading();
    }

    private static String file(String name) throws IOException {
        try (InputStream in = CanonicalCodecTest.class.getResourceAsStream("/canonical/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyFieldOfAFullEventIsRead() throws Exception {
        Reading.Event event = event(file("sos-full.json"));

        assertThat(event.eventId()).isEqualTo("e-20261123-1");
        assertThat(event.type()).isEqualTo(SignalType.SOS);
        assertThat(event.claimedAt()).isEqualTo(Instant.parse("2026-11-23T00:59:58Z"));
        assertThat(event.battery()).isEqualTo(71);
        assertThat(event.position()).isEqualTo(new SignalPosition(36.0611, 103.8343, 12.5, "GCJ02"));
        assertThat(event.zone()).isEqualTo("卧室");
        assertThat(event.data()).isEqualTo(Map.of("presses", 2, "held", true, "firmware", "1.4"));
    }

    @ParameterizedTest
    @EnumSource(SignalType.class)
    void everyTypeOfTheContractIsKnown(SignalType type) throws Exception {
        assertThat(event("{\"type\":\"" + type.name().toLowerCase(Locale.ROOT) + "\"}")
                        .type())
                .isEqualTo(type);
    }

    @Test
    void anOddClockPositionOrZoneCostsNoAlarmAndIsKeptAsItCame() throws Exception {
        Reading.Event event = event(file("sos-odd-fields.json"));

        assertThat(event.type()).isEqualTo(SignalType.SOS);
        assertThat(event.claimedAt()).isNull();
        assertThat(event.position()).isNull();
        assertThat(event.zone()).isNull();
        assertThat(event.data())
                .containsEntry("at", "yesterday")
                .containsEntry("position", Map.of("lat", 361, "lon", 103.8))
                .containsEntry("zone", 7);
    }

    @Test
    void textThatADatabaseWouldRefuseIsMadeHarmless() throws Exception {
        Reading.Event event =
                event("{\"type\":\"sos\",\"zone\":\"a\\u0000b\",\"data\":{\"x\":\"\\ud800\",\"n\":1e999}}");

        assertThat(event.zone()).isEqualTo("a\ufffdb");
        assertThat(event.data()).containsEntry("x", "\ufffd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sos",
                "[]",
                "null",
                "{\"type\":\"sos\"",
                "{\"type\":\"sos\"}{}",
                "{\"type\":\"sos\",\"type\":\"fall\"}",
                "{}",
                "{\"type\":7}",
                "{\"type\":null}",
                "{\"type\":\"sos\",\"id\":\"\"}",
                "{\"type\":\"sos\",\"id\":\" \"}",
                "{\"type\":\"sos\",\"id\":7}",
                "{\"type\":\"sos\",\"id\":\"a\\u0000\"}",
                "{\"type\":\"sos\",\"id\":\"12345678901234567890123456789012345678901234567890123456789012345\"}",
                "{\"type\":\"sos\",\"battery\":101}",
                "{\"type\":\"sos\",\"battery\":-1}",
                "{\"type\":\"sos\",\"battery\":\"full\"}"
            })
    void whatIsNoEventIsMalformed(String json) {
        assertReason(TOPIC, json, Reason.MALFORMED);
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        byte[] payload = "{\"type\":\"sos\",\"zone\":\"卧室\"}".getBytes(java.nio.charset.Charset.forName("GBK"));

        assertThatThrownBy(() -> codec.read(new RawMessage(TOPIC, payload), device -> Profile.UNKNOWN))
                .isInstanceOfSatisfying(
                        Undecodable.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"earthquake", "SOS", "Sos", ""})
    void anotherTypeIsUnknown(String type) {
        assertReason(TOPIC, "{\"type\":\"" + type + "\"}", Reason.UNKNOWN_TYPE);
    }

    @Test
    void aHeartbeatMayBeEmptyOrCarryItsBattery() throws Exception {
        assertThat(read("nowalls/v1/d1/heartbeat", "")).isEqualTo(new Reading.Heartbeat(null));
        assertThat(read("nowalls/v1/d1/heartbeat", "{\"battery\":20,\"rssi\":-70}"))
                .isEqualTo(new Reading.Heartbeat(20));
        assertReason("nowalls/v1/d1/heartbeat", "{\"battery\":200}", Reason.MALFORMED);
    }

    @Test
    void telemetryIsAFlatObject() throws Exception {
        assertThat(read("nowalls/v1/d1/telemetry", "{\"t\":21.5,\"open\":true,\"s\":\"x\"}"))
                .isEqualTo(new Reading.Heartbeat(null));
        assertReason("nowalls/v1/d1/telemetry", "{\"t\":{}}", Reason.MALFORMED);
        assertReason("nowalls/v1/d1/telemetry", "21.5", Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowalls/v1/d1", "nowalls/v1//event", "nowalls/v2/d1/event", "x", "nowalls/v1/d1/a/b"})
    void otherTopicsAreNotRead(String topic) {
        assertThat(codec.reads(topic)).isFalse();
        assertReason(topic, "{}", Reason.UNKNOWN_TOPIC);
    }

    private void assertReason(String topic, String json, Reason reason) {
        assertThatThrownBy(() -> read(topic, json))
                .isInstanceOfSatisfying(
                        Undecodable.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aSignalIsWrittenAsTheEventThatReadsTheSame() throws Exception {
        Instant claim = Instant.parse("2026-11-27T10:00:00Z");
        SignalReport report = new SignalReport(
                new UUID(1, 1),
                new UUID(2, 2),
                "e1",
                "e1",
                SignalType.FALL,
                claim.plusSeconds(1),
                claim,
                7,
                new SignalPosition(31.2, 121.4, null, null),
                "bath",
                Map.of("a", "b"),
                null,
                null);

        assertThat(new CanonicalCodec().event(CanonicalCodec.written(report)))
                .isEqualTo(new Reading.Event(
                        "e1", SignalType.FALL, claim, 7, report.position(), "bath", Map.of("a", "b")));
    }
}
