package care.nowalls.gateway.fallback;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody told, durable before they are told: a restart repeats nothing and forgets nothing. */
public final class ToldList {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 5_000;
    private final Kept<List<Told>> file;
    private final Map<UUID, Told> all = new LinkedHashMap<>();

    private ToldList(Kept<List<Told>> file) {
        this.file = file;
    }

    /** {@code fallback-told.enc} of the folder. */
    public static ToldList open(Path folder, Aead aead, Clock machine) throws IOException {
        ToldList list = new ToldList(
                new Kept<>(folder.resolve("fallback-told.enc"), aead, new TypeReference<List<Told>>() {}, machine));
        list.file.read().ifPresent(kept -> kept.forEach(told -> list.all.put(told.id(), told)));
        return list;
    }

    synchronized List<Told> all() {
        return List.copyOf(all.values());
    }

    /** New or changed ones. */
    synchronized void put(List<Told> changed, Instant now) throws IOException {
        changed.forEach(told -> all.put(told.id(), told));
        all.values().removeIf(told -> told.reported() && told.at().isBefore(now.minus(KEPT)));
        while (all.size() > MOST) {
            all.remove(all.values().stream()
                    .min(Comparator.comparing(Told::reported).reversed().thenComparing(Told::at))
                    .orElseThrow()
                    .id());
        }
        file.write(new ArrayList<>(all.values()));
    }

    /** What came of telling; somebody may have answered already. */
    synchronized void sent(UUID id, boolean sms, boolean voice, Instant now) throws IOException {
        Told telling = all.get(id);
        if (telling != null) {
            put(List.of(telling.sent(sms, voice)), now);
        }
    }

    /** The backend knows these as they were; one that has changed meanwhile is told once more. */
    synchronized void reported(List<Told> sent, Instant now) throws IOException {
        put(
                sent.stream()
                        .filter(one -> one.equals(all.get(one.id())))
                        .map(Told::known)
                        .toList(),
                now);
    }

    /** Somebody has taken the household: all its calls know. */
    synchronized void taken(UUID home, Instant now) throws IOException {
        put(
                all.values().stream()
                        .filter(told -> told.home().equals(home) && told.takenAt() == null)
                        .map(told -> told.taken(now))
                        .toList(),
                now);
    }
}
