package care.nowalls.ops.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private ServerSocket target;
    private Network network;
    private NetworkControl control;

    @BeforeEach
    void start() throws IOException {
        target = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        network = Network.start(
                0,
                List.of(
                        Link.read("device-broker=0:" + target.getLocalPort()),
                        Link.read("backend-1-redis=0:" + target.getLocalPort())));
        control = new NetworkControl(URI.create("http://127.0.0.1:" + network.port()));
    }

    @AfterEach
    void stop() throws IOException {
        network.close();
        target.close();
    }

    @Test
    void itNamesItsLinks() throws Exception {
        assertThat(control.links()).containsExactly("device-broker", "backend-1-redis");
    }

    @Test
    void oneLinkFailsAndTheOthersWork() throws Exception {
        control.make("device-broker", Fault.RESET);

        assertThat(greeted("device-broker")).isFalse();
        assertThat(greeted("backend-1-redis")).isTrue();
        control.make("device-broker", Fault.NONE);
        assertThat(greeted("device-broker")).isTrue();
    }

    @Test
    void aLinkThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> control.make("nowhere", Fault.DROP))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("404");
    }

    /** Whether the target accepts a connection and what is said there arrives. */
    private boolean greeted(String link) throws IOException {
        target.setSoTimeout(2_000);
        try (Socket near = new Socket(InetAddress.getLoopbackAddress(), network.port(link))) {
            near.setSoTimeout(2_000);
            if (reset(near)) {
                return false;
            }
            try (Socket far = target.accept()) {
                far.getOutputStream().write(7);
                return near.getInputStream().read() == 7;
            }
        }
    }

    /** A reset comes within moments; a connection that works is silent at first. */
    private static boolean reset(Socket near) throws IOException {
        near.setSoTimeout(200);
        try {
            return near.getInputStream().read() < 0;
        } catch (SocketTimeoutException silent) {
            near.setSoTimeout(2_000);
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }
}
