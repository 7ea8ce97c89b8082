package care.nowalls.gateway.liveness;

import io.vertx.mutiny.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was heard when, in Redis, shared by all gateways. Each change of a device's state is decided inside one script, so
 * that it is found by exactly one of them:
 *
 * <ul>
 *   <li>{@code nowalls:seen} sorted set, device → last sign of life in epoch milliseconds
 *   <li>{@code nowalls:battery} hash, device → last known percent
 *   <li>{@code nowalls:due} sorted set, device → when it counts as OFFLINE unless heard
 *   <li>{@code nowalls:state} hash, device → 1 online, 0 offline
 *   <li>{@code nowalls:transitions} list of {@code device|online|at|lastSeen|battery}, found and not yet reported
 *   <li>{@code nowalls:reporter} who reports them at the moment (a lease)
 * </ul>
 */
final class LivenessStore {
    private static final int REMEMBERED = 100_000;
    private static final String NOTE = "local function note(d, on) redis.call('rpush', 'nowalls:transitions', "
            + "d..'|'..on..'|'..ARGV[1]..'|'..(redis.call('zscore', 'nowalls:seen', d) or '')..'|'.."
            + "(redis.call('hget', 'nowalls:battery', d) or '')) "
            + "redis.call('ltrim', 'nowalls:transitions', -" + REMEMBERED + ", -1) end ";

    /** ARGV: now, then device, seen, due, battery or empty; repeated. */
    private static final String HEARD = NOTE + """
            for i = 2, #ARGV, 4 do
              local d = ARGV[i]
              redis.call('zadd', 'nowalls:seen', 'gt', ARGV[i + 1], d)
              redis.call('zadd', 'nowalls:due', 'gt', ARGV[i + 2], d)
              if ARGV[i + 3] ~= '' then redis.call('hset', 'nowalls:battery', d, ARGV[i + 3]) end
              if tonumber(ARGV[i + 2]) > tonumber(ARGV[1]) and redis.call('hget', 'nowalls:state', d) ~= '1' then
                redis.call('hset', 'nowalls:state', d, '1')
                note(d, '1')
              end
            end
            return 0""";

    /** ARGV: device, due; repeated. Of a device of which nothing is known it is known from now on when it is due. */
    private static final String EXPECT = """
            for i = 1, #ARGV, 2 do
              if redis.call('hexists', 'nowalls:state', ARGV[i]) == 0 then
                redis.call('zadd', 'nowalls:due', 'nx', ARGV[i + 1], ARGV[i])
              end
            end
            return 0""";

    /** ARGV: transitions: those that stand first, in this order, are taken away. Others came after Redis was emptied. */
    private static final String REPORTED = """
            for i = 1, #ARGV do
              if redis.call('lindex', 'nowalls:transitions', 0) ~= ARGV[i] then return i - 1 end
              redis.call('lpop', 'nowalls:transitions')
            end
            return #ARGV""";

    /** ARGV: now, then devices: those still due now become offline. */
    private static final String QUIET = NOTE + """
            local found = 0
            for i = 2, #ARGV do
              local d = ARGV[i]
              local due = redis.call('zscore', 'nowalls:due', d)
              if due and tonumber(due) <= tonumber(ARGV[1]) then
                redis.call('zrem', 'nowalls:due', d)
                if redis.call('hget', 'nowalls:state', d) ~= '0' then
                  redis.call('hset', 'nowalls:state', d, '0')
                  note(d, '0')
                  found = found + 1
                end
              end
            end
            return found""";

    /** ARGV: now, then devices: offline at once, if they were online. */
    private static final String GONE = NOTE + """
            local found = 0
            for i = 2, #ARGV do
              local d = ARGV[i]
              redis.call('zrem', 'nowalls:due', d)
              if redis.call('hget', 'nowalls:state', d) ~= '0' then
                redis.call('hset', 'nowalls:state', d, '0')
                note(d, '0')
                found = found + 1
              end
            end
            return found""";

    private static final String LEASE = """
            local holder = redis.call('get', 'nowalls:reporter')
            if holder == false or holder == ARGV[1] then
              redis.call('set', 'nowalls:reporter', ARGV[1], 'px', 15000)
              return 1
            end
            return 0""";

    private final RedisCall redis;

    LivenessStore(RedisCall redis) {
        this.redis = redis;
    }

    /** Notes signs of life, one round trip for all. */
    void heard(Instant now, List<SignOfLife> signs) {
        List<String> args = new ArrayList<>(3 + signs.size() * 4);
        args.addAll(List.of(HEARD, "0", millis(now)));
        for (SignOfLife sign : signs) {
            Integer battery = sign.battery();
            args.add(sign.device().toString());
            args.add(millis(sign.at()));
            args.add(millis(sign.due()));
            args.add(battery == null ? "" : battery.toString());
        }
        eval(args);
    }

    /** Devices whose time is over. */
    List<UUID> due(Instant now, int max) {
        Response found = redis.execute("ZRANGEBYSCORE", "nowalls:due", "-inf", millis(now), "LIMIT", "0", "" + max);
        return strings(found).stream().map(UUID::fromString).toList();
    }

    /** Declares those of the devices offline that are still due; how many were. */
    int quiet(Instant now, List<UUID> devices) {
        return declare(QUIET, now, devices);
    }

    /** Declares the devices offline, due or not; how many were not already. */
    int gone(Instant now, List<UUID> devices) {
        return declare(GONE, now, devices);
    }

    private int declare(String script, Instant now, List<UUID> devices) {
        List<String> args = new ArrayList<>(3 + devices.size());
        args.addAll(List.of(script, "0", millis(now)));
        devices.forEach(device -> args.add(device.toString()));
        Response found = eval(args);
        return found == null ? 0 : found.toInteger();
    }

    /** True if this gateway reports for the next 15 s. */
    boolean reports(String gateway) {
        Response holder = eval(List.of(LEASE, "0", gateway));
        return holder != null && holder.toInteger() == 1;
    }

    /** The oldest transitions not yet reported. */
    List<String> transitions(int max) {
        return strings(redis.execute("LRANGE", "nowalls:transitions", "0", "" + (max - 1)));
    }

    /** These, the oldest, are reported. */
    void reported(List<String> found) {
        List<String> args = new ArrayList<>(found.size() + 2);
        args.addAll(List.of(REPORTED, "0"));
        args.addAll(found);
        eval(args);
    }

    /** Notes when devices of which nothing is known must have been heard. */
    void expect(List<SignOfLife> signs) {
        List<String> args = new ArrayList<>(2 + signs.size() * 2);
        args.addAll(List.of(EXPECT, "0"));
        for (SignOfLife sign : signs) {
            args.add(sign.device().toString());
            args.add(millis(sign.due()));
        }
        eval(args);
    }

    private @Nullable Response eval(List<String> args) {
        return redis.execute("EVAL", args.toArray(String[]::new));
    }

    private static List<String> strings(@Nullable Response array) {
        List<String> texts = new ArrayList<>();
        if (array != null) {
            array.forEach(item -> texts.add(item.toString()));
        }
        return texts;
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
