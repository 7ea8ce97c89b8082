package care.nowalls.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.SignalReport;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.gateway.codec.EventKey;
import care.nowalls.gateway.edge.TurnedClock;
import care.nowalls.gateway.edge.Until;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:05Z");

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(START);
    private final UUID device = UUID.randomUUID();

    private NewEntry entry(@Nullable String eventId) {
        byte[] payload = "{\"type\":\"sos\"}".getBytes(StandardCharsets.UTF_8);
        EventKey key = EventKey.of(eventId, SignalType.SOS, payload, clock.instant());
        SignalReport report = new SignalReport(
                UUID.randomUUID(),
                device,
                key.value(),
                eventId,
                SignalType.SOS,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new NewEntry(report, key.contentHash(), clock.instant());
    }

    private static Appended append(Journal journal, NewEntry entry) throws Exception {
        CompletableFuture<Appended> done = new CompletableFuture<>();
        journal.append(entry, done::complete);
        return done.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatWasAppendedIsThereAfterReopening() throws Exception {
        NewEntry entry = entry("e1");
        try (Journal journal = Journal.open(folder, clock)) {
            assertThat(append(journal, entry).fresh()).isTrue();
        }

        try (Journal journal = Journal.open(folder, clock)) {
            assertThat(journal.pending(10)).containsExactly(new Pending(entry.report(), entry.machineAt(), null));
        }
    }

    @Test
    void aWaitingEntryIsKnownToBeDurableSinceItsCommitAndNotBefore() throws Exception {
        NewEntry entry = entry("e1");
        try (Journal journal = Journal.open(folder, clock)) {
            clock.forward(Duration.ofMillis(40));
            append(journal, entry);
            Instant committed = clock.instant();
            clock.forward(Duration.ofHours(1));

            Pending waiting = journal.pending(1).getFirst();

            assertThat(waiting.machineAt()).isEqualTo(START);
            assertThat(waiting.durableAt()).isEqualTo(committed);
            append(journal, entry);
            assertThat(journal.pending(1).getFirst().durableAt())
                    .as("a repetition changes nothing")
                    .isEqualTo(committed);
        }
    }

    @Test
    void aSettledEntryNoLongerWaitsAndKeepsItsIncident() throws Exception {
        NewEntry entry = entry("e1");
        UUID incident = UUID.randomUUID();
        try (Journal journal = Journal.open(folder, clock)) {
            append(journal, entry);

            journal.settle(List.of(new Settled(entry.report().journalId(), EntryState.STORED, incident)));

            Until.holds("settled", () -> journal.pending(10).isEmpty());
            Appended again = append(journal, entry("e1"));
            assertThat(again).isEqualTo(new Appended(entry.report().journalId(), false, EntryState.STORED, incident));
            clock.forward(Duration.ofSeconds(6));
            assertThat(journal.unanswered(Duration.ofSeconds(5), 10))
                    .containsExactly(new Unanswered(entry.report().journalId(), device, "e1", incident));
        }
    }

    @Test
    void theLogDoesNotGrowForEverWhileEntriesKeepComing() throws Exception {
        Path log = folder.resolve("journal.db-wal");
        try (Journal journal = Journal.open(folder, clock)) {
            for (int i = 0; i < 20_000; i++) {
                journal.append(entry("e" + i), done -> {});
            }
            append(journal, entry("last"));
            assertThat(Files.size(log)).isGreaterThan(8L * 1024 * 1024);

            journal.tidy();

            append(journal, entry("after"));
            assertThat(Files.size(log)).isLessThan(1024 * 1024);
            assertThat(journal.status().pending()).isEqualTo(20_002);
        }
    }

    @Test
    void theSameContentNineSecondsLaterAcrossAWindowsBorderIsTheSameEvent() throws Exception {
        try (Journal journal = Journal.open(folder, clock)) {
            Appended first = append(journal, entry(null));
            clock.forward(Duration.ofSeconds(9));
            NewEntry later = entry(null);

            Appended second = append(journal, later);

            assertThat(later.report().key())
                    .isNotEqualTo(journal.pending(1).getFirst().report().key());
            assertThat(second.fresh()).isFalse();
            assertThat(second.journalId()).isEqualTo(first.journalId());
        }
    }

    @Test
    void theSameContentElevenSecondsLaterIsAnotherEvent() throws Exception {
        try (Journal journal = Journal.open(folder, clock)) {
            append(journal, entry(null));
            clock.forward(Duration.ofSeconds(11));

            assertThat(append(journal, entry(null)).fresh()).isTrue();
        }
    }

    @Test
    void whatHasQueuedUpIsCommittedTogetherAndInOrder() throws Exception {
        List<UUID> order = new CopyOnWriteArrayList<>();
        try (Journal journal = Journal.open(folder, clock)) {
            List<NewEntry> entries = Stream.iterate(0, i -> i + 1)
                    .limit(2_000)
                    .map(i -> entry("e" + i))
                    .toList();
            for (NewEntry entry : entries) {
                journal.append(entry, done -> order.add(done.journalId()));
            }
            Until.holds("all are durable", () -> order.size() == entries.size());
            assertThat(order)
                    .containsExactlyElementsOf(
                            entries.stream().map(e -> e.report().journalId()).toList());
            assertThat(journal.status().pending()).isEqualTo(2_000);
        }
    }

    @Test
    void aFileThatIsNoJournalIsSetAsideAndNeverDeleted() throws Exception {
        Files.writeString(folder.resolve("journal.db"), "this is not a database".repeat(500));

        try (Journal journal = Journal.open(folder, clock)) {
            assertThat(append(journal, entry("e1")).fresh()).isTrue();
            assertThat(journal.status().setAside()).isEqualTo(1);
        }
        assertThat(Files.readString(setAside())).startsWith("this is not a database");
    }

    @Test
    void whatCanStillBeReadOfACorruptJournalIsCarriedOver() throws Exception {
        try (Journal journal = Journal.open(folder, clock)) {
            for (int i = 0; i < 400; i++) {
                append(journal, entry("e" + i));
            }
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("journal.db").toFile(), "rw")) {
            file.seek(file.length() - 3 * 4096L);
            file.write(new byte[2 * 4096]);
        }

        try (Journal journal = Journal.open(folder, clock)) {
            assertThat(journal.status().setAside()).isEqualTo(1);
            assertThat(journal.status().pending()).isPositive();
            assertThat(append(journal, entry("new")).fresh()).isTrue();
        }
        assertThat(setAside()).exists();
    }

    private Path setAside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("journal\\.db\\.corrupt-[0-9]+"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aFullDiskAcknowledgesNothingAndIsOverWhenThereIsRoomAgain() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "no right to mount a small disk: the test of a full disk is skipped");
        try {
            Path ballast = disk.resolve("ballast");
            List<Appended> durable = new CopyOnWriteArrayList<>();
            try (Journal journal = Journal.open(disk, clock)) {
                append(journal, entry("first"));
                fill(ballast);
                for (int i = 0; i < 100; i++) {
                    journal.append(entry("full" + i), durable::add);
                }
                Until.holds("the journal says so", () -> !journal.writable());
                assertThat(journal.tryAppend(entry("http"), durable::add)).isFalse();
                assertThat(durable).hasSizeLessThan(100);

                Files.delete(ballast);

                Until.holds("all are durable", () -> durable.size() == 100);
                assertThat(journal.writable()).isTrue();
                assertThat(journal.status().pending()).isEqualTo(101);
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void fill(Path ballast) {
        try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
            while (file.length() < 2_000_000) {
                file.write(new byte[4096]);
            }
        } catch (IOException full) {
            return;
        }
        throw new AssertionError("the disk is not full");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
