package care.nowalls.settlement;

import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.StatementView;
import care.nowalls.entitlement.Entitlements;
import care.nowalls.provider.Providers;
import care.nowalls.settlement.store.StatementReads;
import care.nowalls.settlement.store.Statements;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws statements from what was posted in the ledger; a draft is drawn anew as often as wished. */
@ApplicationScoped
public class Settlements {

    private final Statements statements;
    private final StatementReads reads;
    private final Entitlements entitlements;
    private final Providers providers;
    private final Outbox outbox;
    private final DistrictTime time;

    @Inject
    public Settlements(
            Statements statements,
            StatementReads reads,
            Entitlements entitlements,
            Providers providers,
            Outbox outbox,
            DistrictTime time) {
        this.statements = statements;
        this.reads = reads;
        this.entitlements = entitlements;
        this.providers = providers;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * @param settlementId what was drawn
     * @param providerId whose
     * @param month {@code yyyy-MM}
     */
    public record Drafted(UUID settlementId, UUID providerId, String month) {}

    /** The statement of one provider, or of all that earned something; 404 unknown provider, 422 {@code month-not-over}. */
    @WithTransaction
    public Uni<List<UUID>> draft(YearMonth month, @Nullable UUID provider) {
        if (month.isAfter(YearMonth.from(time.today()))) {
            throw new Refused(SettlementRefusal.MONTH_NOT_OVER);
        }
        Uni<List<UUID>> wanted = provider == null
                ? entitlements.providersPosted(month)
                : providers.provider(provider).replaceWith(List.of(provider));
        return wanted.chain(ids -> Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> draw(id, month))
                .collect()
                .asList());
    }

    /** A provider's own statements, newest first. */
    public Uni<Page<StatementView>> ofProvider(UUID provider, Cursor cursor) {
        return reads.heads(cursor, provider, null)
                .map(found -> cursor.page(found, head -> head.id().toString(), Settlements::shown));
    }

    private Uni<UUID> draw(UUID provider, YearMonth month) {
        return statements
                .begin(provider, month)
                .chain(begun -> begun.draft()
                        ? drawn(begun.id(), provider, month)
                        : Uni.createFrom().item(begun.id()));
    }

    private Uni<UUID> drawn(UUID id, UUID provider, YearMonth month) {
        return entitlements
                .posted(provider, month)
                .chain(charges -> statements.draw(id, charges))
                .chain(() -> outbox.publish(
                        "settlement.drafted", "settlement:" + id, new Drafted(id, provider, month.toString())))
                .replaceWith(id);
    }

    private static StatementView shown(SettlementView head) {
        return new StatementView(head.id(), head.month(), head.state(), head.lineCount(), head.total());
    }
}
