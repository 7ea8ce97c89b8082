package care.nowalls.order.model;

import care.nowalls.order.Acceptance;
import care.nowalls.order.LockedOrder;
import care.nowalls.order.OrderChanged;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.OrderState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service to be delivered in one time window. Its state moves only through {@link OrderLifeCycle}. Longer than the
 * habit because it maps every column of the order.
 */
@Entity
@Table(schema = "orders", name = "service_order")
public class ServiceOrder {

    /** Associated data of the notes. */
    public static final String NOTES_COLUMN = "orders.service_order.notes_sealed";

    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private OrderState state;

    @Column(name = "resident_id")
    private UUID residentId;

    @Column(name = "street_id")
    private UUID streetId;

    @Column(name = "item_code", columnDefinition = "text")
    private String itemCode;

    @Column(columnDefinition = "text")
    private String mode;

    @Column(name = "window_start")
    private Instant windowStart;

    @Column(name = "window_end")
    private Instant windowEnd;

    private int quantity;

    @Column(name = "notes_sealed")
    private byte @Nullable [] notesSealed;

    @Column(name = "incident_id")
    private @Nullable UUID incidentId;

    private int round;

    @Column(name = "provider_id")
    private @Nullable UUID providerId;

    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "last_provider_id")
    private @Nullable UUID lastProviderId;

    @Column(name = "price_fen")
    private @Nullable Long priceFen;

    @Column(name = "entitlement_fen")
    private @Nullable Long entitlementFen;

    @Column(name = "fill_by")
    private Instant fillBy;

    @Column(name = "missed_after")
    private Instant missedAfter;

    @Column(name = "confirm_after")
    private @Nullable Instant confirmAfter;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    protected ServiceOrder() {}

    public static ServiceOrder born(OrderBirth birth) {
        ServiceOrder order = new ServiceOrder();
        order.id = birth.id();
        order.number = birth.number();
        order.state = birth.state();
        order.streetId = birth.streetId();
        order.residentId = birth.wanted().residentId();
        order.itemCode = birth.wanted().itemCode();
        order.mode = birth.mode();
        order.windowStart = birth.wanted().start();
        order.windowEnd = birth.wanted().end();
        order.quantity = birth.wanted().quantity();
        order.notesSealed = birth.notesSealed();
        order.incidentId = birth.wanted().incidentId();
        order.round = 1;
        order.fillBy = birth.limits().fillBy();
        order.missedAfter = birth.limits().missedAfter();
        order.createdAt = birth.at();
        order.createdBy = birth.by();
        return order;
    }

    /** Moves along the table; what the action means for the other fields follows from it. */
    public OrderLifeCycle.Step step(OrderAction action, Instant at) {
        OrderLifeCycle.Step step = OrderLifeCycle.require(state, action);
        state = step.next();
        switch (action) {
            case CHECK_OUT -> completedAt = at;
            case HOLD, REASSIGN -> takenBack();
            case RELEASE -> lastProviderId = null;
            // offers of the old window do not count
            case RESCHEDULE -> round = state == OrderState.OFFERED ? round + 1 : round;
            case OFFER, ACCEPT, ASSIGN, DEPART, CHECK_IN, CONFIRM, UNFILL, MISS, ATTEMPT, LAPSE, CANCEL -> {
                // nothing but the state
            }
        }
        return step;
    }

    private void takenBack() {
        round++;
        lastProviderId = providerId;
        providerId = null;
        contractId = null;
        staffId = null;
        priceFen = null;
        entitlementFen = null;
        acceptedAt = null;
    }

    /** Who has it and for how much; after the step ACCEPT, or at birth. */
    public void taken(Acceptance acceptance, Instant at) {
        providerId = acceptance.providerId();
        contractId = acceptance.contractId();
        staffId = acceptance.staffId();
        priceFen = acceptance.priceFen();
        acceptedAt = at;
    }

    public void reserved(long entitlement) {
        entitlementFen = entitlement;
    }

    public void assigned(UUID staff) {
        staffId = staff;
    }

    public void moved(ServiceWindow window, OrderBirth.Limits limits) {
        windowStart = window.start();
        windowEnd = window.end();
        fillBy = limits.fillBy();
        missedAfter = limits.missedAfter();
    }

    public void confirmAfter(Instant at) {
        confirmAfter = at;
    }

    public UUID id() {
        return id;
    }

    public OrderState state() {
        return state;
    }

    public UUID residentId() {
        return residentId;
    }

    public String itemCode() {
        return itemCode;
    }

    public @Nullable Long entitlementFen() {
        return entitlementFen;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public byte @Nullable [] notesSealed() {
        return notesSealed;
    }

    public int quantity() {
        return quantity;
    }

    public Instant windowStart() {
        return windowStart;
    }

    public Instant windowEnd() {
        return windowEnd;
    }

    public @Nullable UUID providerId() {
        return providerId;
    }

    public @Nullable Long priceFen() {
        return priceFen;
    }

    public OrderFacts facts() {
        return new OrderFacts(
                id,
                number,
                state.name(),
                residentId,
                streetId,
                itemCode,
                windowStart,
                windowEnd,
                priceFen == null ? 0 : priceFen,
                providerId,
                staffId);
    }

    public LockedOrder locked() {
        return new LockedOrder(facts(), mode, quantity, round, fillBy, lastProviderId);
    }

    public OrderChanged changed() {
        return new OrderChanged(
                id, number, state.name(), residentId, streetId, itemCode, providerId, staffId, incidentId);
    }
}
