package care.nowalls.device;

import care.nowalls.contract.signal.SignalReceipts.Outcome;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.device.store.KnownDevices;
import care.nowalls.device.store.SignalRows;
import care.nowalls.device.store.Tasks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Stores what devices said, once for ever per device and key. Runs on the caller's connection and in its transaction;
 * knows nothing of what a signal means to people, except that technical matters become tasks of the device.
 */
@ApplicationScoped
public class Signals {

    private final KnownDevices devices;
    private final SignalRows rows;
    private final Tasks tasks;

    @Inject
    public Signals(KnownDevices devices, SignalRows rows, Tasks tasks) {
        this.devices = devices;
        this.rows = rows;
        this.tasks = tasks;
    }

    /** One result per report, in their order. */
    public Uni<List<StoredSignal>> store(SqlConnection connection, String gateway, List<SignalReport> reports) {
        return devices.facts(
                        connection, reports.stream().map(SignalReport::deviceId).toList())
                .chain(known -> insert(connection, gateway, reports, known))
                .call(stored -> tasks.note(connection, stored));
    }

    private Uni<List<StoredSignal>> insert(
            SqlConnection connection, String gateway, List<SignalReport> reports, Map<UUID, DeviceFacts> known) {
        List<SignalReport> ours = reports.stream()
                .filter(report -> known.containsKey(report.deviceId()))
                .toList();
        return rows.insert(connection, gateway, ours).map(keys -> results(reports, known, keys));
    }

    private static List<StoredSignal> results(
            List<SignalReport> reports, Map<UUID, DeviceFacts> known, Map<SignalRows.Key, SignalRows.Entry> keys) {
        Set<SignalRows.Key> told = new HashSet<>();
        List<StoredSignal> results = new ArrayList<>(reports.size());
        for (SignalReport report : reports) {
            DeviceFacts device = known.get(report.deviceId());
            if (device == null) {
                results.add(new StoredSignal(report, Outcome.UNKNOWN_DEVICE, null, null));
                continue;
            }
            SignalRows.Key key = SignalRows.Key.of(report);
            SignalRows.Entry entry = Objects.requireNonNull(keys.get(key));
            boolean first = entry.fresh() && told.add(key);
            results.add(new StoredSignal(report, first ? Outcome.STORED : Outcome.DUPLICATE, entry.id(), device));
        }
        return results;
    }
}
