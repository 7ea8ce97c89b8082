package care.nowalls.device;

import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.ImportedRow;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers devices from a file: each line by the same rules as one entered by hand, the good ones at once. */
@ApplicationScoped
public class ImportingDevices {

    /** Headings without which a file is refused. */
    public static final Set<String> NEEDED = Set.of("kind");

    private final Devices devices;
    private final Residents residents;

    @Inject
    public ImportingDevices(Devices devices, Residents residents) {
        this.devices = devices;
        this.residents = residents;
    }

    /** A refused line writes nothing and does not stop the others. */
    @WithTransaction
    public Uni<DeviceImport> register(List<ImportedRow> rows) {
        return each(rows, false);
    }

    /** What {@link #register} would answer now, without writing anything. */
    @WithTransaction
    public Uni<DeviceImport> preview(List<ImportedRow> rows) {
        return each(rows, true);
    }

    private Uni<DeviceImport> each(List<ImportedRow> rows, boolean preview) {
        Set<String> named = new HashSet<>();
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> result(new DeviceLine(row), named, preview))
                .collect()
                .asList()
                .map(results -> DeviceImport.of(preview, results));
    }

    private Uni<DeviceImport.LineResult> result(DeviceLine line, Set<String> named, boolean preview) {
        int number = line.row().number();
        return Uni.createFrom()
                .deferred(() -> byCard(line.card()))
                .map(line::device)
                .invoke(device -> refuseTwice(device, named))
                .chain(device -> preview ? checked(number, device) : registered(number, device))
                .onFailure(Refused.class)
                .recoverWithItem(failure -> DeviceImport.LineResult.refused(
                        number, ((Refused) failure).refusal().code(), null))
                .onFailure(ImportedRow.Unreadable.class)
                .recoverWithItem(failure -> DeviceImport.LineResult.refused(
                        number, "validation", ((ImportedRow.Unreadable) failure).column()));
    }

    private Uni<DeviceImport.LineResult> checked(int number, NewDevice device) {
        return devices.check(device).map(ok -> DeviceImport.LineResult.good(number, null));
    }

    private Uni<DeviceImport.LineResult> registered(int number, NewDevice device) {
        return devices.register(device).map(issued -> DeviceImport.LineResult.good(number, issued));
    }

    private Uni<@Nullable UUID> byCard(@Nullable String card) {
        return card == null
                ? Uni.createFrom().nullItem()
                : residents
                        .byCard(card)
                        .map(ResidentFacts::id)
                        .onFailure(ImportingDevices::absent)
                        .transform(ignored -> new Refused(DeviceRefusal.UNKNOWN_RESIDENT));
    }

    /** The same name twice in one file: the second line is refused, as it would be in two files. */
    private static void refuseTwice(NewDevice device, Set<String> named) {
        if (device.externalId() != null && !named.add(device.codec() + "/" + device.externalId())) {
            throw new Refused(DeviceRefusal.EXTERNAL_ID_TAKEN);
        }
    }

    private static boolean absent(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() == CommonRefusal.NOT_FOUND;
    }
}
