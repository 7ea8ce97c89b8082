package care.nowalls.ledger;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What must hold in the ledger at every instant. */
class Invariants {

    /**
     * @param name of the invariant
     * @param sql its query
     */
    private record Stated(String name, String sql) implements LedgerCheck {}

    @Produces
    @Singleton
    LedgerCheck everythingSumsToZero() {
        return new Stated("everything-sums-to-zero", """
                select count(*) as checked, (coalesce(sum(fen), 0) <> 0)::int::bigint as violations
                from ledger.posting""");
    }

    @Produces
    @Singleton
    LedgerCheck everyTransferSumsToZero() {
        return new Stated("every-transfer-sums-to-zero", """
                select count(*) as checked, count(*) filter (where total <> 0) as violations
                from (select sum(fen) as total from ledger.posting group by transfer_id) t""");
    }

    @Produces
    @Singleton
    LedgerCheck balancesAreTheSumOfTheirPostings() {
        return new Stated("balances-are-the-sum-of-their-postings", """
                select count(*) as checked, count(*) filter (where b.fen is distinct from coalesce(p.total, 0)) as violations
                from ledger.account a left join ledger.balance b on b.account_id = a.id
                left join (select account_id, sum(fen) as total from ledger.posting group by account_id) p
                  on p.account_id = a.id
                where a.floor_fen is not null""");
    }

    @Produces
    @Singleton
    LedgerCheck nothingIsOverdrawn() {
        return new Stated("nothing-is-overdrawn", """
                select count(*) as checked, count(*) filter (where coalesce(p.total, 0) < a.floor_fen) as violations
                from ledger.account a
                left join (select account_id, sum(fen) as total from ledger.posting group by account_id) p
                  on p.account_id = a.id
                where a.floor_fen is not null""");
    }

    @Produces
    @Singleton
    LedgerCheck reservationsAreSpentOnce() {
        return new Stated("reservations-are-spent-once", """
                select count(*) as checked, count(*) filter (
                  where r.open_fen <> coalesce(p.total, 0) or r.open_fen < 0 or r.open_fen > r.fen) as violations
                from ledger.reservation r
                left join (select t.reservation_id, sum(p.fen) as total from ledger.transfer t
                           join ledger.posting p on p.transfer_id = t.id
                             and p.account_id = '00000000-0000-7000-8000-000000000001'
                           group by t.reservation_id) p on p.reservation_id = r.id""");
    }

    @Produces
    @Singleton
    LedgerCheck whatIsReservedIsOpen() {
        return new Stated("what-is-reserved-is-open", """
                select (select count(*) from ledger.reservation where open_fen > 0) as checked,
                       ((select coalesce(sum(open_fen), 0) from ledger.reservation)
                        <> (select coalesce(sum(fen), 0) from ledger.posting
                            where account_id = '00000000-0000-7000-8000-000000000001'))::int::bigint as violations""");
    }

    @Produces
    @Singleton
    LedgerCheck whatWasPostedHadOneReservation() {
        return new Stated("what-was-posted-had-one-reservation", """
                select count(*) as checked, count(*) filter (where reservations <> 1) as violations
                from (select t.reference, count(distinct r.id) as reservations
                      from ledger.transfer t left join ledger.reservation r
                        on r.id = t.reservation_id and r.reference = t.reference
                      where t.kind = 'POST'
                        and not exists (select 1 from ledger.transfer c where c.corrects = t.id)
                      group by t.reference) posted""");
    }

    @Produces
    @Singleton
    LedgerCheck everyTransferHasItsKey() {
        return new Stated("every-transfer-has-its-key", """
                select count(*) as checked, count(*) filter (where t.id is null or k.key is null) as violations
                from ledger.transfer t full join ledger.transfer_key k on k.transfer_id = t.id""");
    }
}
