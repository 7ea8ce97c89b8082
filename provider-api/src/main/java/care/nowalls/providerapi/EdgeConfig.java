package care.nowalls.providerapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of this node; each has an environment variable of the same name in capitals ({@code NOWALLS_SECRETS}). */
@ConfigMapping(prefix = "nowalls")
public interface EdgeConfig {

    /** Name of this node in logs and metrics. */
    @WithDefault("provider-api-1")
    String node();

    /** Folder of the keys shared by all nodes: {@code jwt-public.pem}, {@code service-token-provider-api}. */
    @WithDefault(".nowalls/secrets")
    Path secrets();

    /** The demo's time, {@code <real origin>/<demo origin>/<speed>}; told to the page. */
    Optional<String> clock();

    Backend backend();

    Limit limit();

    /** Where backend is. */
    interface Backend {
        /** Its nodes; the first that answers is used until it no longer does. */
        @WithDefault("http://127.0.0.1:8080")
        List<URI> urls();
    }

    /** Rates, per node of this application: N nodes let N times as much through. */
    interface Limit {
        /** Sign-ins per address and username. */
        @WithDefault("10")
        int signInPerMinute();

        /** Sign-ins and refreshes per address, whoever it claims to be. */
        @WithDefault("120")
        int addressPerMinute();

        /** Calls per account. */
        @WithDefault("300")
        int apiPerMinute();
    }
}
