package care.nowalls.audit;

import care.nowalls.shared.SealedChain;
import jakarta.enterprise.context.ApplicationScoped;

/** The audit log is chained. */
@ApplicationScoped
class AuditChain implements SealedChain {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String rows() {
        return "audit.entry";
    }

    @Override
    public String seals() {
        return "audit.seal";
    }

    @Override
    public String content() {
        return "jsonb_build_array(r.id, (extract(epoch from r.at) * 1000000)::bigint, r.account_id, r.username, r.role,"
                + " r.address, r.action, r.record_type, r.record_id, r.purpose, r.success)::text";
    }
}
