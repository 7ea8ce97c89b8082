package care.nowalls.shared;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller of this request, set once by the authentication filter. */
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;
    private @Nullable String address;

    /** Who acts; {@code 401} when nobody has signed in. */
    public Caller get() {
        if (caller == null) {
            throw new Refused(CommonRefusal.UNAUTHENTICATED);
        }
        return caller;
    }

    public boolean known() {
        return caller != null;
    }

    /** Network address of the caller, for the audit log. */
    public @Nullable String address() {
        return address;
    }

    public void set(Caller known) {
        this.caller = known;
    }

    public void from(String remote) {
        this.address = remote;
    }
}
