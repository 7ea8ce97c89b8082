package care.nowalls.shared.chain;

import care.nowalls.shared.SealedChain;

/** The statements of a chain; table names and contents come from code, never from a request. */
final class ChainSql {

    private ChainSql() {}

    /** Seals one batch; $1 = domain time. The hash of a seal covers its predecessor's. */
    static String seal(SealedChain chain, int batch) {
        return """
                with last as (
                  select coalesce(max(seq), 0) as seq,
                         coalesce((select hash from %3$s order by seq desc limit 1), '\\x00'::bytea) as hash from %3$s),
                batch as (
                  select r.id, %1$s as content from %2$s r where r.seal is null order by r.id limit %4$d),
                sealed as (
                  update %2$s r set seal = last.seq + 1 from batch, last where r.id = batch.id returning r.id)
                insert into %3$s (seq, row_count, first_id, last_id, prev_hash, hash, at)
                select last.seq + 1, count(*), (array_agg(batch.id order by batch.id))[1],
                       (array_agg(batch.id order by batch.id desc))[1], last.hash,
                       sha256(last.hash || convert_to(
                         (last.seq + 1) || E'\\n' || string_agg(batch.content, E'\\n' order by batch.id), 'UTF8')), $1
                from batch, last group by last.seq, last.hash
                returning row_count""".formatted(chain.content(), chain.rows(), chain.seals(), batch);
    }

    /** Seals after $1, in order. */
    static String after(SealedChain chain) {
        return "select seq, row_count, hash from %s where seq > $1 order by seq limit 1000".formatted(chain.seals());
    }

    /** Whether seal $1 with hash $2 is there. */
    static String known(SealedChain chain) {
        return "select exists (select 1 from %s where seq = $1 and hash = $2) as known".formatted(chain.seals());
    }

    static String waiting(SealedChain chain) {
        return "select count(*) as waiting, min(at) as oldest from %s where seal is null".formatted(chain.rows());
    }

    /** Recomputes all seals from their rows. */
    static String verify(SealedChain chain) {
        return """
                with content as (
                  select r.seal, count(*) as row_count, string_agg(%s, E'\\n' order by r.id) as content
                  from %s r where r.seal is not null group by r.seal),
                judged as (
                  select c.seal is null or s.seq is null
                         or c.row_count <> s.row_count
                         or s.hash <> sha256(s.prev_hash || convert_to(s.seq || E'\\n' || c.content, 'UTF8'))
                         or s.prev_hash <> coalesce(lag(s.hash) over (order by s.seq), '\\x00'::bytea)
                         or s.seq <> coalesce(lag(s.seq) over (order by s.seq), 0) + 1 as broken
                  from %s s full join content c on c.seal = s.seq)
                select count(*) as seals, count(*) filter (where broken) as violations from judged""".formatted(chain.content(), chain.rows(), chain.seals());
    }
}
