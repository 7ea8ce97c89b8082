package care.nowalls.shared.database;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Closes a connection on which nothing has come for a while, without a word to the other end. */
final class HangsUp extends IdleStateHandler {

    HangsUp(Duration silence) {
        super(silence.toMillis(), 0, 0, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent silent) {
        var _ = context.close();
    }
}
