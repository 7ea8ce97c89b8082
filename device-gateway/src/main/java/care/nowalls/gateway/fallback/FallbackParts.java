package care.nowalls.gateway.fallback;

import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.liveness.RedisCall;
import care.nowalls.gateway.uplink.Backend;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What the fallback is made of.
 *
 * @param calls looks for unconfirmed alarms and calls
 * @param refresh keeps the book current
 */
public record FallbackParts(Fallback calls, BookRefresh refresh) {

    /**
     * What the gateway brings.
     *
     * @param folder of this node's files
     * @param aead key of its encrypted files
     * @param linkKey secret that the gateways share, base64url
     * @param node name of this gateway
     * @param redis for what gateways tell each other
     * @param backend a lane of its own
     * @param machine the machine's clock
     */
    public record Given(
            Path folder, Aead aead, String linkKey, String node, RedisCall redis, Backend backend, Clock machine) {

        @Override
        public String toString() {
            return "fallback of " + node;
        }
    }

    public static FallbackParts open(Given given, Journal journal, Directory directory) throws IOException {
        Book book = Book.open(given.folder(), given.aead(), given.machine());
        ToldList told = ToldList.open(given.folder(), given.aead(), given.machine());
        Fallback calls = new Fallback(
                new WaitingAlarms(journal, directory, book),
                book,
                told,
                new OtherGateways(given.redis(), given.node()),
                new TakenLinks(given.linkKey()),
                given.machine());
        return new FallbackParts(calls, new BookRefresh(book, told, given.backend(), given.node(), given.machine()));
    }
}
