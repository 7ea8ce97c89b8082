package care.nowalls.ops.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.async.Async;
import com.hivemq.extension.sdk.api.async.TimeoutFallback;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may connect, and to which topics: the gateways by their password, devices by what a gateway says. */
final class Authentication implements ExtensionMain, SimpleAuthenticator {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final GatewayAccount gateway;
    private final GatewayHooks hooks;
    private final Publishing publishing = new Publishing();

    Authentication(GatewayAccount gateway, GatewayHooks hooks) {
        this.gateway = gateway;
        this.hooks = hooks;
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        Services.securityRegistry().setAuthenticatorProvider(provider -> this);
        Services.securityRegistry().setAuthorizerProvider(provider -> publishing);
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {}

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        Login login = login(input.getConnectPacket(), Certificates.commonName(input.getConnectionInformation()));
        Publishing.remember(input.getConnectionInformation(), login.username());
        if (login.username().equals(GatewayAccount.NAME)) {
            Verdict verdict = gateway.admits(login) ? Verdict.allow(Rights.ALL) : Verdict.DENY;
            conclude(output, verdict, Permissions.ofGateway());
        } else if (!login.isConsistent()) {
            conclude(output, Verdict.DENY, List.of());
        } else {
            askGateways(login, output);
        }
    }

    private void askGateways(Login login, SimpleAuthOutput output) {
        Async<SimpleAuthOutput> later =
                output.async(LIMIT, TimeoutFallback.FAILURE, ConnackReasonCode.SERVER_UNAVAILABLE);
        var _ = hooks.ask(login).whenComplete((verdict, failure) -> {
            Verdict said = failure == null ? verdict : Verdict.NOBODY_ANSWERED;
            if (said.answer() == Verdict.Answer.ALLOW) {
                publishing.grant(login.username(), said.rights());
            }
            conclude(later.getOutput(), said, Permissions.of(said.rights()));
            later.resume();
        });
    }

    private static void conclude(SimpleAuthOutput output, Verdict verdict, List<TopicPermission> permissions) {
        switch (verdict.answer()) {
            case ALLOW -> {
                output.getDefaultPermissions().addAll(permissions);
                output.authenticateSuccessfully();
            }
            case DENY -> output.failAuthentication(ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD);
            case NOBODY_ANSWERED -> output.failAuthentication(ConnackReasonCode.SERVER_UNAVAILABLE);
        }
    }

    private static Login login(ConnectPacket packet, @Nullable String certificate) {
        return new Login(
                packet.getClientId(),
                packet.getUserName().orElse(""),
                packet.getPassword().map(Authentication::text).orElse(""),
                certificate);
    }

    private static String text(ByteBuffer bytes) {
        return UTF_8.decode(bytes.asReadOnlyBuffer()).toString();
    }
}
