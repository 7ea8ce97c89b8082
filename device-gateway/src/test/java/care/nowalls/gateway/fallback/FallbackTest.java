package care.nowalls.gateway.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.directory.DirectoryDelta;
import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.contract.fallback.FallbackBook;
import care.nowalls.contract.fallback.FallbackBook.DutyPhone;
import care.nowalls.contract.fallback.FallbackBook.Household;
import care.nowalls.contract.fallback.FallbackBook.Person;
import care.nowalls.contract.fallback.FallbackBook.Sender;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.directory.DirectoryFile;
import care.nowalls.gateway.directory.DirectoryKey;
import care.nowalls.gateway.edge.Until;
import care.nowalls.gateway.ground.Secrets;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.journal.NewEntry;
import care.nowalls.gateway.uplink.Backend;
import com.google.crypto.tink.Aead;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journal, directory and book on a real disk, a real HTTP gateway for SMS, and no backend anywhere. */
class FallbackTest {
    private static final UUID DEVICE = new UUID(1, 1);
    private static final UUID RESIDENT = new UUID(1, 2);
    private static final UUID DWELLING = new UUID(1, 3);
    private static final Pattern LINK = Pattern.compile("/fallback/([A-Za-z0-9_-]+)");

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private Secrets secrets;
    private Aead aead;

    @BeforeEach
    void aGatewayForSms() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            try (exchange) {
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        gateway.start();
        secrets = new Secrets(folder.resolve("secrets"));
        aead = DirectoryKey.in(secrets);
    }

    @AfterEach
    void closed() {
        gateway.stop(0);
    }

    /** The machine as it would be so many seconds later. */
    private static Clock later(long seconds) {
        return Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
    }

    private FallbackBook book() {
        Sender sms = new Sender(
                "POST",
                "http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms",
                Map.of(),
                "text/plain",
                "{to} {text}",
                List.of(),
                null,
                null,
                null);
        Instant now = Instant.now();
        return new FallbackBook(
                "1",
                false,
                "http://gw",
                List.of(new DutyPhone("赵班长", "+8613900000009", now.minusSeconds(60), now.plusSeconds(6000))),
                List.of(new Household(
                        DWELLING,
                        List.of(RESIDENT),
                        "梧桐街道 李建国",
                        List.of(new Person("李芳", "+8613900000001"), new Person("李明", "+8613900000002")))),
                sms,
                null,
                null);
    }

    private FallbackParts open(Journal journal, Clock machine) throws IOException {
        Directory directory = Directory.open(new DirectoryFile(folder, aead, machine), machine);
        return FallbackParts.open(
                new FallbackParts.Given(
                        folder,
                        aead,
                        secrets.token("fallback-link-key"),
                        "gateway-1",
                        (command, args) -> {
                            throw new IllegalStateException("no Redis");
                        },
                        new Backend(List.of(URI.create("http://127.0.0.1:1")), "x"),
                        machine),
                journal,
                directory);
    }

    private void pressed(Journal journal) throws InterruptedException {
        SignalReport report = new SignalReport(
                new UUID(5, 5),
                DEVICE,
                "press-1",
                "press-1",
                SignalType.SOS,
                Instant.now(),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null);
        CountDownLatch durable = new CountDownLatch(1);
        journal.append(new NewEntry(report, "hash", Instant.now()), appended -> durable.countDown());
        durable.await();
    }

    private void known() throws IOException {
        known("SOS_BUTTON");
    }

    private void known(String kind) throws IOException {
        Directory directory = Directory.open(new DirectoryFile(folder, aead, Clock.systemUTC()), Clock.systemUTC());
        directory.update(new DirectoryDelta(
                1,
                true,
                List.of(new DirectoryDevice(
                        DEVICE, "", "", "canonical", kind, "INSTALLED", null, RESIDENT, 60, null))));
        Book.open(folder, aead, Clock.systemUTC()).update(book());
    }

    private long toldTo(String phone) {
        return asked.stream().filter(body -> body.contains(phone)).count();
    }

    @Test
    void afterARestartWithoutBackendItCallsTheDutyThenTheFamilyUntilSomebodyTakesIt() throws Exception {
        known();
        try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
            pressed(journal);
        }
        try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
            FallbackParts duty = open(journal, later(15));
            duty.calls().start();
            Until.holds("the duty phone is told", () -> toldTo("+8613900000009") == 1 && looked(duty));
            duty.calls().close();
            assertThat(toldTo("+8613900000001")).isZero();
            FallbackParts family = open(journal, later(65));
            family.calls().start();
            Until.holds("the first contact is told", () -> toldTo("+8613900000001") == 1);
            Matcher link = LINK.matcher(asked.getLast());
            assertThat(link.find()).isTrue();
            assertThat(family.calls().taken(link.group(1))).isTrue();
            family.calls().close();
            FallbackParts afterwards = open(journal, later(200));
            afterwards.calls().start();
            Until.holds("it has looked", () -> looked(afterwards));
            afterwards.calls().close();
        }
        assertThat(toldTo("+8613900000009")).isEqualTo(1);
        assertThat(toldTo("+8613900000002")).isZero();
    }

    @Test
    void aCanarysPressCallsNobody() throws Exception {
        known(DirectoryDevice.CANARY);
        try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
            pressed(journal);
            FallbackParts parts = open(journal, later(65));
            parts.calls().start();
            Until.holds("it has looked", () -> looked(parts));
            parts.calls().close();
        }
        assertThat(asked).isEmpty();
    }

    /** A second round of its loop has begun. */
    private static boolean looked(FallbackParts parts) {
        return parts.calls().rounds() > 1;
    }

    @Test
    void nothingOfAnybodyIsReadableOnTheDisk() throws Exception {
        known();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .doesNotContain("13900000001")
                        .doesNotContain("李建国");
            }
        }
    }

    @Test
    void aForgedLinkTakesNothing() throws IOException, SQLException {
        try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
            assertThat(open(journal, Clock.systemUTC()).calls().taken("AAAA")).isFalse();
        }
    }
}
