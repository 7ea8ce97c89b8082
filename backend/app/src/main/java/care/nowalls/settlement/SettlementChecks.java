package care.nowalls.settlement;

import care.nowalls.ledger.LedgerCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What must hold between statements and the ledger. */
class SettlementChecks {

    /**
     * @param name of the invariant
     * @param sql its query
     */
    private record Stated(String name, String sql) implements LedgerCheck {}

    @Produces
    @Singleton
    LedgerCheck statementLinesAreWhatWasPosted() {
        return new Stated("statement-lines-are-what-was-posted", """
                select count(*) as checked, count(*) filter (
                  where l.entitlement_fen <> coalesce(p.fen, 0) or l.price_fen <> l.entitlement_fen + l.share_fen)
                  as violations
                from settlement.line l
                left join lateral (select sum(p.fen) as fen from ledger.posting p
                                   join ledger.account a on a.id = p.account_id and a.kind = 'PAYABLE'
                                   where p.transfer_id = l.post_id) p on true""");
    }

    @Produces
    @Singleton
    LedgerCheck statementsAreTheSumOfTheirLines() {
        return new Stated("statements-are-the-sum-of-their-lines", """
                select count(*) as checked, count(*) filter (
                  where s.total_fen <> coalesce(l.total, 0) or s.lines <> coalesce(l.lines, 0)) as violations
                from settlement.settlement s
                left join (select settlement_id, sum(entitlement_fen) as total, count(*) as lines
                           from settlement.line group by settlement_id) l on l.settlement_id = s.id""");
    }
}
