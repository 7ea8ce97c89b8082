package care.nowalls.resident;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Valid made-up identity numbers, each another one. */
public final class IdNumbers {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 800_000));

    private IdNumbers() {}

    public static String fresh(LocalDate birthDate) {
        int number = NEXT.incrementAndGet();
        String body = "%06d%s%03d"
                .formatted(310_000 + number / 1000, birthDate.format(DateTimeFormatter.BASIC_ISO_DATE), number % 1000);
        return body + IdNumber.checkOf(body);
    }
}
