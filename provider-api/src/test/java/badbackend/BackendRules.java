package badbackend;

/** Stands for the inside of backend in the bad fixture. */
public final class BackendRules {

    private BackendRules() {}

    public static boolean mayAccept() {
        return true;
    }
}
