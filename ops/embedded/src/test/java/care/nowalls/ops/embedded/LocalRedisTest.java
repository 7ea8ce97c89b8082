package care.nowalls.ops.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRedisTest {

    @TempDir
    Path folder;

    @Test
    void valuesSurviveARestart() throws Exception {
        int port = Ports.free();
        try (LocalRedis redis = LocalRedis.start(folder.resolve("redis"), port, "secret")) {
            assertThat(say(redis, "AUTH secret", "SET word here")).isEqualTo("+OK\r\n+OK");
        }
        try (LocalRedis redis = LocalRedis.start(folder.resolve("redis"), port, "secret")) {
            assertThat(say(redis, "AUTH secret", "GET word")).startsWith("+OK\r\n$4");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() throws Exception {
        try (LocalRedis redis = LocalRedis.start(folder.resolve("redis"), Ports.free(), "secret")) {
            assertThat(say(redis, "GET word")).startsWith("-NOAUTH");
        }
    }

    @Test
    void aServerLeftBehindIsEndedBeforeTheNextStarts() throws Exception {
        // given a server whose parent forgot it
        LocalRedis forgotten = LocalRedis.start(folder.resolve("redis"), Ports.free(), "secret");
        // when another starts on its folder
        try (LocalRedis redis = LocalRedis.start(folder.resolve("redis"), forgotten.port(), "secret")) {
            // then the first is gone and the second answers
            assertThat(ProcessHandle.of(forgotten.pid())).isEmpty();
            assertThat(say(redis, "AUTH secret", "PING")).isEqualTo("+OK\r\n+PON");
        }
    }

    private static String say(LocalRedis redis, String... commands) throws IOException {
        try (Socket socket = Ports.connect(redis.port(), 2000)) {
            socket.getOutputStream().write((String.join("\r\n", commands) + "\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(9), US_ASCII).strip();
        }
    }
}
