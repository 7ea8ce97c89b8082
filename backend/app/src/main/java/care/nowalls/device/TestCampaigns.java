package care.nowalls.device;

import care.nowalls.device.store.Campaigns;
import care.nowalls.shared.Actor;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rounds in which every alarm device is pressed and its person says name and address. */
@ApplicationScoped
public class TestCampaigns {

    private final Campaigns store;
    private final Ids ids;
    private final DistrictTime time;
    private final Actor actor;

    @Inject
    public TestCampaigns(Campaigns store, Ids ids, DistrictTime time, Actor actor) {
        this.store = store;
        this.ids = ids;
        this.time = time;
        this.actor = actor;
    }

    /** What was found out about a device that was not tested. */
    public enum FollowUpResult {
        /** Called, will press. */
        PROMISED,
        NO_ANSWER,
        /** Somebody goes there. */
        VISIT_PLANNED,
        /** In hospital, travelling: not in this round. */
        AWAY,
        REFUSED
    }

    /** 422 {@code period-backwards}, {@code campaign-empty} when there is no alarm device to be tested. */
    @WithTransaction
    public Uni<UUID> plan(String title, @Nullable UUID streetId, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Refused(DeviceRefusal.PERIOD_BACKWARDS);
        }
        Campaigns.Draft draft = new Campaigns.Draft(ids.next(), title, streetId, from, to, null);
        return store.plan(draft, time.now(), actor.caller().username())
                .invoke(planned -> {
                    if (planned == 0) {
                        throw new Refused(DeviceRefusal.CAMPAIGN_EMPTY);
                    }
                })
                .replaceWith(draft.id());
    }

    /** The campaign of a month, once; nothing when it stands already. */
    @WithTransaction
    public Uni<Void> planMonth(YearMonth month) {
        Campaigns.Draft draft = new Campaigns.Draft(
                ids.next(), month + " 月度测试", null, month.atDay(1), month.atEndOfMonth(), month.toString());
        return store.plan(draft, time.now(), actor.caller().username()).replaceWithVoid();
    }

    /** 404, 409 {@code campaign-closed}. */
    @WithTransaction
    public Uni<Void> followUp(UUID campaign, UUID device, FollowUpResult result, @Nullable String note) {
        Campaigns.FollowUp done =
                new Campaigns.FollowUp(result.name(), time.now(), actor.caller().username(), note);
        return open(campaign)
                .chain(() -> store.followUp(campaign, device, done))
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new Refused(CommonRefusal.NOT_FOUND);
                    }
                })
                .replaceWithVoid();
    }

    /** No test counts for it any more. 404, 409 {@code campaign-closed}. */
    @WithTransaction
    public Uni<Void> close(UUID campaign) {
        return open(campaign).chain(() -> store.close(campaign, time.now())).replaceWithVoid();
    }

    private Uni<List<Boolean>> open(UUID campaign) {
        return store.closed(campaign).invoke(found -> {
            if (found.isEmpty()) {
                throw new Refused(CommonRefusal.NOT_FOUND);
            }
            if (found.getFirst()) {
                throw new Refused(DeviceRefusal.CAMPAIGN_CLOSED);
            }
        });
    }
}
