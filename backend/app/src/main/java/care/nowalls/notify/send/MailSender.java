package care.nowalls.notify.send;

import care.nowalls.notify.Channel;
import care.nowalls.notify.model.Answer;
import care.nowalls.notify.model.ChannelSettings;
import care.nowalls.notify.model.Letter;
import care.nowalls.notify.model.SmtpSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** E-mail by SMTP; a client per letter, for settings may change between two and letters are few. */
@ApplicationScoped
class MailSender implements Sender {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String HOST = "nowalls";

    private final Vertx vertx;

    @Inject
    MailSender(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel == Channel.EMAIL;
    }

    @Override
    public Uni<Answer> send(Letter letter, ChannelSettings settings, @Nullable String secret) {
        SmtpSettings smtp = settings.smtp();
        if (smtp == null) {
            return Uni.createFrom().item(Answer.noGateway());
        }
        MailClient client = MailClient.create(vertx, config(smtp, secret));
        return client.sendMail(mail(letter, smtp))
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .map(result -> Answer.sent(result.getMessageID()))
                .onFailure()
                .recoverWithItem(failure -> Answer.failed("mail-server", failure.getMessage()))
                .eventually(client::close);
    }

    private static MailMessage mail(Letter letter, SmtpSettings smtp) {
        return new MailMessage()
                .setFrom(smtp.from())
                .setTo(letter.to())
                .setSubject(letter.subject() == null ? "NoWalls" : letter.subject())
                .setText(letter.text())
                .addHeader("X-NoWalls-Delivery", letter.id().toString());
    }

    private static MailConfig config(SmtpSettings smtp, @Nullable String password) {
        MailConfig config = new MailConfig()
                .setHostname(smtp.host())
                .setPort(smtp.port())
                .setOwnHostname(HOST)
                .setConnectTimeout((int) LIMIT.toMillis() / 4)
                .setIdleTimeout((int) LIMIT.toSeconds())
                .setMaxPoolSize(1)
                .setKeepAlive(false)
                .setSsl(smtp.security() == SmtpSettings.Security.TLS)
                .setStarttls(
                        smtp.security() == SmtpSettings.Security.STARTTLS
                                ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.DISABLED);
        return smtp.username() == null || password == null
                ? config.setLogin(LoginOption.DISABLED)
                : config.setLogin(LoginOption.REQUIRED)
                        .setUsername(smtp.username())
                        .setPassword(password);
    }
}
