package care.nowalls.resident;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The building of an address, without stairs, floor and door: {@code 梧桐路 12 弄 3 号 501 室} → {@code 梧桐路12弄3号}.
 * Heuristic, because addresses are free text: what is not recognised is taken whole, so that at worst two doors of one
 * house count as two buildings, never two houses as one.
 *
 * @param name as written, without blanks
 */
public record Building(String name) {

    private static final String NUMBER = "[0-9A-Za-z一二三四五六七八九十甲乙丙丁]+";
    private static final Pattern UP_TO_HOUSE = Pattern.compile("^(.*?" + NUMBER + "(?:号楼|号|幢|栋|座))");
    private static final Pattern HOUSE_BEHIND = Pattern.compile("^(" + NUMBER + "(?:号楼|幢|栋|座))");

    /** Of an address as it was entered. */
    public static Building of(String address) {
        String plain = address.replaceAll("[\\s\u3000]+", "");
        Matcher number = UP_TO_HOUSE.matcher(plain);
        if (!number.find()) {
            return new Building(plain);
        }
        String upTo = number.group(1);
        return new Building(upTo + behind(plain.substring(upTo.length())));
    }

    /** In a compound the house number comes behind the street number: 中山路1号 3幢. */
    private static String behind(String rest) {
        Matcher house = HOUSE_BEHIND.matcher(rest);
        return house.find() ? house.group(1) : "";
    }
}
