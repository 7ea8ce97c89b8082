package care.nowalls.gateway.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakenLinksTest {
    private static final Instant NOW = Instant.parse("2026-11-28T19:00:00Z");
    private static final UUID HOME = new UUID(7, 1);
    private final TakenLinks links = new TakenLinks(Base64.getUrlEncoder().encodeToString(new byte[32]));

    @Test
    void anyGatewayWithTheKeyUnderstandsIt() {
        TakenLinks other = new TakenLinks(Base64.getUrlEncoder().encodeToString(new byte[32]));
        assertThat(other.home(links.token(HOME, NOW), NOW.plusSeconds(60))).contains(HOME);
    }

    @Test
    void forgedOldAndBrokenOnesAreNothing() {
        String token = links.token(HOME, NOW);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        TakenLinks stranger = new TakenLinks(Base64.getUrlEncoder().encodeToString(otherKey));
        assertThat(stranger.home(token, NOW)).isEmpty();
        assertThat(links.home(token, NOW.plus(Duration.ofHours(3)))).isEmpty();
        assertThat(links.home(token.substring(2), NOW)).isEmpty();
        assertThat(links.home("%%%", NOW)).isEmpty();
    }
}
