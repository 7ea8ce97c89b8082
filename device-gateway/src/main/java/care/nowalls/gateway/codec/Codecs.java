package care.nowalls.gateway.codec;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** All codecs there are, found by CDI. */
@Singleton
public class Codecs {
    private final List<Codec> all;

    public Codecs(@All List<Codec> all) {
        this.all = List.copyOf(all);
    }

    /** Who reads this topic. */
    public Optional<Codec> forTopic(String topic) {
        return all.stream().filter(codec -> codec.reads(topic)).findFirst();
    }

    /** Filters of our own topics, on which each device has its own account. */
    public List<String> ownFilters() {
        return filters(true);
    }

    /** Filters of vendors' topics, on which a network server speaks for many devices and says much that is no alarm. */
    public List<String> vendorFilters() {
        return filters(false);
    }

    private List<String> filters(boolean own) {
        return all.stream()
                .flatMap(codec -> codec.filters().stream())
                .filter(filter -> filter.startsWith(CanonicalTopic.ROOT) == own)
                .distinct()
                .toList();
    }
}
