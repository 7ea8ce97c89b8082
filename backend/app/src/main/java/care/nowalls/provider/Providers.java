package care.nowalls.provider;

import care.nowalls.provider.model.Provider;
import care.nowalls.provider.model.Staff;
import care.nowalls.provider.store.ProviderStore;
import care.nowalls.provider.store.StaffSeals;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features may ask about the network. */
@ApplicationScoped
public class Providers {

    private final ProviderStore store;
    private final StaffSeals seals;
    private final DistrictTime time;

    @Inject
    public Providers(ProviderStore store, StaffSeals seals, DistrictTime time) {
        this.store = store;
        this.seals = seals;
        this.time = time;
    }

    /** Active providers with a contract in force for item and street on that day. */
    @WithSession
    public Uni<List<Candidate>> candidates(String itemCode, UUID streetId, LocalDate day) {
        return store.candidates(itemCode, streetId, day);
    }

    /** All staff of the provider, in the order of their ids. */
    @WithSession
    public Uni<List<StaffFacts>> staff(UUID providerId) {
        return store.staff(providerId)
                .map(staff ->
                        staff.stream().map(person -> person.facts(time.today())).toList());
    }

    /** 404 when there is nobody with this id. */
    @WithSession
    public Uni<StaffFacts> staffMember(UUID staffId) {
        return store.staffMember(staffId).invoke(Providers::refuseIfAbsent).map(this::factsToday);
    }

    /** Decrypted, E.164, or null when none is known: for who must be called now. 404 when there is nobody. */
    @WithSession
    public Uni<@Nullable String> staffPhone(UUID staffId) {
        return store.staffMember(staffId)
                .invoke(Providers::refuseIfAbsent)
                .map(person -> seals.phone(staffId, person.phoneSealed()));
    }

    /** 404 when there is none. */
    @WithSession
    public Uni<ProviderFacts> provider(UUID id) {
        return store.provider(id).invoke(Providers::refuseIfAbsent).map(Provider::facts);
    }

    /** The average of its valid ratings, 1 to 5; 404 when there is no such provider. */
    @WithTransaction
    public Uni<Void> rated(UUID id, double average) {
        return store.provider(id)
                .invoke(Providers::refuseIfAbsent)
                .invoke(provider -> provider.rated(average))
                .replaceWithVoid();
    }

    private StaffFacts factsToday(Staff staff) {
        return staff.facts(time.today());
    }

    static void refuseIfAbsent(@Nullable Object found) {
        if (found == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}
