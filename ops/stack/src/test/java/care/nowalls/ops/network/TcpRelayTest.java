package care.nowalls.ops.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpRelayTest {

    private ServerSocket echo;
    private TcpRelay relay;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        relay = TcpRelay.start(0, echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
        echo.close();
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = echo.accept();
                Thread.ofVirtual().start(() -> copy(socket));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private static void copy(Socket socket) {
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // The relay closed it.
        }
    }

    @Test
    void bytesGoThroughAndLateWhenAsked() throws Exception {
        try (Socket socket = connect()) {
            assertThat(said(socket, 7)).isEqualTo(7);
            relay.fault(Fault.delay(Duration.ofMillis(150)));
            long start = System.nanoTime();
            assertThat(said(socket, 8)).isEqualTo(8);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
        }
    }

    @Test
    void lateBytesDoNotQueueBehindOneAnother() throws Exception {
        try (Socket socket = connect()) {
            relay.fault(Fault.delay(Duration.ofMillis(150)));
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                socket.getOutputStream().write(i);
            }
            assertThat(socket.getInputStream().readNBytes(20)).hasSize(20);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aHalfOpenConnectionIsDeadForEverAndANewOneIsNot() throws Exception {
        try (Socket old = connect()) {
            assertThat(said(old, 7)).isEqualTo(7);
            relay.fault(Fault.HALF_OPEN);
            assertThatThrownBy(() -> said(old, 8)).isInstanceOf(SocketTimeoutException.class);
            try (Socket fresh = connect()) {
                assertThat(said(fresh, 9)).isEqualTo(9);
            }
            relay.fault(Fault.NONE);
            assertThatThrownBy(() -> said(old, 8)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theServerOfAHalfOpenConnectionIsNotToldThatTheClientLeft() throws Exception {
        try (Socket old = connect()) {
            assertThat(said(old, 7)).isEqualTo(7);
            relay.fault(Fault.HALF_OPEN);
        }
        try (Socket fresh = connect()) {
            assertThat(said(fresh, 9)).isEqualTo(9);
            assertThat(relay.connections()).isEqualTo(2);
        }
    }

    @Test
    void whatWasDroppedComesAfterwardsAndNewConnectionsHangUntilThen() throws Exception {
        try (Socket old = connect()) {
            relay.fault(Fault.DROP);
            assertThatThrownBy(() -> said(old, 7)).isInstanceOf(SocketTimeoutException.class);
            try (Socket fresh = connect()) {
                assertThatThrownBy(() -> said(fresh, 8)).isInstanceOf(SocketTimeoutException.class);
                relay.fault(Fault.NONE);
                assertThat(fresh.getInputStream().read()).isEqualTo(8);
            }
            assertThat(old.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void aResetCutsWhatIsOpenAndWhatComes() throws Exception {
        try (Socket old = connect()) {
            assertThat(said(old, 7)).isEqualTo(7);
            relay.fault(Fault.RESET);
            assertThatThrownBy(() -> old.getInputStream().read()).isInstanceOf(SocketException.class);
            try (Socket fresh = connect()) {
                assertThat(endOrReset(fresh)).isEqualTo(-1);
            }
        }
        relay.fault(Fault.NONE);
        try (Socket fresh = connect()) {
            assertThat(said(fresh, 9)).isEqualTo(9);
        }
    }

    @Test
    void aFaultIsReadAsItIsWritten() {
        Fault late = Fault.delay(Duration.ofSeconds(5));

        assertThat(List.of(Fault.NONE, Fault.HALF_OPEN, Fault.DROP, Fault.RESET, late))
                .allSatisfy(fault -> assertThat(Fault.read(fault.toString())).isEqualTo(fault));
        assertThatThrownBy(() -> Fault.read("rain")).isInstanceOf(IllegalArgumentException.class);
    }

    private static int endOrReset(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException e) {
            return -1;
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        socket.setSoTimeout(600);
        return socket;
    }

    private static int said(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }
}
