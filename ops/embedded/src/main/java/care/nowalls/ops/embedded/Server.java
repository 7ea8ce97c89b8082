package care.nowalls.ops.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A program that listens on one port of this machine: how to start it and how to know that it can do its work. */
public interface Server {

    /** Short and unique on this machine's stack, such as {@code backend-1}. */
    String name();

    /** Where it listens on 127.0.0.1. */
    int port();

    /** Its own folder; made when it is missing. */
    Path folder();

    /** Makes the folder ready: files, settings. Repeating it is harmless. */
    void prepare() throws IOException;

    /** What to run. */
    List<String> command();

    /** Whether it is given this environment variable of the process that starts it. */
    default boolean inherits(String variable) {
        return true;
    }

    /** Environment variables besides those it inherits. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** True as soon as it can do its work; answers within seconds and never throws. */
    boolean isReady();

    /** What must be done each time it has become ready, before anybody uses it. */
    default void settle() throws IOException {}

    /** The signal that stops it in good order: {@code TERM} or {@code INT}. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long it may take to become ready. */
    default Duration patience() {
        return Duration.ofSeconds(60);
    }
}
