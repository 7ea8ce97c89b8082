package care.nowalls.dispatch.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Weights and figures in force, and the sums behind what residents say of providers. */
@ApplicationScoped
public class SettingStore {

    /** All settings in force on that day, by name. */
    public Uni<Map<String, Double>> on(LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select name, cast(value as double precision)"
                                        + " from dispatch.setting where valid_from <= ?1"
                                        + " and (valid_to is null or valid_to >= ?1)",
                                Object[].class)
                        .setParameter(1, day)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).doubleValue())));
    }

    /** Counts a rating; the provider's average afterwards. */
    public Uni<Double> rated(UUID provider, int score) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into dispatch.provider_rating"
                                        + " (provider_id, ratings, sum) values (?1, 1, ?2) on conflict (provider_id)"
                                        + " do update set ratings = provider_rating.ratings + 1,"
                                        + " sum = provider_rating.sum + excluded.sum"
                                        + " returning cast(sum as double precision) / ratings",
                                Object.class)
                        .setParameter(1, provider)
                        .setParameter(2, score)
                        .getSingleResult())
                .map(average -> ((Number) average).doubleValue());
    }
}
