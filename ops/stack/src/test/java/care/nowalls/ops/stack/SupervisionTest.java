package care.nowalls.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.ops.embedded.Ports;
import care.nowalls.ops.embedded.Server;
import care.nowalls.ops.embedded.Signals;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisionTest {

    @TempDir
    Path folder;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private DataFolder data;
    private Supervision supervision;

    @BeforeEach
    void open() {
        data = DataFolder.open(folder, false, true);
        supervision = new Supervision(data, said::add, () -> {});
    }

    @AfterEach
    void close() {
        supervision.stop();
        data.close();
    }

    @Test
    void aServerThatIsKilledIsStartedAgain() throws Exception {
        // given a running server
        supervision.start(List.of(server("one", "")));
        Keeper keeper = supervision.keepers().getFirst();
        long first = keeper.pid();
        // when it is killed
        Signals.send(first, "KILL");
        // then another process takes its place
        assertThat(said.poll(20, TimeUnit.SECONDS)).startsWith("one ended with 137");
        assertThat(said.poll(20, TimeUnit.SECONDS)).isEqualTo("one is ready again");
        assertThat(keeper.pid()).isNotEqualTo(first);
        assertThat(keeper.server().isReady()).isTrue();
    }

    @Test
    void afterAStopNothingRunsAndNothingIsStartedAgain() throws Exception {
        supervision.start(List.of(server("one", ""), server("two", "")));
        supervision.start(List.of(server("three", "")));
        List<Long> pids = supervision.keepers().stream().map(Keeper::pid).toList();

        supervision.stop();

        assertThat(pids).hasSize(3).allMatch(pid -> ProcessHandle.of(pid).isEmpty());
        assertThat(said).isEmpty();
    }

    @Test
    void aServerThatDoesNotComeUpIsNamedWithTheEndOfItsLog() {
        assertThatThrownBy(() -> supervision.start(List.of(server("one", "my disk is broken"))))
                .hasMessageContaining("one ended with 3 before it was ready")
                .hasMessageContaining("my disk is broken");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Server server = new StubServer("one", taken.getLocalPort(), folder.resolve("one"), "");

            assertThatThrownBy(() -> Supervision.clear(List.of(server)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (one) is in use");
        }
    }

    private Server server(String name, String complaint) {
        return new StubServer(name, Ports.free(), folder.resolve(name), complaint);
    }
}
