package care.nowalls.notify.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.contract.provider.Page;
import care.nowalls.notify.Channel;
import care.nowalls.notify.Message;
import care.nowalls.notify.Notifying;
import care.nowalls.notify.store.ChannelStore;
import care.nowalls.notify.web.ChannelBodies.ChannelView;
import care.nowalls.notify.web.ChannelBodies.Queued;
import care.nowalls.notify.web.ChannelBodies.SetChannel;
import care.nowalls.notify.web.ChannelBodies.TestMessage;
import care.nowalls.shared.Command;
import care.nowalls.shared.DistrictTime;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** How messages leave the house, for the administrator. */
@Path("/api/v1/notification-channels")
@Tag(name = "notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChannelResource {

    private static final String TEST = "NoWalls test / 测试消息";

    private final ChannelStore store;
    private final Notifying notifying;
    private final AuditTrail audit;
    private final Access access;
    private final DistrictTime time;

    @Inject
    ChannelResource(ChannelStore store, Notifying notifying, AuditTrail audit, Access access, DistrictTime time) {
        this.store = store;
        this.notifying = notifying;
        this.audit = audit;
        this.access = access;
        this.time = time;
    }

    @GET
    @WithSession
    @Allowed(Action.NOTIFICATION_READ)
    @Operation(
            summary = "How each channel is reached",
            description = "Secrets are never shown. The whole set: next is always null")
    public Uni<Page<ChannelView>> channels() {
        return Multi.createFrom()
                .items(Channel.values())
                .onItem()
                .transformToUniAndConcatenate(this::shown)
                .collect()
                .asList()
                .map(all -> new Page<>(all, null));
    }

    @GET
    @Path("{channel}")
    @WithSession
    @Allowed(Action.NOTIFICATION_READ)
    @Operation(summary = "How one channel is reached", description = "404 for an unknown channel")
    public Uni<ChannelView> channel(@PathParam("channel") Channel channel) {
        return shown(channel);
    }

    @PUT
    @Path("{channel}")
    @Command
    @Allowed(Action.NOTIFICATION_CONFIGURE)
    @Operation(
            summary = "Set a channel up",
            description = "Placeholders {to} {toNational} {text} {id} {timestamp} {secret}. 422"
                    + " notification-settings-missing, notification-template-invalid, notification-secret-invalid")
    public Uni<ChannelView> set(@PathParam("channel") Channel channel, @Valid @NotNull SetChannel body) {
        CheckedSettings checked = CheckedSettings.of(channel, body);
        ChannelStore.Change change =
                new ChannelStore.Change(time.now(), access.caller().username());
        return store.keep(channel, body.enabled(), checked.settings(), body.secret(), change)
                .chain(() -> store.inSession(channel))
                .call(kept -> audit.record(AuditEntry.done(
                        "notification.channel-set", "notification-channel", kept == null ? new UUID(0, 0) : kept.id())))
                .map(kept -> view(channel, kept));
    }

    @POST
    @Path("{channel}/test")
    @Command
    @Allowed(Action.NOTIFICATION_CONFIGURE)
    @ResponseStatus(202)
    @Operation(
            summary = "Send a test message",
            description = "The log tells what became of it. 422 notification-address-invalid")
    public Uni<Queued> test(@PathParam("channel") Channel channel, @Valid @NotNull TestMessage body) {
        Message.About about = new Message.About(1, "test", null, null);
        String text = channel == Channel.WEBHOOK ? "{\"type\":\"test\"}" : TEST;
        return notifying
                .send(new Message(channel, body.to(), TEST, text, null, about))
                .map(Queued::new);
    }

    private Uni<ChannelView> shown(Channel channel) {
        return store.inSession(channel).map(kept -> view(channel, kept));
    }

    private static ChannelView view(Channel channel, ChannelStore.@Nullable Kept kept) {
        if (kept == null) {
            return new ChannelView(channel.name(), false, false, null, null, List.of(), false, null, null);
        }
        return new ChannelView(
                channel.name(),
                true,
                kept.enabled(),
                kept.settings().http(),
                kept.settings().smtp(),
                kept.settings().quiet(),
                kept.secretSet(),
                DistrictTime.shown(kept.changedAt()),
                kept.changedBy());
    }
}
