package care.nowalls.device.web;

import care.nowalls.device.store.QuarantineFilter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the list of the quarantine may be narrowed by; see {@link QuarantineFilter}. */
public class QuarantineSearch {

    @QueryParam("reason")
    @Size(max = 100)
    public @Nullable String reason;

    @QueryParam("codec")
    @Size(max = 40)
    public @Nullable String codec;

    @QueryParam("topic")
    @Size(max = 200)
    public @Nullable String topic;

    @QueryParam("gateway")
    @Size(max = 100)
    public @Nullable String gateway;

    @QueryParam("deviceId")
    public @Nullable UUID deviceId;

    @QueryParam("text")
    @Size(max = 200)
    public @Nullable String text;

    @QueryParam("from")
    public @Nullable OffsetDateTime from;

    @QueryParam("to")
    public @Nullable OffsetDateTime to;

    @QueryParam("replay")
    @Pattern(regexp = "NONE|WAITING|STORED|UNDECODABLE|IMPOSSIBLE")
    public @Nullable String replay;

    QuarantineFilter filter() {
        return new QuarantineFilter(reason, codec, topic, gateway, deviceId, text, from, to, replay);
    }
}
