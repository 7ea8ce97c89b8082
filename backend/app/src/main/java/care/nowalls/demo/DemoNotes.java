package care.nowalls.demo;

import care.nowalls.resident.RescueNotes;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rescue notes from a seed, with numbers of their own, so that the rest of the district stays as the seed made it. */
final class DemoNotes {

    /** What one suffers from and takes for it. */
    private record Ill(String illness, String medicine) {}

    private static final List<Ill> ILLS = List.of(
            new Ill("高血压", "氨氯地平 5 mg 每日一次"),
            new Ill("2 型糖尿病", "二甲双胍 0.5 g 每日两次"),
            new Ill("冠心病，2023 年放支架", "阿司匹林 100 mg、氯吡格雷 75 mg"),
            new Ill("房颤", "利伐沙班 15 mg（抗凝，易出血）"),
            new Ill("慢阻肺，夜间吸氧", "噻托溴铵吸入"),
            new Ill("脑梗后遗症，左侧肢体无力", "阿托伐他汀 20 mg"),
            new Ill("阿尔茨海默病，会走失", "多奈哌齐 5 mg"),
            new Ill("骨质疏松，髋关节置换", "钙片、骨化三醇"));
    private static final List<String> ALLERGIES = List.of("青霉素", "磺胺类", "碘造影剂");
    private static final List<String> LANDMARKS =
            List.of("小区北门进，垃圾房后第二栋", "菜场对面弄堂口，邮箱旁边的门", "物业办公室左手第一单元", "社区花园东侧，红色雨棚的单元门", "学校围墙尽头右转，底层有理发店");
    private static final List<String> REMARKS =
            List.of("听力差，请大声说话并等候开门", "只讲本地方言", "平时就诊：区中心医院心内科", "家中有狗，平时拴着", "轮椅，出门需两人");

    private DemoNotes() {}

    /** Every third has none of the illnesses; who lives alone (every fifth) has agreed that the door may be forced. */
    static RescueNotes of(long seed, int n, LocalDate today) {
        Random random = new Random(seed * 17 + n);
        Ill ill = n % 3 == 1 ? null : pick(ILLS, random);
        String landmark = pick(LANDMARKS, random);
        int days = 30 + random.nextInt(600);
        return new RescueNotes(
                ill == null ? null : ill.illness(),
                n % 8 == 0 ? pick(ALLERGIES, random) : null,
                ill == null ? null : ill.medicine(),
                landmark,
                remark(n, random),
                n % 5 == 0 ? today.minusDays(days) : null);
    }

    private static @Nullable String remark(int n, Random random) {
        return n % 4 == 0 ? pick(REMARKS, random) : null;
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
