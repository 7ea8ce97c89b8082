package care.nowalls.demo;

import care.nowalls.contract.money.Money;
import care.nowalls.provider.Contracting;
import care.nowalls.provider.NewContract;
import care.nowalls.provider.NewProvider;
import care.nowalls.provider.OrganisationCode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Eight providers with ten staff each; the first two serve everything around the clock, see {@link DemoStaff}. */
@ApplicationScoped
class DemoNetwork {

    static final String[] NAMES = {"安心居家养老", "康桥护理", "幸福里助餐", "洁美家政", "同心照护", "颐乐助浴", "邻里帮", "银龄关怀"};
    static final int STAFF = 10;
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2030, 12, 31);

    private static final Map<String, Long> PRICES = Map.of(
            "MEAL_LUNCH", 1_500L,
            "CARE_HOME", 6_000L,
            "ESCORT_HOSPITAL", 12_000L,
            "CLEANING", 8_000L,
            "BATHING", 15_000L,
            "RESPONDER", 5_000L);
    private static final List<String> ALL =
            List.of("MEAL_LUNCH", "CARE_HOME", "ESCORT_HOSPITAL", "CLEANING", "BATHING", "RESPONDER");
    private final Contracting contracting;

    @Inject
    DemoNetwork(Contracting contracting) {
        this.contracting = contracting;
    }

    /**
     * A provider and its people.
     *
     * @param number from 1
     * @param id of the provider
     * @param staff ids
     */
    record Made(int number, UUID id, List<UUID> staff) {}

    Uni<List<Made>> create(List<UUID> streets, DemoPeople people) {
        return Multi.createFrom()
                .range(1, NAMES.length + 1)
                .onItem()
                .transformToUniAndConcatenate(number -> one(number, streets, people))
                .collect()
                .asList();
    }

    private Uni<Made> one(int number, List<UUID> streets, DemoPeople people) {
        return contracting
                .register(provider(number))
                .call(id -> each(items(number), item -> contracting.contract(id, contract(number, item, streets))))
                .chain(id -> each(numbers(), n -> contracting.employ(id, DemoStaff.person(number, n, people)))
                        .map(staff -> new Made(number, id, staff)));
    }

    private static NewProvider provider(int number) {
        String body = "91310199MA1K%05d".formatted(number * 137);
        boolean always = DemoStaff.always(number);
        return new NewProvider(
                NAMES[number - 1],
                body + OrganisationCode.checkOf(body),
                always ? LocalTime.MIDNIGHT : LocalTime.of(7, 0),
                always ? LocalTime.MIDNIGHT : LocalTime.of(19, 0),
                31.225 + number * 0.003,
                121.462 + number * 0.003,
                null,
                "021-628812%02d".formatted(number));
    }

    static List<String> items(int number) {
        if (DemoStaff.always(number)) {
            return ALL;
        }
        return number % 2 == 1 ? ALL.subList(0, 3) : ALL.subList(3, 6);
    }

    private static NewContract contract(int number, String item, List<UUID> streets) {
        long price = Objects.requireNonNull(PRICES.get(item)) + number * 100L;
        return new NewContract(item, streets, Money.fen(price), FROM, TO, 60);
    }

    private static List<Integer> numbers() {
        return java.util.stream.IntStream.rangeClosed(1, STAFF).boxed().toList();
    }

    private static <A, B> Uni<List<B>> each(List<A> all, java.util.function.Function<A, Uni<B>> act) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .collect()
                .asList();
    }
}
