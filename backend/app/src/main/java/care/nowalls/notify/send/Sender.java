package care.nowalls.notify.send;

import care.nowalls.notify.Channel;
import care.nowalls.notify.model.Answer;
import care.nowalls.notify.model.ChannelSettings;
import care.nowalls.notify.model.Letter;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The port to the outside: one adapter per kind of channel. A CDI bean. Never fails: what went wrong is an answer. */
public interface Sender {

    boolean serves(Channel channel);

    /**
     * One attempt, with a limit of time.
     *
     * @param secret of the channel, or null
     */
    Uni<Answer> send(Letter letter, ChannelSettings settings, @Nullable String secret);
}
