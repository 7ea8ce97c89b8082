package care.nowalls.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue that a district may begin with (DOMAIN.md §5); the demo district and the tests do. */
public final class StandardItems {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final int GEOFENCE_METRES = 200;

    private StandardItems() {}

    public static List<NewItem> all() {
        return List.of(
                item("MEAL_LUNCH", "营养午餐配送", ServiceCategory.MEAL_DELIVERY, ServiceUnit.MEAL)
                        .of(Pot.MEAL, 0, 15, 30, OfferMode.SEQUENTIAL)
                        .needing("MEAL_DELIVERY")
                        .doing("当面交餐", "确认老人状态"),
                item("CARE_HOME", "居家生活照料", ServiceCategory.DAILY_CARE, ServiceUnit.HOUR)
                        .of(Pot.CARE, 45, 15, 60, OfferMode.SEQUENTIAL)
                        .needing("HOME_CARE")
                        .doing("起居照料", "协助进食", "房间整理"),
                item("ESCORT_HOSPITAL", "陪同就医", ServiceCategory.MEDICAL_ESCORT, ServiceUnit.TRIP)
                        .of(Pot.CARE, 60, 10, 30, OfferMode.SEQUENTIAL)
                        .needing("MEDICAL_ESCORT")
                        .doing("上门接", "挂号候诊", "取药", "送回并交接"),
                item("CLEANING", "家庭保洁", ServiceCategory.CLEANING, ServiceUnit.VISIT)
                        .of(Pot.CARE, 60, 30, 90, OfferMode.BROADCAST)
                        .needing("HOUSEKEEPING")
                        .doing("地面清洁", "厨卫清洁"),
                item("BATHING", "上门助浴", ServiceCategory.BATHING, ServiceUnit.VISIT)
                        .of(Pot.CARE, 40, 15, 60, OfferMode.SEQUENTIAL)
                        .needing("HOME_CARE", "BATH_CARE")
                        .doing("测量血压", "协助洗浴", "更衣整理"),
                item("RESPONDER", "紧急上门响应", ServiceCategory.EMERGENCY_HELP, ServiceUnit.VISIT)
                        .of(null, 0, 10, 60, OfferMode.DIRECT)
                        .needing("FIRST_AID")
                        .doing("到场查看", "报告结果"));
    }

    private static Draft item(String code, String name, ServiceCategory category, ServiceUnit unit) {
        return new Draft(code, name, category, unit);
    }

    private record Draft(String code, String name, ServiceCategory category, ServiceUnit unit) {

        Ruled of(@Nullable Pot pot, int minimum, int late, int missed, OfferMode mode) {
            return new Ruled(this, pot, new int[] {minimum, late, missed}, mode, List.of());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Ruled(Draft draft, @Nullable Pot pot, int[] minutes, OfferMode mode, List<String> skills) {

        Ruled needing(String... codes) {
            return new Ruled(draft, pot, minutes, mode, List.of(codes));
        }

        NewItem doing(String... tasks) {
            return new NewItem(
                    draft.code(),
                    draft.name(),
                    draft.category(),
                    draft.unit(),
                    minutes[0],
                    skills,
                    List.of(tasks),
                    mode,
                    mode == OfferMode.DIRECT ? 3 : 10,
                    GEOFENCE_METRES,
                    minutes[1],
                    minutes[2],
                    pot,
                    SINCE);
        }
    }
}
