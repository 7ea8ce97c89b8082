package care.nowalls.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NoOrphansTest {

    /** Starts servers and waits for its end. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"), Ports.free(), "x");
            LocalRedis redis = LocalRedis.start(folder.resolve("redis"), Ports.free(), "x");
            System.out.println(postgres.pid() + " " + redis.pid());
            Thread.currentThread().join();
        }
    }

    @Test
    void serversDieWithAParentThatIsKilled(@TempDir Path folder) throws Exception {
        // given a JVM with servers
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process parent = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Parent.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
        List<ProcessHandle> children = Arrays.stream(output.readLine().split(" ", -1))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
        // when it is killed with -9
        parent.destroyForcibly();
        // then they end by themselves
        for (ProcessHandle child : children) {
            child.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
}
