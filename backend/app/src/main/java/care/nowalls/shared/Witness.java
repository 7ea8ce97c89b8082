package care.nowalls.shared;

import io.smallrye.mutiny.Uni;

/** Remembers acts for those who watch; the audit log is behind it. */
public interface Witness {

    /** In the transaction of the current session: what is rolled back was not done. */
    Uni<Void> saw(Act act);

    /** At once, whatever becomes of the current transaction. */
    Uni<Void> sawApart(Act act);
}
