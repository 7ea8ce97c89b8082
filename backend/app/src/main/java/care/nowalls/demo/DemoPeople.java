package care.nowalls.demo;

import care.nowalls.assessment.AbilityItem;
import care.nowalls.assessment.AssessmentReason;
import care.nowalls.assessment.NewAssessment;
import care.nowalls.assessment.NewSelfCareTest;
import care.nowalls.assessment.SelfCareItem;
import care.nowalls.resident.Category;
import care.nowalls.resident.ContactRole;
import care.nowalls.resident.IdNumber;
import care.nowalls.resident.NewContact;
import care.nowalls.resident.NewDwelling;
import care.nowalls.resident.NewResident;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invents people from a seed: the same seed, the same people. Nobody of them exists. */
final class DemoPeople {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "秀英桂兰玉珍淑华凤明国建志强德荣文海福林宝祥春梅月红庆生永康长安和平";
    private static final String[] ROADS = {"梧桐路", "长宁路", "杏花路", "望江路", "安平路", "康乐路"};
    private static final LocalDate YOUNGEST = LocalDate.of(1966, 6, 30);
    private static final LocalDate OVER_A_HUNDRED = LocalDate.of(1926, 6, 30);
    /** At each ability level so many items of the self-care test fail. */
    private static final int[] FAILED_AT_LEVEL = {0, 1, 3, 4, 6};

    private static final int[] TOTALS = {90, 76, 56, 38, 18};
    /** Of a hundred residents, so many up to and including each ability level. */
    private static final int[] LEVEL_UP_TO = {40, 65, 80, 92, 100};

    private final Random random;

    DemoPeople(long seed) {
        this.random = new Random(seed);
    }

    String name() {
        StringBuilder name = new StringBuilder().append(pick(SURNAMES)).append(pick(GIVEN));
        if (random.nextInt(5) > 0) {
            name.append(pick(GIVEN));
        }
        return name.toString();
    }

    String mobile() {
        return "1" + (30 + random.nextInt(10)) + "%08d".formatted(random.nextInt(100_000_000));
    }

    String documentNumber() {
        return "%08d".formatted(random.nextInt(100_000_000));
    }

    /** The n-th resident: every fifth lives alone, every tenth is poor, every twentieth destitute, every hundredth over 100. */
    NewResident resident(int n, UUID street, double lat, double lon) {
        boolean alone = n % 5 == 0;
        return new NewResident(
                name(),
                idNumber(n),
                null,
                null,
                mobile(),
                street,
                null,
                dwelling(lat, lon),
                category(n),
                alone,
                n % 7 == 0 ? "高血压，长期服药" : null,
                contacts(alone));
    }

    NewAssessment assessment(int n) {
        return new NewAssessment(null, AssessmentReason.FIRST, scores(TOTALS[level(n)]), null, null, null, null);
    }

    /** Who is destitute has a self-care test besides; null for all others. */
    @Nullable
    NewSelfCareTest selfCareTest(int n) {
        if (category(n) != Category.DESTITUTE) {
            return null;
        }
        Map<SelfCareItem, Boolean> able = new EnumMap<>(SelfCareItem.class);
        for (SelfCareItem item : SelfCareItem.values()) {
            able.put(item, able.size() >= FAILED_AT_LEVEL[level(n)]);
        }
        return new NewSelfCareTest(null, able);
    }

    private static int level(int n) {
        int place = Math.floorMod(n * 37, 100);
        int level = 0;
        while (place >= LEVEL_UP_TO[level]) {
            level++;
        }
        return level;
    }

    private String idNumber(int n) {
        boolean veryOld = n % 100 == 42;
        LocalDate born = (veryOld ? OVER_A_HUNDRED : YOUNGEST).minusDays(random.nextInt((veryOld ? 3 : 38) * 365));
        String body = "310199%s%03d".formatted(born.format(DateTimeFormatter.BASIC_ISO_DATE), n);
        return body + IdNumber.checkOf(body);
    }

    private NewDwelling dwelling(double lat, double lon) {
        String address = "%s %d 弄 %d 号 %d0%d 室"
                .formatted(
                        ROADS[random.nextInt(ROADS.length)],
                        10 + random.nextInt(200),
                        1 + random.nextInt(30),
                        1 + random.nextInt(6),
                        1 + random.nextInt(4));
        return new NewDwelling(
                address,
                lat + (random.nextDouble() - 0.5) * 0.012,
                lon + (random.nextDouble() - 0.5) * 0.012,
                null,
                1 + random.nextInt(6),
                random.nextInt(3) == 0,
                "%04d#".formatted(random.nextInt(10_000)));
    }

    private List<NewContact> contacts(boolean alone) {
        List<NewContact> contacts = new ArrayList<>();
        contacts.add(new NewContact(name(), random.nextBoolean() ? "儿子" : "女儿", ContactRole.GUARDIAN, mobile()));
        contacts.add(new NewContact(name(), "邻居", ContactRole.KEY_HOLDER, mobile()));
        if (alone) {
            contacts.add(new NewContact(name(), "网格员", ContactRole.GRID_WORKER, mobile()));
        }
        return contacts;
    }

    private static @Nullable Category category(int n) {
        if (n % 20 == 7) {
            return Category.DESTITUTE;
        }
        return n % 10 == 3 ? Category.LOW_INCOME : Category.ORDINARY;
    }

    private static Map<AbilityItem, Integer> scores(int total) {
        Map<AbilityItem, Integer> scores = new EnumMap<>(AbilityItem.class);
        int left = total;
        for (AbilityItem item : AbilityItem.values()) {
            int score = Math.min(left, item.maximum());
            scores.put(item, score);
            left -= score;
        }
        return scores;
    }

    private char pick(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
