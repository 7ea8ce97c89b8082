package care.nowalls.provider;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.contract.money.Money;
import care.nowalls.provider.model.Contract;
import care.nowalls.provider.model.Provider;
import care.nowalls.provider.model.Staff;
import care.nowalls.provider.store.ProviderRows;
import care.nowalls.provider.store.ProviderStore;
import care.nowalls.provider.store.StaffSeals;
import care.nowalls.resident.Streets;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Builds the network: providers, their contracts, their staff; suspends and resumes. */
@ApplicationScoped
public class Contracting {

    private static final long DEAREST_FEN = 100_000_000;

    private final ProviderStore store;
    private final Catalogue catalogue;
    private final Streets streets;
    private final StaffSeals seals;
    private final ProviderRows rows;
    private final Ids ids;
    private final DistrictTime time;
    private final Outbox outbox;

    @Inject
    public Contracting(
            ProviderStore store,
            Catalogue catalogue,
            Streets streets,
            StaffSeals seals,
            ProviderRows rows,
            Ids ids,
            DistrictTime time,
            Outbox outbox) {
        this.store = store;
        this.catalogue = catalogue;
        this.streets = streets;
        this.seals = seals;
        this.rows = rows;
        this.ids = ids;
        this.time = time;
        this.outbox = outbox;
    }

    /**
     * Of the events {@code provider.suspended} and {@code provider.resumed}.
     *
     * @param providerId who
     * @param status since then
     */
    public record StatusChanged(UUID providerId, String status) {}

    /** 409 {@code provider-known}; 422 {@code organisation-code-invalid}. */
    @WithTransaction
    public Uni<UUID> register(NewProvider given) {
        OrganisationCode code = OrganisationCode.of(given.organisationCode());
        return store.byCode(code.value())
                .invoke(known -> refuse(known != null, ProviderRefusal.PROVIDER_KNOWN))
                .chain(() -> store.save(Provider.create(ids.next(), given, code, time.now())))
                .map(Provider::id);
    }

    /** 404; 409 {@code contract-overlaps}; 422 {@code contract-period}, {@code unknown-item}, {@code unknown-street}. */
    @WithTransaction
    public Uni<UUID> contract(UUID providerId, NewContract given) {
        Contract contract = Contract.create(ids.next(), providerId, given);
        return store.lock(providerId)
                .invoke(Providers::refuseIfAbsent)
                .invoke(() -> refuse(broken(given), ProviderRefusal.CONTRACT_PERIOD))
                .chain(() -> catalogue.item(given.itemCode()))
                .chain(() -> allKnown(given.streetIds()))
                .chain(() -> store.overlapping(providerId, given))
                .invoke(count -> refuse(count > 0, ProviderRefusal.CONTRACT_OVERLAPS))
                .chain(() -> store.save(
                        contract, given.streetIds().stream().distinct().toList()))
                .map(Contract::id);
    }

    /** 404; 422 {@code phone-invalid}. */
    @WithTransaction
    public Uni<UUID> employ(UUID providerId, NewStaff given) {
        return employed(providerId, given).map(Staff::id);
    }

    /** As {@link #employ}, answering as pages show the person. */
    @WithTransaction
    public Uni<StaffRow> staffRow(UUID providerId, NewStaff given) {
        return employed(providerId, given).map(staff -> rows.row(staff, time.today()));
    }

    private Uni<Staff> employed(UUID providerId, NewStaff given) {
        Staff.Entry entry = new Staff.Entry(ids.next(), providerId, time.now());
        return store.provider(providerId)
                .invoke(Providers::refuseIfAbsent)
                .map(provider -> seals.staff(entry, given))
                .chain(store::save);
    }

    /** It keeps what it has accepted and is offered nothing more. 404; 409 {@code provider-status}. */
    @WithTransaction
    public Uni<ProviderFacts> suspend(UUID id) {
        return changed(id, "provider.suspended", Provider::suspend);
    }

    /** 404; 409 {@code provider-status}. */
    @WithTransaction
    public Uni<ProviderFacts> resume(UUID id) {
        return changed(id, "provider.resumed", Provider::resume);
    }

    private Uni<ProviderFacts> changed(UUID id, String event, Consumer<Provider> act) {
        return store.lock(id)
                .invoke(Providers::refuseIfAbsent)
                .invoke(act)
                .map(Provider::facts)
                .call(facts -> outbox.publish(event, "provider:" + id, new StatusChanged(id, facts.status())));
    }

    private Uni<Void> allKnown(List<UUID> streetIds) {
        return Multi.createFrom()
                .iterable(streetIds)
                .onItem()
                .transformToUniAndConcatenate(streets::street)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static boolean broken(NewContract given) {
        Money price = given.price();
        boolean payable = price.amount() >= 0 && price.amount() <= DEAREST_FEN && "CNY".equals(price.currency());
        return given.validTo().isBefore(given.validFrom()) || !payable;
    }

    private static void refuse(boolean condition, ProviderRefusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
