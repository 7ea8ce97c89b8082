package care.nowalls.gateway.fallback;

import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.contract.fallback.FallbackBook.Household;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.journal.Pending;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alarms in the journal that no backend has confirmed, by household. A device in test mode calls nobody, a canary neither. */
final class WaitingAlarms {
    private static final int MOST = 2_000;
    private final Journal journal;
    private final Directory directory;
    private final Book book;

    WaitingAlarms(Journal journal, Directory directory, Book book) {
        this.journal = journal;
        this.directory = directory;
        this.book = book;
    }

    Collection<Waiting> at(Instant now) throws SQLException {
        Map<UUID, Waiting> byHome = new LinkedHashMap<>();
        for (Pending pending : journal.pending(MOST)) {
            waiting(pending, now).ifPresent(one -> byHome.merge(one.home(), one, Waiting::with));
        }
        return byHome.values();
    }

    private Optional<Waiting> waiting(Pending pending, Instant now) {
        int priority = priority(pending.report().type());
        if (priority > 2) {
            return Optional.empty();
        }
        UUID device = pending.report().deviceId();
        Optional<DirectoryDevice> known = directory.device(device);
        if (known.filter(one -> one.kind().equals(DirectoryDevice.CANARY)).isPresent()) {
            return Optional.empty();
        }
        boolean testing = known.map(DirectoryDevice::testUntil)
                .filter(until -> until.isAfter(now))
                .isPresent();
        if (testing) {
            return Optional.empty();
        }
        Optional<Household> household = known.map(DirectoryDevice::residentId).flatMap(book::householdOf);
        return Optional.of(new Waiting(
                household.map(Household::id).orElse(device),
                household.map(Household::id).orElse(null),
                device,
                priority,
                pending.machineAt(),
                household.map(Household::place).orElse(""),
                household.map(Household::contacts).orElse(List.of())));
    }

    /** 1 life, 2 hazard, 3 nothing to wake anybody for. */
    static int priority(SignalType type) {
        return switch (type) {
            case SOS, FALL, SMOKE, GAS, CO -> 1;
            case WATER, INACTIVITY, WANDER, BED_EXIT -> 2;
            case SERVICE, DOOR, OK, TAMPER, LOW_BATTERY, POWER_LOST, POWER_RESTORED, FAULT, TEST, CANCEL -> 3;
        };
    }
}
