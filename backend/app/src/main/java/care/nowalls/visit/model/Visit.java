package care.nowalls.visit.model;

import care.nowalls.contract.provider.CheckMethod;
import care.nowalls.order.OrderFacts;
import care.nowalls.visit.VisitChanged;
import care.nowalls.visit.VisitState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visit. Times once recorded never change. Longer than the habit because it maps every column. */
@Entity
@Table(schema = "visit", name = "visit")
public class Visit {

    /** Associated data of the sealed evidence. */
    public static final String CHECK_IN_COLUMN = "visit.visit.check_in_sealed";

    public static final String CHECK_OUT_COLUMN = "visit.visit.check_out_sealed";

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "order_number", columnDefinition = "text")
    private String orderNumber;

    @Column(name = "resident_id")
    private UUID residentId;

    @Column(name = "street_id")
    private UUID streetId;

    @Column(name = "provider_id")
    private UUID providerId;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "item_code", columnDefinition = "text")
    private String itemCode;

    @Column(name = "service_date")
    private LocalDate serviceDate;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private VisitState state;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private CheckMethod method;

    @Column(name = "check_in_at")
    private Instant checkInAt;

    @Column(name = "check_in_received_at")
    private Instant checkInReceivedAt;

    @Column(name = "check_in_sealed")
    private byte @Nullable [] checkInSealed;

    @Column(name = "check_in_metres")
    private @Nullable Integer checkInMetres;

    @Column(name = "check_out_at")
    private @Nullable Instant checkOutAt;

    @Column(name = "check_out_received_at")
    private @Nullable Instant checkOutReceivedAt;

    @Column(name = "check_out_sealed")
    private byte @Nullable [] checkOutSealed;

    @Column(name = "check_out_metres")
    private @Nullable Integer checkOutMetres;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "posted_fen")
    private @Nullable Long postedFen;

    @Column(name = "entitlement_fen")
    private @Nullable Long entitlementFen;

    protected Visit() {}

    /**
     * A moment of evidence.
     *
     * @param presence the phone's claim
     * @param receivedAt when we heard of it
     * @param sealed position, code, tasks and notes, encrypted
     * @param metres from the door
     */
    public record Moment(
            Presence presence,
            Instant receivedAt,
            byte @Nullable [] sealed,
            @Nullable Integer metres) {}

    /** @param staffId who is taken to have gone: the sender, else the one assigned */
    public static Visit begun(UUID id, OrderFacts order, LocalDate day, Moment moment, @Nullable UUID staffId) {
        Visit visit = new Visit();
        visit.id = id;
        visit.orderId = order.id();
        visit.orderNumber = order.number();
        visit.residentId = order.residentId();
        visit.streetId = order.streetId();
        visit.providerId = Objects.requireNonNull(order.providerId());
        visit.staffId = staffId;
        visit.itemCode = order.itemCode();
        visit.serviceDate = day;
        visit.state = VisitState.OPEN;
        visit.method = moment.presence().method();
        visit.checkInAt = moment.presence().at();
        visit.checkInReceivedAt = moment.receivedAt();
        visit.checkInSealed = moment.sealed();
        visit.checkInMetres = moment.metres();
        return visit;
    }

    /** Also for a visit that was closed as forgotten and whose evidence comes in late. */
    public void ended(Moment moment) {
        if (checkOutAt != null) {
            throw new IllegalStateException("times once recorded never change");
        }
        checkOutAt = moment.presence().at();
        checkOutReceivedAt = moment.receivedAt();
        checkOutSealed = moment.sealed();
        checkOutMetres = moment.metres();
        state = state == VisitState.OPEN ? VisitState.CLOSED : state;
    }

    /** The carer has begun another visit. */
    public void forgotten() {
        state = VisitState.CLOSED;
    }

    public void verified(Instant at, long posted, long entitlement) {
        state = VisitState.VERIFIED;
        verifiedAt = at;
        postedFen = posted;
        entitlementFen = entitlement;
    }

    public void rejected() {
        state = VisitState.REJECTED;
    }

    /** Whole minutes of presence, null when the end is unknown. */
    public @Nullable Long minutes() {
        return checkOutAt == null ? null : VisitRules.minutes(checkInAt, checkOutAt);
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID providerId() {
        return providerId;
    }

    public @Nullable UUID staffId() {
        return staffId;
    }

    public UUID streetId() {
        return streetId;
    }

    public String itemCode() {
        return itemCode;
    }

    public VisitState state() {
        return state;
    }

    public CheckMethod method() {
        return method;
    }

    public Instant checkInAt() {
        return checkInAt;
    }

    public @Nullable Instant checkOutAt() {
        return checkOutAt;
    }

    public VisitChanged changed(List<String> exceptions) {
        return new VisitChanged(id, orderId, state.name(), residentId, streetId, providerId, staffId, exceptions);
    }
}
