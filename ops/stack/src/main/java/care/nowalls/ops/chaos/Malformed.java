package care.nowalls.ops.chaos;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One kind of message that no gateway can take for an event.
 *
 * @param name for the table
 * @param topic where it is sent
 * @param payload its bytes, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Malformed(String name, String topic, byte[] payload) {

    private static final String BOMB = """
            <!DOCTYPE mrq [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><mrq><ref>1</ref><cid>&d;</cid><dty>3</dty><stc>10</stc></mrq>""";
    private static final String FOREIGN = """
            <!DOCTYPE mrq [<!ENTITY x SYSTEM "file:///etc/passwd">]><mrq><ref>1</ref><cid>&x;</cid></mrq>""";

    /** All kinds, from a device that exists and from nobody; random bytes come from the seed. */
    static List<Malformed> kinds(String deviceId, long seed) {
        List<Malformed> kinds = new ArrayList<>();
        String event = "nowalls/v1/" + deviceId + "/event";
        bytes(kinds, event, seed);
        json(kinds, event);
        xml(kinds, "nowalls/v1/" + deviceId + "/scaip");
        vendors(kinds);
        String sos = "{\"type\":\"sos\"}";
        kinds.add(text("unknown topic of a device", "nowalls/v1/" + deviceId + "/eventually", sos));
        kinds.add(text("topic without device id", "nowalls/v1/not-an-id/event", sos));
        kinds.add(text("device that nobody knows", "nowalls/v1/00000000-0000-7000-8000-000000000000/event", sos));
        return List.copyOf(kinds);
    }

    private static void bytes(List<Malformed> kinds, String topic, long seed) {
        byte[] random = new byte[300];
        new Random(seed).nextBytes(random);
        byte[] cut = "{\"type\":\"sos\",\"zone\":\"卧".getBytes(UTF_8);
        kinds.add(new Malformed("nothing", topic, new byte[0]));
        kinds.add(new Malformed("zero bytes", topic, new byte[64]));
        kinds.add(new Malformed("random bytes", topic, random));
        kinds.add(new Malformed("character cut off", topic, java.util.Arrays.copyOf(cut, cut.length - 1)));
        kinds.add(new Malformed("overlong character", topic, new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}));
        kinds.add(new Malformed("UTF-16", topic, "{\"type\":\"sos\"}".getBytes(UTF_16)));
        kinds.add(text("70 KiB", topic, "{\"type\":\"sos\",\"zone\":\"" + "x".repeat(70 * 1024) + "\"}"));
    }

    private static void json(List<Malformed> kinds, String topic) {
        kinds.add(text("no JSON", topic, "help!"));
        kinds.add(text("array", topic, "[{\"type\":\"sos\"}]"));
        kinds.add(text("number", topic, "1"));
        kinds.add(text("null", topic, "null"));
        kinds.add(text("cut off", topic, "{\"type\":\"sos\",\"id\":\"a"));
        kinds.add(text("deep arrays", topic, "{\"type\":\"sos\",\"data\":" + "[".repeat(10_000)));
        kinds.add(text("deep objects", topic, "{\"type\":\"sos\",\"data\":" + "{\"a\":".repeat(5_000)));
        kinds.add(text("type is a number", topic, "{\"type\":1}"));
        kinds.add(text("no type", topic, "{\"id\":\"a\"}"));
        kinds.add(text("unknown type", topic, "{\"type\":\"earthquake\"}"));
        kinds.add(text("type in capitals", topic, "{\"type\":\"SOS\"}"));
        kinds.add(text("empty id", topic, "{\"type\":\"sos\",\"id\":\"\"}"));
        kinds.add(text("long id", topic, "{\"type\":\"sos\",\"id\":\"" + "i".repeat(1_000) + "\"}"));
        kinds.add(text("id is an object", topic, "{\"type\":\"sos\",\"id\":{}}"));
        kinds.add(text("battery is a text", topic, "{\"type\":\"sos\",\"battery\":\"full\"}"));
        kinds.add(text("battery 1000", topic, "{\"type\":\"sos\",\"battery\":1000}"));
        kinds.add(text("the same name twice", topic, "{\"type\":\"sos\",\"type\":\"ok\"}"));
        kinds.add(text("something behind", topic, "{\"type\":\"sos\"}{\"type\":\"sos\"}"));
        kinds.add(text("endless number", topic, "{\"type\":\"sos\",\"battery\":" + "9".repeat(10_000) + "}"));
    }

    private static void xml(List<Malformed> kinds, String topic) {
        kinds.add(text("entity bomb", topic, BOMB));
        kinds.add(text("external entity", topic, FOREIGN));
        kinds.add(text("XML cut off", topic, "<mrq><ref>1</ref><cid>1"));
        kinds.add(text("deep XML", topic, "<mrq>" + "<a>".repeat(5_000)));
    }

    private static void vendors(List<Malformed> kinds) {
        kinds.add(text("ChirpStack: no DevEUI", "application/a/device/zz/event/up", "{}"));
        kinds.add(text(
                "ChirpStack: not decoded", "application/a/device/0011223344556677/event/up", "{\"data\":\"AQ==\"}"));
        kinds.add(text("Zigbee2MQTT: array", "zigbee2mqtt/chaos/smoke", "[true]"));
        kinds.add(text("Tasmota: odd last will", "tele/chaos/LWT", "Perhaps"));
        kinds.add(text("Shelly: no params", "chaos/events/rpc", "{\"method\":\"NotifyStatus\"}"));
    }

    private static Malformed text(String name, String topic, String text) {
        return new Malformed(name, topic, text.getBytes(UTF_8));
    }

    /** Whether that device's own account may publish it. */
    boolean mayComeFrom(String deviceId) {
        String own = "nowalls/v1/" + deviceId + "/";
        return topic.equals(own + "event") || topic.equals(own + "scaip");
    }

    /** Read by the gateways on their own sessions, at QoS 1; the others' QoS is 0 and the broker may drop them. */
    boolean mustArrive() {
        return !name.equals("unknown topic of a device");
    }
}
