package care.nowalls.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.ops.chaos.TcpRelay.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
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
            relay.delay(Duration.ofMillis(150));
            long start = System.nanoTime();
            assertThat(said(socket, 8)).isEqualTo(8);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
        }
    }

    @Test
    void aHalfOpenConnectionAnswersNothingUntilItHeals() throws Exception {
        try (Socket socket = connect()) {
            relay.fault(Fault.HALF_OPEN);
            assertThatThrownBy(() -> said(socket, 7)).isInstanceOf(SocketTimeoutException.class);
            relay.fault(Fault.NONE);
            assertThat(said(socket, 9)).isEqualTo(9);
        }
    }

    @Test
    void aResetCutsWhatIsOpen() throws Exception {
        try (Socket socket = connect()) {
            assertThat(said(socket, 7)).isEqualTo(7);
            relay.reset();
            assertThat(endOrReset(socket)).isEqualTo(-1);
        }
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
