package care.nowalls.view;

import care.nowalls.view.IncidentCard.CardPerson;
import care.nowalls.view.IncidentCard.ReadAloud;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read to 120 in the order in which they ask: where, what, who, how to get in. What is not known is left out. */
final class ReadAloudSheet {

    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    private ReadAloudSheet() {}

    static ReadAloud of(String kind, CardPerson person) {
        ReadAloudSheet sheet = new ReadAloudSheet();
        sheet.line("地址", "Address", person.address());
        sheet.line("明显标志", "Landmark", person.rescue().landmark());
        sheet.line("楼层", "Floor", floorZh(person), floorEn(person));
        sheet.line("情况", "What happened", kindZh(kind), kind);
        sheet.line(
                "患者",
                "Patient",
                person.name() + "，" + ("FEMALE".equals(person.sex()) ? "女" : "男") + "，" + person.age() + " 岁",
                person.name() + ", " + person.sex().toLowerCase(java.util.Locale.ROOT) + ", " + person.age());
        sheet.line(
                "疾病", "Illnesses", joined(person.healthNotes(), person.rescue().illnesses()));
        sheet.line("过敏", "Allergies", person.rescue().allergies());
        sheet.line("用药", "Medicines", person.rescue().medicines());
        sheet.line("门禁密码", "Gate code", person.gateCode());
        sheet.line("钥匙", "Key", person.keyHolder());
        sheet.line("电话", "Telephone", person.phone());
        sheet.line("备注", "Remarks", person.rescue().remarks());
        return new ReadAloud(List.copyOf(sheet.zh), List.copyOf(sheet.en));
    }

    static ReadAloud nobody(String kind, @Nullable String street) {
        ReadAloudSheet sheet = new ReadAloudSheet();
        sheet.line("街道", "Street", street);
        sheet.line("情况", "What happened", kindZh(kind), kind);
        return new ReadAloud(List.copyOf(sheet.zh), List.copyOf(sheet.en));
    }

    private void line(String labelZh, String labelEn, @Nullable String value) {
        line(labelZh, labelEn, value, value);
    }

    private void line(String labelZh, String labelEn, @Nullable String valueZh, @Nullable String valueEn) {
        if (valueZh != null && valueEn != null && !valueZh.isBlank()) {
            zh.add(labelZh + "：" + valueZh);
            en.add(labelEn + ": " + valueEn);
        }
    }

    private static @Nullable String floorZh(CardPerson person) {
        return person.floor() == null
                ? null
                : person.floor() + " 楼" + (person.lift() == null ? "" : person.lift() ? "，有电梯" : "，无电梯");
    }

    private static @Nullable String floorEn(CardPerson person) {
        return person.floor() == null
                ? null
                : person.floor() + (person.lift() == null ? "" : person.lift() ? ", lift" : ", no lift");
    }

    private static String kindZh(String kind) {
        return switch (kind) {
            case "FALL" -> "跌倒";
            case "SMOKE" -> "烟雾报警，可能失火";
            case "GAS" -> "燃气泄漏";
            case "CO" -> "一氧化碳报警";
            case "WATER" -> "水浸";
            case "WANDER" -> "走失";
            case "INACTIVITY" -> "长时间无活动";
            case "BED_EXIT" -> "夜间离床未归";
            default -> "紧急求助";
        };
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + "；" + other;
    }
}
