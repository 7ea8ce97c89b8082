package care.nowalls.gateway.fallback;

import care.nowalls.contract.fallback.FallbackBook;
import care.nowalls.contract.fallback.FallbackBook.Household;
import com.fasterxml.jackson.core.type.TypeReference;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whom to call, as the backend told last; starts with what was kept on disk. */
public final class Book {
    private final Kept<FallbackBook> file;
    private volatile Whole whole = new Whole(FallbackBook.EMPTY, Map.of());

    private record Whole(FallbackBook book, Map<UUID, Household> byResident) {}

    private Book(Kept<FallbackBook> file) {
        this.file = file;
    }

    /** {@code fallback-book.enc} of the folder. */
    public static Book open(Path folder, Aead aead, Clock machine) throws IOException {
        Book book = new Book(
                new Kept<>(folder.resolve("fallback-book.enc"), aead, new TypeReference<FallbackBook>() {}, machine));
        book.file.read().ifPresent(book::take);
        return book;
    }

    String version() {
        return whole.book().version();
    }

    FallbackBook now() {
        return whole.book();
    }

    Optional<Household> householdOf(UUID resident) {
        return Optional.ofNullable(whole.byResident().get(resident));
    }

    /** Keeps what is new. */
    public synchronized void update(FallbackBook told) throws IOException {
        if (!told.unchanged()) {
            take(told);
            file.write(told);
        }
    }

    private void take(FallbackBook told) {
        Map<UUID, Household> byResident = new HashMap<>();
        for (Household household : told.households()) {
            household.residents().forEach(resident -> byResident.put(resident, household));
        }
        whole = new Whole(told, Map.copyOf(byResident));
    }
}
