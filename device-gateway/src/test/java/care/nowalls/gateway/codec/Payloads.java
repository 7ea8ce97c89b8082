package care.nowalls.gateway.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The payload files of a codec: {@code src/test/resources/<codec>/}, listed in {@code cases.txt} there. */
final class Payloads {
    private static final Path FOLDER = Path.of("src/test/resources");

    /** All codecs that read a vendor's messages, in the order of the table. */
    static final List<Codec> VENDORS = List.of(
            new ChirpStackCodec(), new Zigbee2MqttCodec(), new TasmotaCodec(), new ShellyCodec(), new ScaipCodec());

    /**
     * One line of {@code cases.txt}.
     *
     * @param codec who reads it
     * @param file its payload
     * @param what it is, for people
     * @param kind of the device in the registry
     * @param topic it comes on
     */
    record Case(Codec codec, String file, String what, String kind, String topic) {
        RawMessage message() {
            return new RawMessage(topic, bytes(codec.name() + "/" + file));
        }

        List<Report> read() throws Undecodable {
            return codec.read(message(), device -> new Profile(kind, Map.of()));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private Payloads() {}

    static List<Case> of(Codec codec) {
        String lines = new String(bytes(codec.name() + "/cases.txt"), StandardCharsets.UTF_8);
        return lines.lines()
                .map(line -> line.split("\\|", -1))
                .map(part -> new Case(codec, part[0], part[1], part[2], part[3]))
                .toList();
    }

    /** The case that is called so. */
    static Case of(Codec codec, String what) {
        return of(codec).stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(what));
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Reading.Event event(List<Report> reports) {
        if (reports.size() == 1 && reports.getFirst().reading() instanceof Reading.Event event) {
            return event;
        }
        throw new AssertionError("not one event: " + reports);
    }
}
