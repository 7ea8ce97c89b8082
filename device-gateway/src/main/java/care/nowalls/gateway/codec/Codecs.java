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

    /** The filters of all codecs. */
    public List<String> filters() {
        return all.stream()
                .flatMap(codec -> codec.filters().stream())
                .distinct()
                .toList();
    }
}
