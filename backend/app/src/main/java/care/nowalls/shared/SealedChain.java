package care.nowalls.shared;

/**
 * A table whose rows are sealed by a chain of hashes. Its rows have {@code id} (UUIDv7) and {@code seal} (null until
 * sealed) and are guarded by the trigger {@code shared.refuse_change}; its seals have {@code seq, row_count, first_id,
 * last_id, prev_hash, hash, at}. No hash is computed inside a business transaction: a sealer does it each second for
 * committed rows. A CDI bean.
 */
public interface SealedChain {

    /** Short name; also of the file that keeps its seals outside the database. */
    String name();

    /** The table of rows, {@code schema.table}. */
    String rows();

    /** The table of seals, {@code schema.table}. */
    String seals();

    /**
     * SQL text expression over the row {@code r} of everything that must never change. It must not depend on settings
     * of the session, such as its time zone.
     */
    String content();
}
