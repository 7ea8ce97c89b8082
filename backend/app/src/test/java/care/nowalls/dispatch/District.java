package care.nowalls.dispatch;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.catalogue.NewItem;
import care.nowalls.catalogue.StandardItems;
import care.nowalls.contract.money.Money;
import care.nowalls.provider.Contracting;
import care.nowalls.provider.NewContract;
import care.nowalls.provider.NewProvider;
import care.nowalls.provider.NewStaff;
import care.nowalls.provider.OrganisationCode;
import care.nowalls.resident.NewDwelling;
import care.nowalls.resident.NewResident;
import care.nowalls.resident.Residents;
import care.nowalls.resident.Sex;
import care.nowalls.resident.Streets;
import care.nowalls.shared.Refused;
import care.nowalls.testing.Reactive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A street of its own for each test, with residents and providers that serve only there. */
@ApplicationScoped
public class District {

    public static final double LAT = 31.2304;
    public static final double LON = 121.4737;
    private static final List<String> SKILLS =
            List.of("MEAL_DELIVERY", "HOME_CARE", "MEDICAL_ESCORT", "HOUSEKEEPING", "BATH_CARE", "FIRST_AID");

    @Inject
    Catalogue catalogue;

    @Inject
    Streets streets;

    @Inject
    Residents residents;

    @Inject
    Contracting contracting;

    /** A provider with its staff. */
    public record Firm(UUID id, List<UUID> staff) {}

    /** A new street; the standard catalogue is there afterwards. */
    public UUID street() {
        StandardItems.all().forEach(this::known);
        return Reactive.run(() -> streets.create("试验街道 " + UUID.randomUUID()));
    }

    public UUID resident(UUID street) {
        NewDwelling home = new NewDwelling("和平路 1 号 2-301", LAT, LON, null, 3, false, null);
        NewResident person = new NewResident(
                "王秀英",
                null,
                Sex.FEMALE,
                LocalDate.of(1940, 5, 1),
                "13800138000",
                street,
                null,
                home,
                null,
                true,
                null,
                null);
        return Reactive.run(() -> residents.register(person));
    }

    /** Serves all standard items there around the clock; each further one is dearer, so that the first is asked first. */
    public List<Firm> firms(UUID street, int count) {
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            firms.add(firm(street, 4000 + i * 2000L, SKILLS));
        }
        return firms;
    }

    public Firm firm(UUID street, long priceFen, List<String> skills) {
        NewProvider provider = new NewProvider(
                "试验服务 " + UUID.randomUUID(), code(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, LAT, LON, null, null);
        UUID id = Reactive.run(() -> contracting.register(provider));
        for (NewItem item : StandardItems.all()) {
            NewContract contract = new NewContract(
                    item.code(),
                    List.of(street),
                    Money.fen(priceFen),
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2036, 1, 1),
                    1000);
            Reactive.run(() -> contracting.contract(id, contract));
        }
        List<UUID> staff = new ArrayList<>();
        for (String name : List.of("张护理", "李护理")) {
            NewStaff person = new NewStaff(name, null, skills, null, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
            staff.add(Reactive.run(() -> contracting.employ(id, person)));
        }
        return new Firm(id, staff);
    }

    private void known(NewItem item) {
        try {
            Reactive.run(() -> catalogue.item(item.code()));
        } catch (Refused unknown) {
            Reactive.run(() -> catalogue.add(item));
        }
    }

    private static String code() {
        StringBuilder body = new StringBuilder("91");
        for (int i = 0; i < 15; i++) {
            body.append((char) ('0' + ThreadLocalRandom.current().nextInt(10)));
        }
        return body.toString() + OrganisationCode.checkOf(body.toString());
    }
}
