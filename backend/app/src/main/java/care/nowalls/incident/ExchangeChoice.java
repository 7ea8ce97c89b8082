package care.nowalls.incident;

import io.smallrye.config.ConfigMapping;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which exchange: {@code nowalls.telephony.url} of a real one, or the simulator when there is none. */
class ExchangeChoice {

    /** Where the exchange takes orders to dial. */
    @ConfigMapping(prefix = "nowalls.telephony")
    interface Config {
        Optional<String> url();

        Optional<String> token();
    }

    @Produces
    @Singleton
    Exchange exchange(Config config, Vertx vertx) {
        return config.url()
                .<Exchange>map(url -> new HttpExchange(vertx, url, config.token().orElse("")))
                .orElseGet(SimulatedExchange::new);
    }
}
