package care.nowalls.notify.web;

import care.nowalls.notify.model.HttpTemplate;
import care.nowalls.notify.model.QuietHours;
import care.nowalls.notify.model.SmtpSettings;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How channels are set up and shown. */
final class ChannelBodies {

    private ChannelBodies() {}

    /**
     * @param enabled false: nothing is sent, and the log says so
     * @param http the gateway's request, for SMS and VOICE
     * @param smtp the mail server, for EMAIL
     * @param quiet hours in which only priority 1 is sent
     * @param secret password, token or signing key; kept encrypted, never shown; absent: the one there is stays
     */
    @Schema(name = "NotificationChannelSettings")
    record SetChannel(
            @NotNull Boolean enabled,
            @Nullable @Valid HttpTemplate http,
            @Nullable @Valid SmtpSettings smtp,
            @Nullable @Size(max = 20) List<@NotNull @Valid QuietHours> quiet,
            @Nullable @Size(min = 1, max = 2000) String secret) {}

    /**
     * @param channel SMS, VOICE, EMAIL or WEBHOOK
     * @param configured whether anybody has set it up
     * @param enabled whether it sends
     * @param http the gateway's request
     * @param smtp the mail server
     * @param quiet hours in which only priority 1 is sent
     * @param secretSet whether a secret is kept
     * @param changedAt when it was set up last
     * @param changedBy by whom
     */
    @Schema(name = "NotificationChannel")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChannelView(
            String channel,
            boolean configured,
            boolean enabled,
            @Nullable HttpTemplate http,
            @Nullable SmtpSettings smtp,
            List<QuietHours> quiet,
            boolean secretSet,
            @Nullable OffsetDateTime changedAt,
            @Nullable String changedBy) {}

    /** @param to telephone number in E.164, e-mail address or URL */
    @Schema(name = "TestNotification")
    record TestMessage(@NotBlank @Size(max = 2000) String to) {}

    /** @param id of the delivery, to be looked up in the log */
    @Schema(name = "QueuedNotification")
    record Queued(UUID id) {}
}
