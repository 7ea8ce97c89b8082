package care.nowalls.notify.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.contract.provider.Page;
import care.nowalls.notify.Channel;
import care.nowalls.notify.DeliveryState;
import care.nowalls.notify.DeliveryView;
import care.nowalls.notify.NotifyRefusal;
import care.nowalls.notify.store.DeliveryLog;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The delivery log. */
@Path("/api/v1/notifications")
@Tag(name = "notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotificationResource {

    private final DeliveryLog log;
    private final AuditTrail audit;
    private final DistrictTime time;

    @Inject
    NotificationResource(DeliveryLog log, AuditTrail audit, DistrictTime time) {
        this.log = log;
        this.audit = audit;
        this.time = time;
    }

    @GET
    @WithSession
    @Allowed(Action.NOTIFICATION_READ)
    @Operation(summary = "What was sent and what became of it, newest first", description = "Addresses are masked")
    public Uni<Page<DeliveryView>> notifications(
            @QueryParam("state") @Nullable DeliveryState state,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("reference") @Nullable @Pattern(regexp = "[A-Za-z0-9:._-]{1,100}") String reference,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        DeliveryLog.Filter filter = new DeliveryLog.Filter(
                state == null ? null : state.name(), channel == null ? null : channel.name(), reference);
        return log.page(filter, key(place.after()), place.fetch())
                .map(rows -> place.page(rows, row -> row.id().toString(), row -> row));
    }

    @POST
    @Path("{id}/retry")
    @Command
    @Allowed(Action.NOTIFICATION_RETRY)
    @Operation(
            summary = "Try it again from the beginning",
            description = "Only what is dead or had no gateway. 404; 409 notification-not-retryable")
    public Uni<DeliveryView> retry(@PathParam("id") UUID id) {
        return log.one(id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND))
                .chain(found -> log.retry(id, time.now()).invoke(again -> refuseUnless(again, found)))
                .call(() -> audit.record(AuditEntry.done("notification.retried", "notification", id)))
                .chain(() -> log.one(id))
                .map(view -> Objects.requireNonNull(view));
    }

    private static void refuseUnless(boolean again, DeliveryView found) {
        if (!again) {
            throw new Refused(NotifyRefusal.NOT_RETRYABLE, found.state());
        }
    }

    private static @Nullable UUID key(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
