package care.nowalls.notify.send;

import care.nowalls.notify.Channel;
import care.nowalls.notify.model.Answer;
import care.nowalls.notify.model.ChannelSettings;
import care.nowalls.notify.model.Letter;
import care.nowalls.shared.WallClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Webhooks as Standard Webhooks 1.0 says: headers {@code webhook-id}, {@code webhook-timestamp} and
 * {@code webhook-signature}; 410 means never again. The time is the machine's, for the receiver compares it with its own.
 */
@ApplicationScoped
class WebhookSender implements Sender {

    private static final int GONE = 410;

    private final HttpCalls http;
    private final PublicAddresses addresses;
    private final Clock wall;

    @Inject
    WebhookSender(HttpCalls http, PublicAddresses addresses, @WallClock Clock wall) {
        this.http = http;
        this.addresses = addresses;
        this.wall = wall;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel == Channel.WEBHOOK;
    }

    @Override
    public Uni<Answer> send(Letter letter, ChannelSettings settings, @Nullable String secret) {
        String key = letter.signingKey() == null ? secret : letter.signingKey();
        if (key == null) {
            return Uni.createFrom().item(Answer.refused("no-signing-key", null));
        }
        return addresses
                .of(URI.create(letter.to()))
                .chain(ip -> http.call(call(letter, key, ip)))
                .map(WebhookSender::judged)
                .onFailure(PublicAddresses.Private.class)
                .recoverWithItem(Answer.refused("private-address", null))
                .onFailure()
                .recoverWithItem(failure -> Answer.failed("unreachable", failure.getMessage()));
    }

    private HttpCalls.Call call(Letter letter, String key, String ip) {
        Instant now = wall.instant();
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "User-Agent", "NoWalls",
                "webhook-id", letter.id().toString(),
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", WebhookSignature.of(key, letter.id(), now, letter.text()));
        return new HttpCalls.Call("POST", URI.create(letter.to()), ip, headers, letter.text());
    }

    private static Answer judged(HttpCalls.Reply reply) {
        String said = String.valueOf(reply.status());
        if (reply.status() / 100 == 2) {
            return Answer.sent(said);
        }
        return reply.status() == GONE ? Answer.refused("gone", said) : Answer.failed("refused", said);
    }
}
