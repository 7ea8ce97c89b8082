package care.nowalls.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakingsTest {

    private final Breakings breakings = new Breakings(Duration.ofSeconds(30));

    @Test
    void everyServerIsKilledAndStoppedAndEveryPairIsCutInEveryForm() {
        List<String> names = breakings.all().stream().map(Breaking::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).filteredOn(name -> name.startsWith("kill-")).hasSize(5);
        assertThat(names).filteredOn(name -> name.startsWith("stop-")).hasSize(5);
        for (String form : List.of("half-open-", "drop-", "reset-", "delay-")) {
            assertThat(names).filteredOn(name -> name.startsWith(form)).hasSize(6);
        }
        assertThat(names).contains("journal-full", "gateway-restart-without-backend");
    }

    @Test
    void theUsualOnesAreAmongThem() {
        assertThat(breakings.all()).containsAll(breakings.usual());
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> breakings.named(List.of("flood")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("kill-gateway");
    }
}
