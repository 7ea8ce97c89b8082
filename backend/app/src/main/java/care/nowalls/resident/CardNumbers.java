package care.nowalls.resident;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Numbers of residents' cards: 12 random digits, so that nobody can guess a neighbour's. */
@ApplicationScoped
public class CardNumbers {

    private static final long RANGE = 900_000_000_000L;

    private final SecureRandom random = new SecureRandom();

    public String next() {
        return Long.toString(100_000_000_000L + random.nextLong(RANGE));
    }
}
