package care.nowalls.ops.broker;

import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission.MqttActivity;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission.PermissionType;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import java.util.List;

/** What may be subscribed to, in HiveMQ's words; what matches none is refused. Publishing is {@link Publishing}'s. */
final class Permissions {

    private Permissions() {}

    static List<TopicPermission> of(Rights rights) {
        return rights.subscribe().stream().map(Permissions::reading).toList();
    }

    static List<TopicPermission> ofGateway() {
        return List.of(permission("#", MqttActivity.ALL));
    }

    private static TopicPermission reading(String filter) {
        return permission(filter, MqttActivity.SUBSCRIBE);
    }

    private static TopicPermission permission(String topic, MqttActivity activity) {
        return Builders.topicPermission()
                .topicFilter(topic)
                .activity(activity)
                .type(PermissionType.ALLOW)
                .build();
    }
}
