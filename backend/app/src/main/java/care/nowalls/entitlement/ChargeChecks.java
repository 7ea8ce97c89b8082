package care.nowalls.entitlement;

import care.nowalls.ledger.LedgerCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What must hold between charges, entitlements and the ledger. */
class ChargeChecks {

    /**
     * @param name of the invariant
     * @param sql its query
     */
    private record Stated(String name, String sql) implements LedgerCheck {}

    @Produces
    @Singleton
    LedgerCheck entitlementsAreBooked() {
        return new Stated("entitlements-are-booked", """
                select count(*) as checked, count(*) filter (where e.fen <> coalesce(p.total, 0)) as violations
                from entitlement.entitlement e
                left join (select p.account_id, sum(p.fen) as total from ledger.posting p
                           join ledger.transfer t on t.id = p.transfer_id and t.kind = 'BOOK'
                           group by p.account_id) p on p.account_id = e.account_id""");
    }

    @Produces
    @Singleton
    LedgerCheck chargesAgreeWithTheirReservations() {
        return new Stated("charges-agree-with-their-reservations", """
                select count(*) as checked, count(*) filter (where r.id is null
                    or r.reference <> c.reference
                    or r.open_fen <> case when c.state = 'RESERVED' then c.entitlement_fen else 0 end) as violations
                from entitlement.charge c left join ledger.reservation r on r.id = c.reservation_id
                where c.reservation_id is not null or c.state in ('RESERVED', 'POSTED')""");
    }

    @Produces
    @Singleton
    LedgerCheck oneOpenReservationPerReference() {
        return new Stated("one-open-reservation-per-reference", """
                select count(*) as checked, count(*) filter (where held > 1) as violations
                from (select reference, count(*) as held from entitlement.charge
                      where state <> 'RELEASED' group by reference) c""");
    }
}
