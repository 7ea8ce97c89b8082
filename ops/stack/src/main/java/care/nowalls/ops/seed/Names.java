package care.nowalls.ops.seed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Made-up names, telephone, identity and organisation numbers, valid in form. */
final class Names {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "秀英桂兰玉珍淑华凤明国建志强德荣文海福林宝祥春梅月红庆生永康长安和平";
    private static final String[] ROADS = {"银杏路", "香樟路", "松江路", "百合路", "清水路", "长乐路"};
    private static final int[] DIVISIONS = {310101, 310104, 310105, 310106, 310107, 310109, 310110, 310112, 310113};
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ORGANISATION = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int OLDEST_DAYS = 38 * 365;

    private final Random random;
    private final LocalDate youngest;
    private final Set<String> used = new HashSet<>();

    Names(Random random, LocalDate today) {
        this.random = random;
        this.youngest = today.minusYears(60);
    }

    String person() {
        String name = "" + pick(SURNAMES) + pick(GIVEN);
        return random.nextInt(5) == 0 ? name : name + pick(GIVEN);
    }

    String mobile() {
        return "1" + (30 + random.nextInt(10)) + "%08d".formatted(random.nextInt(100_000_000));
    }

    String address() {
        return "%s %d 弄 %d 号 %d0%d 室"
                .formatted(
                        ROADS[random.nextInt(ROADS.length)],
                        10 + random.nextInt(200),
                        1 + random.nextInt(30),
                        1 + random.nextInt(6),
                        1 + random.nextInt(4));
    }

    /** GB 11643-1999 of somebody of 60 to 98, never the same twice. */
    String idNumber() {
        while (true) {
            LocalDate born = youngest.minusDays(random.nextInt(OLDEST_DAYS));
            String body = "%d%s%03d"
                    .formatted(
                            DIVISIONS[random.nextInt(DIVISIONS.length)],
                            born.format(DateTimeFormatter.BASIC_ISO_DATE),
                            random.nextInt(1_000));
            if (used.add(body)) {
                return body + idCheck(body);
            }
        }
    }

    /** GB 32100-2015. */
    String organisationCode() {
        StringBuilder body = new StringBuilder("91310199MA2");
        while (body.length() < 17) {
            body.append(pick(ORGANISATION));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ORGANISATION.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body.append(ORGANISATION.charAt((31 - sum % 31) % 31)).toString();
    }

    private static char idCheck(String body) {
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    private char pick(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
