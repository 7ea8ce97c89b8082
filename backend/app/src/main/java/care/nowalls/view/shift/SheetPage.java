package care.nowalls.view.shift;

import care.nowalls.view.shift.EmergencySheet.HighRisk;
import care.nowalls.view.shift.EmergencySheet.Run;
import care.nowalls.view.shift.EmergencySheet.Visit;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The emergency sheet as a page to be printed, Chinese first. */
final class SheetPage {

    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private SheetPage() {}

    static String of(EmergencySheet sheet) {
        return "<h1>应急联络单 Emergency sheet · " + sheet.madeAt().format(DAY_TIME) + "</h1>"
                + table(
                        "高风险老人 High-risk residents（" + sheet.highRisk().size() + "）",
                        List.of("姓名 Name", "风险 Risk", "电话 Phone", "地址 Address", "门禁 Gate", "健康 Health", "联系人 Contacts"),
                        sheet.highRisk(),
                        SheetPage::cells)
                + table(
                        "今夜上门 Tonight's visits（" + sheet.tonight().size() + "）",
                        List.of("时间 Window", "项目 Item", "老人 Resident", "电话 Phone", "企业 Provider", "人员 Staff"),
                        sheet.tonight(),
                        SheetPage::cells)
                + table(
                        "明日送餐 Tomorrow's runs（" + sheet.tomorrow().size() + "）",
                        List.of("企业 Provider", "电话 Phone", "街道 Street", "份数 Meals", "首个时段 From"),
                        sheet.tomorrow(),
                        SheetPage::cells);
    }

    private static List<String> cells(HighRisk one) {
        return List.of(
                one.name(),
                one.why(),
                shown(one.phone()),
                one.address(),
                shown(one.entry()),
                one.health(),
                one.contacts());
    }

    private static List<String> cells(Visit one) {
        return List.of(
                clock(one.start()) + "–" + clock(one.end()),
                one.item(),
                one.resident(),
                shown(one.phone()),
                shown(one.provider()),
                shown(one.staff()));
    }

    private static List<String> cells(Run one) {
        return List.of(
                one.provider(),
                shown(one.providerPhone()),
                one.street(),
                String.valueOf(one.meals()),
                clock(one.first()));
    }

    private static <T> String table(String title, List<String> heads, List<T> rows, Function<T, List<String>> cells) {
        return "<h2>" + escaped(title) + "</h2><table><thead>" + row("th", heads) + "</thead><tbody>"
                + rows.stream().map(cells).map(line -> row("td", line)).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String clock(OffsetDateTime at) {
        return at.format(CLOCK);
    }

    private static String shown(@Nullable String text) {
        return text == null ? "–" : text;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
