package care.nowalls.resident;

import care.nowalls.shared.ImportedRow;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Registers residents from a file: each line by the same rules as one entered by hand, the good ones at once. */
@ApplicationScoped
public class Importing {

    /** Headings without which a file is refused. */
    public static final Set<String> NEEDED = Set.of("name", "address", "lat", "lon");

    private final Residents residents;
    private final Streets streets;
    private final Validator validator;

    @Inject
    public Importing(Residents residents, Streets streets, Validator validator) {
        this.residents = residents;
        this.streets = streets;
        this.validator = validator;
    }

    /**
     * A refused line writes nothing and does not stop the others.
     *
     * @param rows of a file with at least the headings {@link #NEEDED}
     * @param onlyStreet the one street within the caller's reach, or null for all
     */
    @WithTransaction
    public Uni<ImportReport> rows(List<ImportedRow> rows, @Nullable UUID onlyStreet) {
        List<ImportedLine> lines = rows.stream().map(ImportedLine::new).toList();
        return streets.all()
                .map(Importing::byName)
                .chain(known -> Multi.createFrom()
                        .iterable(lines)
                        .onItem()
                        .transformToUniAndConcatenate(line -> register(line, known, onlyStreet))
                        .collect()
                        .asList())
                .map(Importing::report);
    }

    private Uni<ImportReport.Result> register(ImportedLine line, Map<String, UUID> known, @Nullable UUID onlyStreet) {
        return Uni.createFrom()
                .deferred(() -> residents.register(checked(line.resident(street(line, known, onlyStreet)))))
                .map(id -> new ImportReport.Result(line.row().number(), id, null, null))
                .onFailure(Refused.class)
                .recoverWithItem(
                        failure -> refused(line, ((Refused) failure).refusal().code(), null))
                .onFailure(ImportedRow.Unreadable.class)
                .recoverWithItem(failure -> refused(line, "validation", ((ImportedRow.Unreadable) failure).column()));
    }

    private NewResident checked(NewResident given) {
        validator.validate(given).stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(path -> path.toString().replace("dwelling.", ""))
                .min(Comparator.naturalOrder())
                .ifPresent(column -> {
                    throw new ImportedRow.Unreadable(column);
                });
        return given;
    }

    private static UUID street(ImportedLine line, Map<String, UUID> known, @Nullable UUID onlyStreet) {
        UUID found = line.street() == null ? onlyStreet : known.get(line.street());
        boolean outOfReach = onlyStreet != null && !onlyStreet.equals(found);
        if (found == null || outOfReach) {
            throw new Refused(ResidentRefusal.UNKNOWN_STREET);
        }
        return found;
    }

    private static Map<String, UUID> byName(List<StreetView> streets) {
        return streets.stream().collect(Collectors.toMap(StreetView::name, StreetView::id));
    }

    private static ImportReport.Result refused(ImportedLine line, String code, @Nullable String column) {
        return new ImportReport.Result(line.row().number(), null, code, column);
    }

    private static ImportReport report(List<ImportReport.Result> results) {
        long registered =
                results.stream().filter(result -> result.residentId() != null).count();
        return new ImportReport(results.size(), Math.toIntExact(registered), results);
    }
}
