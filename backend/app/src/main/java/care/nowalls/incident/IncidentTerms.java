package care.nowalls.incident;

import care.nowalls.incident.model.Terms;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Where the terms come from: {@code nowalls.incident.lease-life=PT120S} and the like. */
class IncidentTerms {

    /** The defaults are those of DOMAIN.md §8. */
    @ConfigMapping(prefix = "nowalls.incident")
    interface Config {
        @WithDefault("PT120S")
        Duration leaseLife();

        @WithDefault("PT10M")
        Duration leaseOther();

        @WithDefault("PT3M")
        Duration confirm();

        @WithDefault("PT30M")
        Duration arrive();

        @WithDefault("PT60M")
        Duration onSite();

        @WithDefault("PT3M")
        Duration quiet();

        @WithDefault("PT15M")
        Duration late();

        @WithDefault("PT30S")
        Duration consoleGone();
    }

    @Produces
    @Singleton
    Terms terms(Config config) {
        return new Terms(
                config.leaseLife(),
                config.leaseOther(),
                config.confirm(),
                config.arrive(),
                config.onSite(),
                config.quiet(),
                config.late(),
                config.consoleGone());
    }
}
