package care.nowalls.gateway.auth;

import care.nowalls.contract.directory.DirectoryBridge;
import care.nowalls.contract.directory.TopicFilter;
import care.nowalls.gateway.codec.CanonicalTopic;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an account may do at the broker, whichever broker it is (CONTRACT.md "MQTT").
 *
 * @param publish filters below which it may publish
 * @param never except these
 * @param subscribe filters that it may subscribe to, and whatever is narrower
 */
public record Rights(List<TopicFilter> publish, List<TopicFilter> never, List<TopicFilter> subscribe) {

    /** Of nobody. */
    public static final Rights NONE = new Rights(List.of(), List.of(), List.of());

    private static final String SHARED = "$share/";
    private static final Rights GATEWAY = new Rights(filters("#"), List.of(), filters("#"));

    static Rights ofGateway() {
        return GATEWAY;
    }

    /** A device publishes below its own topic except what is said to it, and reads just that. */
    static Rights ofDevice(UUID id) {
        String own = CanonicalTopic.ROOT + id + "/";
        List<TopicFilter> said = filters(own + CanonicalTopic.COMMAND, own + CanonicalTopic.SCAIP_RESPONSE);
        return new Rights(filters(own + "+", own + "+/#"), said, said);
    }

    /** A network server publishes and reads below its filter, but never as one of our own devices. */
    static Rights ofBridge(DirectoryBridge bridge) {
        List<TopicFilter> own = filters(bridge.topicFilter());
        return new Rights(own, filters("nowalls/#", "$SYS/#"), own);
    }

    public boolean mayPublish(String topic) {
        return publish.stream().anyMatch(filter -> filter.matches(topic))
                && never.stream().noneMatch(filter -> filter.matches(topic));
    }

    /** A shared subscription counts as the filter behind its group's name. */
    public boolean maySubscribe(String wanted) {
        TopicFilter filter = new TopicFilter(unshared(wanted));
        return filter.wellFormed() && subscribe.stream().anyMatch(own -> own.covers(filter));
    }

    /** Whether a message on this topic may be handed to it. */
    public boolean mayReceive(String topic) {
        return subscribe.stream().anyMatch(own -> own.matches(topic));
    }

    private static String unshared(String filter) {
        if (!filter.startsWith(SHARED)) {
            return filter;
        }
        int slash = filter.indexOf('/', SHARED.length());
        return slash < 0 ? "" : filter.substring(slash + 1);
    }

    private static List<TopicFilter> filters(String... texts) {
        return Stream.of(texts).map(TopicFilter::new).toList();
    }
}
