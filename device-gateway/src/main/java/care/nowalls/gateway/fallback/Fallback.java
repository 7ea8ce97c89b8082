package care.nowalls.gateway.fallback;

import care.nowalls.contract.fallback.FallbackBook;
import care.nowalls.gateway.fallback.FallbackRules.Due;
import care.nowalls.gateway.ground.Loop;
import care.nowalls.gateway.ground.TimeOrderedIds;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Looks each second at the alarms no backend has confirmed, and calls whom the rules name. */
public final class Fallback implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Fallback.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private final WaitingAlarms alarms;
    private final Book book;
    private final ToldList told;
    private final OtherGateways others;
    private final TakenLinks links;
    private final GatewayCall calls;
    private final TimeOrderedIds ids;
    private final Clock machine;
    private final AtomicLong rounds = new AtomicLong();
    private final Loop loop = new Loop("fallback", this::look);

    Fallback(WaitingAlarms alarms, Book book, ToldList told, OtherGateways others, TakenLinks links, Clock machine) {
        this.alarms = alarms;
        this.book = book;
        this.told = told;
        this.others = others;
        this.links = links;
        this.calls = new GatewayCall(machine);
        this.ids = new TimeOrderedIds(machine);
        this.machine = machine;
    }

    public void start() {
        loop.start();
    }

    /** Somebody takes the household of this link: the rest of it is not called. False for a link that is none of ours. */
    public boolean taken(String token) throws IOException {
        Instant now = machine.instant();
        Optional<UUID> home = links.home(token, now);
        if (home.isEmpty()) {
            return false;
        }
        told.taken(home.get(), now);
        others.tellTaken(home.get());
        return true;
    }

    /** Whether a link is ours and still counts. */
    public boolean understands(String token) {
        return links.home(token, machine.instant()).isPresent();
    }

    @Override
    public void close() {
        loop.close();
    }

    /** How often it has looked since it started. */
    long rounds() {
        return rounds.get();
    }

    private Duration look() throws SQLException, IOException, InterruptedException {
        Instant now = machine.instant();
        for (Waiting waiting : alarms.at(now)) {
            List<Told> ofHome = told.all().stream()
                    .filter(one -> one.home().equals(waiting.home()))
                    .toList();
            for (Due due : FallbackRules.due(waiting, ofHome, book.now(), now)) {
                tell(waiting, due, now);
            }
        }
        rounds.incrementAndGet();
        return EACH;
    }

    private void tell(Waiting waiting, Due due, Instant now) throws IOException, InterruptedException {
        if (due.stage() == 2 && others.taken(waiting.home())) {
            told.taken(waiting.home(), now);
            return;
        }
        boolean mine = others.mine(waiting.home(), due.stage(), due.position(), FallbackRules.ONCE_IN);
        Told telling = telling(waiting, due, now, !mine);
        told.put(List.of(telling), now);
        if (mine) {
            sent(waiting, due, telling);
        }
    }

    private void sent(Waiting waiting, Due due, Told telling) throws IOException, InterruptedException {
        FallbackBook now = book.now();
        String phone = due.person().phone();
        String link = now.linkBase() + "/fallback/" + links.token(waiting.home(), telling.at());
        boolean sms = calls.made(now.sms(), telling.id(), phone, Wording.sms(waiting, link));
        boolean voice = calls.made(now.voice(), telling.id(), phone, Wording.voice(waiting));
        if (!sms && !voice) {
            others.release(waiting.home(), due.stage(), due.position());
        }
        LOG.warnf(
                "No backend takes the alarm of device %s: stage %d, person %d was %s",
                waiting.device(), due.stage(), due.position() + 1, sms || voice ? "told" : "NOT reached");
        told.sent(telling.id(), sms, voice, machine.instant());
    }

    private Told telling(Waiting waiting, Due due, Instant now, boolean other) {
        return new Told(
                ids.next(),
                now,
                due.stage(),
                waiting.device(),
                waiting.home(),
                waiting.household(),
                due.position(),
                due.person().name(),
                Wording.masked(due.person().phone()),
                false,
                false,
                other,
                null,
                other);
    }
}
