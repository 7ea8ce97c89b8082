package care.nowalls.gateway.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.QuarantineBatch;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.edge.TurnedClock;
import care.nowalls.gateway.edge.Until;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-23T01:00:00Z"));

    private Suspect suspect(String topic, byte[] payload) {
        return new Suspect(clock.instant(), topic, null, Reason.MALFORMED, "not JSON", payload);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMessageIsKeptRawWithItsHashAndShownAsText() throws Exception {
        try (Quarantine quarantine = Quarantine.open(folder, clock)) {
            quarantine.take(suspect("nowalls/v1/x/event", new byte[] {'a', 0, (byte) 0xff}));

            Until.holds("kept", () -> quarantine.unsent(10).size() == 1);
            QuarantineBatch.Entry entry = quarantine.unsent(10).getFirst();
            assertThat(entry.payload()).isEqualTo("a\\x00\\xff");
            assertThat(entry.size()).isEqualTo(3);
            assertThat(entry.reason()).isEqualTo("malformed");
            assertThat(entry.sha256()).hasSize(64);
            assertThat(entry.id().version()).isEqualTo(7);

            quarantine.sent(List.of(entry.id()));
            assertThat(quarantine.unsent(10)).isEmpty();
        }
    }

    @Test
    void twoGatewaysGiveTheSameMessageTheSameId() throws Exception {
        Suspect message = suspect("t", bytes("x"));

        assertThat(Specimen.id(message, Specimen.hash(message.payload())))
                .isEqualTo(Specimen.id(suspect("t", bytes("x")), Specimen.hash(bytes("x"))))
                .isNotEqualTo(Specimen.id(suspect("u", bytes("x")), Specimen.hash(bytes("x"))));
    }

    @Test
    void beyondItsRateASenderIsOnlyCounted() throws Exception {
        try (Quarantine quarantine = Quarantine.open(folder, clock)) {
            for (int i = 0; i < 50; i++) {
                quarantine.take(suspect("loud", bytes("x" + i)));
            }
            quarantine.take(suspect("other", bytes("y")));

            Until.holds("kept", () -> quarantine.unsent(100).size() == 21);
            assertThat(quarantine.seen(Reason.MALFORMED)).isEqualTo(51);
            assertThat(quarantine.onlyCounted()).isEqualTo(30);
        }
    }

    @Test
    void theQuotaKeepsTheOldestAndMakesRoomByDroppingWhatTheBackendHas() throws Exception {
        try (QuarantineFile file = QuarantineFile.open(folder, clock, new Quota(3, 1_000_000))) {
            for (String text : List.of("a", "b", "c")) {
                assertThat(file.keep(suspect("t", bytes(text)))).isTrue();
            }
            assertThat(file.keep(suspect("t", bytes("d")))).isFalse();

            file.sent(file.unsent(10).stream().map(QuarantineBatch.Entry::id).toList());

            assertThat(file.keep(suspect("t", bytes("d")))).isTrue();
            assertThat(file.unsent(10)).hasSize(1);
        }
    }

    @Test
    void ofALargeMessageItsBeginningIsKept() throws Exception {
        try (QuarantineFile file = QuarantineFile.open(folder, clock, Quota.STANDARD)) {
            file.keep(suspect("t", bytes("x".repeat(500_000))));

            QuarantineBatch.Entry entry = file.unsent(1).getFirst();
            assertThat(entry.size()).isEqualTo(500_000);
            assertThat(entry.payload()).hasSize(2_048);
        }
        assertThat(Files.size(folder.resolve("quarantine.db"))).isLessThan(200_000);
    }
}
