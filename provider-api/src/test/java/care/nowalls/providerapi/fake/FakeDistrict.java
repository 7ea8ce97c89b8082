package care.nowalls.providerapi.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few offers, orders and people of one provider, kept in memory, in the shapes of the contract. */
public final class FakeDistrict {

    static final ObjectMapper JSON = new ObjectMapper();
    public static final String STAFF = "0192f0c1-0000-7000-8000-000000000a01";
    private static final String[] NAMES = {"王秀英", "李桂兰", "张建国", "刘玉珍"};
    private static final String[][] ITEMS = {
        {"CARE_HOME", "居家照料", "6000"},
        {"MEAL_LUNCH", "午餐配送", "1500"},
        {"ESCORT_HOSPITAL", "陪同就医", "12000"},
        {"BATHING", "上门助浴", "9800"}
    };

    final Map<String, ObjectNode> offers = new LinkedHashMap<>();
    final Map<String, ObjectNode> orders = new LinkedHashMap<>();

    public FakeDistrict() {
        for (int i = 0; i < 3; i++) {
            offers.put(id("0f", i), offer(i));
        }
        String[] states = {"ACCEPTED", "EN_ROUTE", "IN_SERVICE", "COMPLETED"};
        for (int i = 0; i < states.length; i++) {
            ObjectNode order = order(i, i + 10);
            order.put("state", states[i]);
            orders.put(order.get("id").asText(), order);
        }
        orders.get(id("0d", 10)).putNull("staffId").putNull("staffName");
    }

    public static String offerId(int n) {
        return id("0f", n);
    }

    public static String orderId(int n) {
        return id("0d", 10 + n);
    }

    private static String id(String kind, int n) {
        return "0192f0c1-0000-7000-8000-0000000%s%03d".formatted(kind, n);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }

    private static ObjectNode offer(int i) {
        String[] item = ITEMS[i];
        ObjectNode offer = JSON.createObjectNode();
        offer.put("id", id("0f", i)).put("orderId", id("0d", i)).put("orderNumber", "20261123-00000" + i);
        offer.put("state", "OPEN")
                .put("deadline", now().plusMinutes(2L + 4L * i).toString());
        offer.put("area", "梧桐街道").put("item", item[0]).put("itemName", item[1]);
        offer.set("window", window(1 + i));
        offer.set("price", price(item[2]));
        offer.putObject("needs")
                .put("sex", i % 2 == 0 ? "F" : "M")
                .put("ageBand", "80-89")
                .put("abilityLevel", i + 1)
                .put("livesAlone", i == 0)
                .put("floor", 3 + i)
                .put("lift", i == 1);
        return offer;
    }

    static ObjectNode order(int i, int number) {
        String[] item = ITEMS[i % ITEMS.length];
        ObjectNode order = JSON.createObjectNode();
        order.put("id", id("0d", number))
                .put("number", "20261123-0000" + number)
                .put("state", "ACCEPTED");
        order.put("item", item[0]).put("itemName", item[1]).put("minimumMinutes", 45);
        order.set("window", window(i - 1));
        order.set("price", price(item[2]));
        ArrayNode tasks = order.putArray("tasks");
        List.of("测量血压", "整理房间", "提醒服药").forEach(tasks::add);
        order.put("notes", "门铃坏了，请敲门。老人听力不好，说话慢一点。");
        order.put("staffId", STAFF).put("staffName", "陈护理");
        ObjectNode resident = order.putObject("resident");
        resident.put("id", id("0e", i)).put("name", NAMES[i % NAMES.length]).put("phone", "+8613800138000");
        resident.put("address", "梧桐街道 清风里 12 号楼 3 单元 502");
        resident.putObject("position")
                .put("lat", 39.9123)
                .put("lon", 116.3912)
                .putNull("accuracy")
                .put("datum", "WGS84");
        order.putNull("visit");
        return order;
    }

    private static ObjectNode window(int hoursAhead) {
        OffsetDateTime start = now().plusHours(hoursAhead).truncatedTo(ChronoUnit.HOURS);
        return JSON.createObjectNode()
                .put("start", start.toString())
                .put("end", start.plusHours(1).toString());
    }

    private static ObjectNode price(String fen) {
        return JSON.createObjectNode().put("amount", Long.parseLong(fen)).put("currency", "CNY");
    }

    static ObjectNode page(Iterable<ObjectNode> items) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode list = page.putArray("items");
        items.forEach(list::add);
        return page.putNull("next");
    }

    ObjectNode receipt(ObjectNode order, String event, boolean end) {
        ObjectNode visit = order.get("visit") instanceof ObjectNode known ? known : order.putObject("visit");
        visit.put("id", id("0c", 1)).put(end ? "checkOutAt" : "checkInAt", now().toString());
        if (!visit.has("checkOutAt")) {
            visit.putNull("checkOutAt");
        }
        visit.put("verified", end).putArray("exceptions");
        order.put("state", end ? "COMPLETED" : "IN_SERVICE");
        ObjectNode receipt = JSON.createObjectNode();
        receipt.put("visitId", visit.get("id").asText())
                .put("state", order.get("state").asText());
        receipt.put("verified", end).putArray("exceptions").add("seen-" + event);
        return receipt;
    }
}
