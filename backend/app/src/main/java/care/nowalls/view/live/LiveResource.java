package care.nowalls.view.live;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.account.Scope;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The live stream of changes. */
@Path("/api/v1/live")
@Tag(name = "live")
public class LiveResource {

    private final LiveRing ring;
    private final Access access;
    private final ObjectMapper json;

    @Inject
    public LiveResource(LiveRing ring, Access access, ObjectMapper json) {
        this.ring = ring;
        this.access = access;
        this.json = json;
    }

    @GET
    @Allowed(Action.LIVE_READ)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Changes as they happen",
            description =
                    "topics: incidents,orders,attendance,devices,calls,follow-ups,canary, all when absent; what one may not read is left"
                            + " out. Last-Event-ID goes on from there; reset says: load everything again. A comment every 15 s")
    public Multi<OutboundSseEvent> live(
            @QueryParam("topics") @Nullable @Size(max = 100) String topics,
            @HeaderParam("Last-Event-ID") @Nullable @Size(max = 100) String lastEventId,
            @Context Sse sse) {
        Set<String> wanted = wanted(topics);
        Scope scope = access.scope(Action.LIVE_READ);
        return ring.follow(lastEventId, event -> reaches(event, wanted, scope)).map(item -> event(sse, item));
    }

    private Set<String> wanted(@Nullable String topics) {
        List<String> named = topics == null || topics.isBlank()
                ? Arrays.stream(Topic.values()).map(Topic::wire).toList()
                : List.of(topics.split(",", -1));
        Set<String> known = Arrays.stream(Topic.values()).map(Topic::wire).collect(Collectors.toSet());
        if (!known.containsAll(named)) {
            throw new Refused(CommonRefusal.INVALID_PARAMETER, "topics");
        }
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.read().reachOf(access.caller().role()) != null)
                .map(Topic::wire)
                .filter(named::contains)
                .collect(Collectors.toSet());
    }

    private static boolean reaches(LiveEvent event, Set<String> wanted, Scope scope) {
        return wanted.contains(event.topic())
                && (scope.street() == null || String.valueOf(scope.street()).equals(event.streetId()))
                && (scope.centre() == null || String.valueOf(scope.centre()).equals(event.centreId()));
    }

    private OutboundSseEvent event(Sse sse, LiveRing.Item item) {
        if (item.ping()) {
            return sse.newEventBuilder().comment("ping").build();
        }
        String name = item.event() == null ? "reset" : item.event().topic();
        return sse.newEventBuilder()
                .id(item.id())
                .name(name)
                .data(write(item.event()))
                .build();
    }

    private String write(@Nullable LiveEvent event) {
        try {
            return event == null ? "{}" : json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
