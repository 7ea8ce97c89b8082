package care.nowalls.entitlement;

import care.nowalls.entitlement.model.Awarding;
import care.nowalls.entitlement.model.OpenCharge;
import care.nowalls.entitlement.model.Quota;
import care.nowalls.entitlement.model.Taking;
import care.nowalls.entitlement.store.ChargeStore;
import care.nowalls.entitlement.store.EntitlementReads;
import care.nowalls.entitlement.store.MonthStore;
import care.nowalls.ledger.AccountKind;
import care.nowalls.ledger.Ledger;
import care.nowalls.ledger.Leg;
import care.nowalls.ledger.Movement;
import care.nowalls.ledger.NewLedgerAccount;
import care.nowalls.resident.Residents;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What orders take of the residents' entitlements, in the caller's transaction. Call it last there: the accounts it
 * takes from are locked until commit. Each reference holds at most one open charge; every call may be repeated.
 */
@ApplicationScoped
public class Entitlements {

    private final ChargeStore charges;
    private final MonthStore months;
    private final MonthRuns runs;
    private final Residents residents;
    private final Ledger ledger;
    private final EntitlementReads reads;

    @Inject
    public Entitlements(
            ChargeStore charges,
            MonthStore months,
            MonthRuns runs,
            Residents residents,
            Ledger ledger,
            EntitlementReads reads) {
        this.charges = charges;
        this.months = months;
        this.runs = runs;
        this.residents = residents;
        this.ledger = ledger;
        this.reads = reads;
    }

    /**
     * Reserves what the resident's quotas pay of the price; the rest is the resident's share. In a month whose run is not
     * booked the reservation is planned and made real by the run. 409 {@code charge-changed} when the same reference
     * holds a charge of another content.
     */
    @WithTransaction
    public Uni<Split> reserve(Charge charge) {
        return charges.current(charge.reference())
                .chain(known -> known == null ? fresh(charge) : Uni.createFrom().item(same(known, charge)));
    }

    /**
     * Gives the provider its part of what was really delivered; what is left of the reservation goes back, and the
     * resident's share shrinks alike. 404 when the reference holds no charge.
     *
     * @param actualPriceFen at most the reserved price
     */
    @WithTransaction
    public Uni<Void> post(UUID reference, long actualPriceFen) {
        return charges.current(reference)
                .invoke(Entitlements::refuseIfAbsent)
                .chain(known -> known.is("POSTED")
                        ? Uni.createFrom().voidItem()
                        : real(known).chain(reserved -> post(reserved, actualPriceFen)));
    }

    /** Gives everything back; harmless when nothing is open. */
    @WithTransaction
    public Uni<Void> release(UUID reference) {
        return charges.current(reference)
                .chain(known ->
                        known == null || known.is("POSTED") ? Uni.createFrom().voidItem() : released(known));
    }

    /** The month's run, then the planned charges it makes real; see {@link MonthRuns}. 422 {@code month-out-of-reach}. */
    @WithTransaction
    public Uni<RunView> run(YearMonth month) {
        return runs.book(month).call(() -> charges.planned(month).chain(this::allReal));
    }

    /** Books the first month that is due and not booked; null when there is none. Any number of nodes may call it. */
    @WithTransaction
    public Uni<@Nullable YearMonth> runFirstDue() {
        return runs.firstDue()
                .chain(month ->
                        month == null ? Uni.createFrom().nullItem() : run(month).replaceWith(month));
    }

    /** What was posted to the provider for services of the month, by day of service. */
    public Uni<List<PostedCharge>> posted(UUID providerId, YearMonth month) {
        return reads.posted(providerId, month);
    }

    /** Providers to which something was posted for the month. */
    public Uni<List<UUID>> providersPosted(YearMonth month) {
        return reads.providersPosted(month);
    }

    /** Code of the ledger account of what a provider earns in a month. */
    public static String payableCode(UUID providerId, YearMonth month) {
        return "PAYABLE:" + providerId + ":" + month;
    }

    private static Split same(OpenCharge known, Charge wanted) {
        boolean replay = known.is("POSTED")
                ? known.charge().residentId().equals(wanted.residentId())
                : known.charge().equals(wanted);
        if (!replay) {
            throw new Refused(EntitlementRefusal.CHARGE_CHANGED);
        }
        return new Split(known.entitlementFen(), known.charge().priceFen() - known.entitlementFen());
    }

    private Uni<Split> fresh(Charge charge) {
        return months.booked(YearMonth.from(charge.serviceDate()))
                .chain(booked -> booked ? reserveNow(charge) : plan(charge));
    }

    private Uni<Split> reserveNow(Charge charge) {
        return charges.plan(charge, 0).chain(this::reserve).map(reserved -> split(charge, reserved.entitlementFen()));
    }

    private Uni<Split> plan(Charge charge) {
        return expected(charge)
                .map(Taking::sum)
                .call(fen -> charges.plan(charge, fen))
                .map(fen -> split(charge, fen));
    }

    private static Split split(Charge charge, long fen) {
        return new Split(fen, charge.priceFen() - fen);
    }

    /** What the month's run will probably leave for this charge. */
    private Uni<List<Taking.Take>> expected(Charge charge) {
        if (charge.pot() == null) {
            return Uni.createFrom().item(List.of());
        }
        YearMonth month = YearMonth.from(charge.serviceDate());
        return residents
                .facts(charge.residentId())
                .chain(facts -> runs.expected(facts, month))
                .chain(awards -> charges.plannedFen(charge).map(planned -> expectedQuotas(awards, charge, planned)))
                .chain(quotas -> charges.usedOn(charge)
                        .map(used -> Taking.takes(quotas, charge.priceFen(), charge.quantity(), used)));
    }

    private static List<Quota> expectedQuotas(List<Awarding.Award> awards, Charge charge, long planned) {
        List<Quota> quotas = new ArrayList<>();
        long used = planned;
        for (Awarding.Award award : awards) {
            Policy policy = award.policy();
            if (policy.pot() == null || !policy.pot().name().equals(charge.pot())) {
                continue;
            }
            long left = Math.max(0, award.fen() - used);
            used = Math.max(0, used - award.fen());
            Long own = policy.rule().ownPerUnitFen();
            quotas.add(new Quota(
                    policy.id(),
                    policy.id(),
                    left,
                    award.perUnitFen(),
                    policy.rule().maxPerDay(),
                    own == null ? 0 : own));
        }
        return quotas;
    }

    /** Locks the quotas, decides, writes, moves. */
    private Uni<OpenCharge> reserve(OpenCharge planned) {
        return quotas(planned.charge())
                .chain(quotas -> charges.usedOn(planned.charge())
                        .map(used -> Taking.takes(
                                quotas,
                                planned.charge().priceFen(),
                                planned.charge().quantity(),
                                used)))
                .chain(takes -> reserve(planned, takes));
    }

    private Uni<OpenCharge> reserve(OpenCharge planned, List<Taking.Take> takes) {
        List<Leg> legs = takes.stream()
                .map(take -> new Leg(take.quota().account(), take.fen()))
                .toList();
        return ledger.move(Movement.reserve(
                        "reserve:" + planned.id(), planned.charge().reference(), legs))
                .call(reservation -> charges.reserved(planned.id(), takes, reservation))
                .map(reservation ->
                        new OpenCharge(planned.id(), planned.charge(), "RESERVED", Taking.sum(takes), reservation));
    }

    private Uni<List<Quota>> quotas(Charge charge) {
        if (charge.pot() == null) {
            return Uni.createFrom().item(List.of());
        }
        return months.quotas(charge.residentId(), charge.serviceDate(), charge.pot())
                .chain(quotas -> ledger.available(
                                quotas.stream().map(Quota::account).toList())
                        .map(left -> withLeft(quotas, left)));
    }

    private static List<Quota> withLeft(List<Quota> quotas, Map<UUID, Long> left) {
        return quotas.stream()
                .map(quota -> quota.with(left.get(quota.account())))
                .toList();
    }

    private Uni<OpenCharge> real(OpenCharge known) {
        if (!known.is("PLANNED")) {
            return Uni.createFrom().item(known);
        }
        return residents
                .facts(known.charge().residentId())
                .chain(facts -> runs.book(facts, known.month()))
                .chain(() -> reserve(known));
    }

    private Uni<Void> allReal(List<UUID> references) {
        return Multi.createFrom()
                .iterable(references)
                .onItem()
                .transformToUniAndConcatenate(reference -> charges.current(reference)
                        .chain(known -> known == null ? Uni.createFrom().nullItem() : real(known)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> post(OpenCharge reserved, long actualPriceFen) {
        Charge charge = reserved.charge();
        long actual = Math.clamp(actualPriceFen, 0, charge.priceFen());
        long fen = Taking.scaled(reserved.entitlementFen(), charge.priceFen(), actual);
        String payable = payableCode(charge.providerId(), reserved.month());
        return ledger.open(List.of(NewLedgerAccount.unlimited(payable, AccountKind.PAYABLE)))
                .chain(accounts -> charges.takes(reserved.id())
                        .map(takes -> posting(reserved, Objects.requireNonNull(accounts.get(payable)), fen, takes)))
                .chain(ledger::book)
                .chain(transfers -> charges.posted(reserved.id(), actual, fen, transfers.getFirst()));
    }

    private static List<Movement> posting(OpenCharge reserved, UUID payable, long fen, List<Leg> takes) {
        UUID reference = reserved.charge().reference();
        UUID reservation = Objects.requireNonNull(reserved.reservation());
        List<Movement> movements = new ArrayList<>();
        movements.add(Movement.post("post:" + reserved.id(), reference, reservation, payable, fen));
        List<Leg> back = back(takes, reserved.entitlementFen() - fen);
        if (!back.isEmpty()) {
            movements.add(Movement.release("rest:" + reserved.id(), reference, reservation, back));
        }
        return movements;
    }

    /** What was taken last goes back first. */
    private static List<Leg> back(List<Leg> takes, long fen) {
        List<Leg> back = new ArrayList<>();
        long left = fen;
        for (Leg take : takes.reversed()) {
            long part = Math.min(left, take.fen());
            if (part > 0) {
                back.add(new Leg(take.account(), part));
                left -= part;
            }
        }
        return back;
    }

    private Uni<Void> released(OpenCharge known) {
        UUID reservation = known.reservation();
        if (reservation == null) {
            return charges.released(known.id());
        }
        return charges.takes(known.id())
                .chain(takes -> ledger.move(
                        Movement.release("void:" + known.id(), known.charge().reference(), reservation, takes)))
                .chain(() -> charges.released(known.id()));
    }

    private static void refuseIfAbsent(@Nullable OpenCharge known) {
        if (known == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}
