package care.nowalls.ledger;

import care.nowalls.shared.SealedChain;
import jakarta.enterprise.context.ApplicationScoped;

/** Transfers are chained together with their postings. */
@ApplicationScoped
class LedgerChain implements SealedChain {

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String rows() {
        return "ledger.transfer";
    }

    @Override
    public String seals() {
        return "ledger.seal";
    }

    @Override
    public String content() {
        return "jsonb_build_array(r.id, r.kind, r.reference, r.reservation_id, r.corrects,"
                + " (extract(epoch from r.at) * 1000000)::bigint,"
                + " (select jsonb_agg(jsonb_build_array(p.account_id, p.fen) order by p.line)"
                + " from ledger.posting p where p.transfer_id = r.id))::text";
    }
}
