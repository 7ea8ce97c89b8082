package care.nowalls.demo;

import care.nowalls.assessment.Assessing;
import care.nowalls.assessment.NewSelfCareTest;
import care.nowalls.assessment.SelfCareTests;
import care.nowalls.catalogue.Catalogue;
import care.nowalls.catalogue.StandardItems;
import care.nowalls.centre.Centres;
import care.nowalls.centre.NewCentre;
import care.nowalls.entitlement.Entitlements;
import care.nowalls.entitlement.Policies;
import care.nowalls.resident.Residents;
import care.nowalls.resident.Streets;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Three streets, 300 residents, 8 providers with 80 staff, 2 centres, 320 devices: from a seed, by the usual rules. */
@ApplicationScoped
class DemoDistrict {

    private static final List<String> STREETS = List.of("梧桐街道", "杏花街道", "望江街道");
    static final int RESIDENTS = 300;
    private static final double LAT = 31.228;
    private static final double LON = 121.470;

    private final Streets streets;
    private final Residents residents;
    private final Assessing assessing;
    private final SelfCareTests selfCare;
    private final Catalogue catalogue;
    private final Centres centres;
    private final Policies policies;
    private final Entitlements entitlements;
    private final DemoRescue rescue;
    private final DemoNetwork network;
    private final DemoDevices devices;
    private final DemoAccounts accounts;
    private final DemoDuties duties;
    private final DemoFiles files;
    private final DistrictTime time;
    private final long seed;

    @Inject
    DemoDistrict(
            Streets streets,
            Residents residents,
            Assessing assessing,
            SelfCareTests selfCare,
            Catalogue catalogue,
            Centres centres,
            Policies policies,
            Entitlements entitlements,
            DemoRescue rescue,
            DemoNetwork network,
            DemoDevices devices,
            DemoAccounts accounts,
            DemoDuties duties,
            DemoFiles files,
            DistrictTime time,
            @ConfigProperty(name = "nowalls.demo.seed") long seed) {
        this.streets = streets;
        this.residents = residents;
        this.assessing = assessing;
        this.selfCare = selfCare;
        this.catalogue = catalogue;
        this.centres = centres;
        this.policies = policies;
        this.entitlements = entitlements;
        this.rescue = rescue;
        this.network = network;
        this.devices = devices;
        this.accounts = accounts;
        this.duties = duties;
        this.files = files;
        this.time = time;
        this.seed = seed;
    }

    private record Places(List<UUID> streets, List<UUID> centres) {}

    /** In the caller's transaction, the files last: all of it or nothing. */
    Uni<Void> create() {
        DemoPeople people = new DemoPeople(seed);
        return each(StandardItems.all(), catalogue::add)
                .chain(this::places)
                .call(places -> people(places, people))
                .call(places -> duties.create(places.streets()))
                .chain(places -> network.create(places.streets(), people)
                        .chain(providers -> accounts.create(places.streets(), places.centres(), providers)))
                .chain(lines -> files.write("demo-accounts.json", lines))
                .chain(this::money);
    }

    private Uni<Places> places() {
        return each(STREETS, streets::create)
                .chain(made -> each(List.of(0, 1), n -> centre(made, n)).map(two -> new Places(made, two)));
    }

    private Uni<UUID> centre(List<UUID> made, int n) {
        NewCentre given =
                new NewCentre(STREETS.get(n).replace("街道", "日间照料中心"), made.get(n), 30 - 10 * n, lat(n), lon(n), null);
        return centres.create(given).map(view -> view.id());
    }

    private Uni<Void> people(Places places, DemoPeople people) {
        return Multi.createFrom()
                .range(0, RESIDENTS)
                .onItem()
                .transformToUniAndConcatenate(n -> person(n, places.streets(), people))
                .collect()
                .asList()
                .chain(ids -> devices.create(ids, places.centres()))
                .chain(lines -> files.write("demo-devices.json", lines));
    }

    private Uni<UUID> person(int n, List<UUID> made, DemoPeople people) {
        int street = n % STREETS.size();
        return residents
                .register(people.resident(n, made.get(street), lat(street), lon(street)))
                .call(id -> assessing.enter(id, people.assessment(n)))
                .call(id -> tested(id, people.selfCareTest(n)))
                .call(id -> rescue.enter(id, n))
                .call(SessionSql::forgetLoaded);
    }

    private Uni<Void> tested(UUID id, @Nullable NewSelfCareTest test) {
        return test == null
                ? Uni.createFrom().voidItem()
                : selfCare.enter(id, test).replaceWithVoid();
    }

    /** This month's and next month's entitlements. */
    private Uni<Void> money() {
        YearMonth month = YearMonth.from(time.today());
        return policies.addDemoPolicies()
                .chain(() -> entitlements.run(month))
                .chain(() -> entitlements.run(month.plusMonths(1)))
                .replaceWithVoid();
    }

    private static double lat(int street) {
        return LAT + street * 0.011;
    }

    private static double lon(int street) {
        return LON + street * 0.009;
    }

    private static <A, B> Uni<List<B>> each(List<A> all, Function<A, Uni<B>> act) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .collect()
                .asList();
    }
}
