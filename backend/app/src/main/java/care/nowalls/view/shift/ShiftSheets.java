package care.nowalls.view.shift;

import care.nowalls.incident.FollowUp;
import care.nowalls.incident.FollowUps;
import care.nowalls.incident.Handover;
import care.nowalls.incident.Handovers;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.view.shift.ShiftSheet.DutyPhone;
import care.nowalls.view.shift.ShiftSheet.Promised;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shift hand-over sheets. */
@ApplicationScoped
public class ShiftSheets {

    private static final Duration NEXT_SHIFT = Duration.ofHours(12);
    private static final int MOST = 200;

    private final ShiftRows rows;
    private final FollowUps followUps;
    private final Handovers handovers;
    private final ObjectMapper json;
    private final DistrictTime time;

    @Inject
    ShiftSheets(ShiftRows rows, FollowUps followUps, Handovers handovers, ObjectMapper json, DistrictTime time) {
        this.rows = rows;
        this.followUps = followUps;
        this.handovers = handovers;
        this.json = json;
        this.time = time;
    }

    /**
     * A sheet with its signatures.
     *
     * @param handover who and when
     * @param sheet as it was signed
     */
    public record SignedSheet(Handover handover, ShiftSheet sheet) {}

    /** As things stand now. */
    public Uni<ShiftSheet> now(List<DutyPhone> dutyPhones, @Nullable String note) {
        return rows.openIncidents()
                .chain(open -> rows.testsRunning(time.now())
                        .chain(tests -> rows.offlineHomes()
                                .chain(homes -> promised()
                                        .map(promised -> new ShiftSheet(
                                                Objects.requireNonNull(DistrictTime.shown(time.now())),
                                                open,
                                                tests,
                                                homes,
                                                promised,
                                                dutyPhones,
                                                note)))));
    }

    /** Signed by the one who goes. */
    public Uni<Handover> begin(List<DutyPhone> dutyPhones, @Nullable String note) {
        return now(dutyPhones, note).map(this::write).chain(handovers::begin);
    }

    /** 404. */
    public Uni<SignedSheet> signed(UUID id) {
        return handovers
                .one(id)
                .chain(handover -> handovers.sheet(id).map(text -> new SignedSheet(handover, read(text))));
    }

    private Uni<List<Promised>> promised() {
        return followUps
                .page(null, false, null, new Cursor(null, MOST))
                .map(open -> open.items().stream()
                        .filter(one ->
                                one.dueAt().toInstant().isBefore(time.now().plus(NEXT_SHIFT)))
                        .map(ShiftSheets::promised)
                        .toList());
    }

    private static Promised promised(FollowUp one) {
        return new Promised(one.kind().name(), one.residentName(), one.dueAt(), one.words());
    }

    private String write(ShiftSheet sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ShiftSheet read(String text) {
        try {
            return json.readValue(text, ShiftSheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
