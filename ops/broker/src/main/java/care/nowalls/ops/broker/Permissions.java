package care.nowalls.ops.broker;

import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission.MqttActivity;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission.PermissionType;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import java.util.List;

/** What may be subscribed to; what matches none is refused. Publishing is {@link Publishing}'s. */
final class Permissions {

    private Permissions() {}

    /** A device reads only what is sent to it. */
    static List<TopicPermission> ofDevice(String deviceId) {
        String own = "nowalls/v1/" + deviceId;
        return List.of(
                permission(own + "/command", MqttActivity.SUBSCRIBE),
                permission(own + "/scaip/response", MqttActivity.SUBSCRIBE));
    }

    static List<TopicPermission> ofGateway() {
        return List.of(permission("#", MqttActivity.ALL));
    }

    private static TopicPermission permission(String topic, MqttActivity activity) {
        return Builders.topicPermission()
                .topicFilter(topic)
                .activity(activity)
                .type(PermissionType.ALLOW)
                .build();
    }
}
