package care.nowalls.dispatch.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Weights and figures in force, and what residents say of providers. */
@ApplicationScoped
public class SettingStore {

    /** All settings in force on that day, by name. */
    public Uni<Map<String, Double>> on(LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select name, cast(value as double precision)"
                                + " from dispatch.setting where valid_from <= ?1"
                                + " and (valid_to is null or valid_to >= ?1)", Object[].class)
                        .setParameter(1, day)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).doubleValue())));
    }

    /** Average rating of those providers that have one. */
    public Uni<Map<UUID, Double>> ratings(List<UUID> providers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select provider_id, cast(sum as double precision) / ratings"
                                + " from dispatch.provider_rating where provider_id = any(cast(?1 as uuid[]))", Object[].class)
                        .setParameter(1, providers.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).doubleValue())));
    }

    public Uni<Void> rated(UUID provider, int score) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into dispatch.provider_rating"
                                + " (provider_id, ratings, sum) values (?1, 1, ?2) on conflict (provider_id)"
                                + " do update set ratings = provider_rating.ratings + 1,"
                                + " sum = provider_rating.sum + excluded.sum")
                        .setParameter(1, provider)
                        .setParameter(2, score)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
