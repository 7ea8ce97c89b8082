package care.nowalls.device;

import care.nowalls.device.store.Campaigns;
import care.nowalls.device.store.DeviceStore;
import care.nowalls.shared.Actor;
import care.nowalls.shared.Caller;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Voice tests: somebody spoke with the person at the device. A test counts – for the end of an installation, the month and
 * a campaign – only when name and address were both confirmed (DOMAIN.md §8).
 */
@ApplicationScoped
public class VoiceTests {

    private final DeviceStore store;
    private final Campaigns campaigns;
    private final Outbox outbox;
    private final Ids ids;
    private final DistrictTime time;
    private final Actor actor;

    @Inject
    public VoiceTests(DeviceStore store, Campaigns campaigns, Outbox outbox, Ids ids, DistrictTime time, Actor actor) {
        this.store = store;
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.ids = ids;
        this.time = time;
        this.actor = actor;
    }

    /**
     * What was heard.
     *
     * @param nameConfirmed the person said the right name
     * @param addressConfirmed and the right address
     * @param note words, never personal data
     */
    public record Heard(
            boolean nameConfirmed,
            boolean addressConfirmed,
            @Nullable String note) {

        /** Whether it counts. */
        public boolean counts() {
            return nameConfirmed && addressConfirmed;
        }
    }

    /** True if it counted. 404, 409 {@code device-retired}. */
    @WithTransaction
    public Uni<Boolean> record(UUID device, Heard heard) {
        return store.locked(device)
                .invoke(found -> {
                    if (heard.counts()) {
                        found.tested(time.now());
                    } else {
                        found.refuseIfRetired();
                    }
                })
                .chain(store::save)
                .call(found -> write(device, heard))
                .call(found -> heard.counts() ? campaigns.tested(device, time.now(), time.today()) : nothing())
                .call(found -> outbox.publish(
                        "device.voice_tested",
                        "device:" + device,
                        new Devices.DeviceEvent(
                                device, found.streetId(), found.state().name())))
                .replaceWith(heard.counts());
    }

    private Uni<Integer> write(UUID device, Heard heard) {
        Caller by = actor.caller();
        return SessionSql.write(
                """
                insert into device.test (id, device_id, at, by_account, by_name, name_confirmed, address_confirmed,
                                         counted, note)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as text))""",
                ids.next(),
                device,
                time.now(),
                by.accountId(),
                by.username(),
                heard.nameConfirmed(),
                heard.addressConfirmed(),
                heard.counts(),
                heard.note());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
