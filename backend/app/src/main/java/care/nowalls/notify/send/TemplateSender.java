package care.nowalls.notify.send;

import care.nowalls.notify.Channel;
import care.nowalls.notify.model.Answer;
import care.nowalls.notify.model.ChannelSettings;
import care.nowalls.notify.model.HttpTemplate;
import care.nowalls.notify.model.Letter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SMS and voice, over whatever gateway the district has: its request is a template, its answer a condition. */
@ApplicationScoped
class TemplateSender implements Sender {

    private static final String CHINA = "+86";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final HttpCalls http;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    TemplateSender(HttpCalls http, ObjectMapper json, Clock clock) {
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel == Channel.SMS || channel == Channel.VOICE;
    }

    @Override
    public Uni<Answer> send(Letter letter, ChannelSettings settings, @Nullable String secret) {
        HttpTemplate template = settings.http();
        if (template == null) {
            return Uni.createFrom().item(Answer.noGateway());
        }
        return Uni.createFrom()
                .item(() -> call(template, values(letter, secret)))
                .chain(http::call)
                .map(reply -> judged(template.success(), reply))
                .onFailure()
                .recoverWithItem(failure -> Answer.failed("gateway-unreachable", failure.getMessage()));
    }

    private Map<String, String> values(Letter letter, @Nullable String secret) {
        String to = letter.to();
        return Map.of(
                "to",
                to,
                "toNational",
                to.startsWith(CHINA) ? to.substring(CHINA.length()) : to,
                "text",
                letter.text(),
                "id",
                letter.id().toString(),
                "timestamp",
                String.valueOf(clock.instant().getEpochSecond()),
                "secret",
                secret == null ? "" : secret);
    }

    private static HttpCalls.Call call(HttpTemplate template, Map<String, String> values) {
        String type = template.contentType() == null ? PLAIN : template.contentType();
        Map<String, String> headers = new HashMap<>();
        if (template.headers() != null) {
            template.headers().forEach((name, value) -> headers.put(name, Filling.header(value, values)));
        }
        String body = template.body() == null ? null : Filling.body(template.body(), type, values);
        if (body != null) {
            headers.put("Content-Type", type);
        }
        return new HttpCalls.Call(
                template.method(), URI.create(Filling.url(template.url(), values)), null, headers, body);
    }

    private Answer judged(HttpTemplate.@Nullable Success wanted, HttpCalls.Reply reply) {
        String said = reply.status() + " " + reply.body();
        boolean right = statusFits(wanted, reply.status()) && bodyFits(wanted, reply.body());
        return right ? Answer.sent(said) : Answer.failed("gateway-refused", said);
    }

    private static boolean statusFits(HttpTemplate.@Nullable Success wanted, int status) {
        List<Integer> accepted = wanted == null || wanted.status() == null ? List.of() : wanted.status();
        return accepted.isEmpty() ? status / 100 == 2 : accepted.contains(status);
    }

    private boolean bodyFits(HttpTemplate.@Nullable Success wanted, String body) {
        if (wanted == null || wanted.pointer() == null) {
            return true;
        }
        try {
            return json.readTree(body).at(wanted.pointer()).asText().equals(String.valueOf(wanted.equals()));
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
