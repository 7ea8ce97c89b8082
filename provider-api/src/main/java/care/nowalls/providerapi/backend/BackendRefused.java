package care.nowalls.providerapi.backend;

import java.util.Map;

/** Backend answered 4xx or 5xx with a problem document, which goes to the caller unchanged. */
public final class BackendRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, String> headers;
    private final transient String document;

    BackendRefused(int status, Map<String, String> headers, String document) {
        super("backend answered " + status);
        this.status = status;
        this.headers = headers;
        this.document = document;
    }

    public int status() {
        return status;
    }

    /** Those of its headers that matter to the caller. */
    public Map<String, String> headers() {
        return headers;
    }

    public String document() {
        return document;
    }
}
