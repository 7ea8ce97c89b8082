package care.nowalls.dispatch.store;

import care.nowalls.contract.provider.OfferView;
import care.nowalls.dispatch.model.Brief;
import care.nowalls.order.OrderFacts;
import care.nowalls.resident.ResidentFacts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes new offers in the current session's transaction, with what they show and why they were made. */
@ApplicationScoped
public class OfferDrafts {

    private static final String INSERT = """
            insert into dispatch.offer (id, order_id, round, provider_id, contract_id, staff_id, state, deadline, price_fen,
              offered_at, score, score_parts, order_number, street_id, area, item_code, item_name, skills, window_start,
              window_end, needs)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), 'OPEN', ?7, ?8, ?9, cast(?10 as double precision),
              cast(cast(?11 as text) as jsonb), ?12, ?13, ?14, ?15, ?16, cast(?17 as text[]), ?18, ?19,
              cast(cast(?20 as text) as jsonb))""";

    private final ObjectMapper json;

    @Inject
    public OfferDrafts(ObjectMapper json) {
        this.json = json;
    }

    public Uni<Void> write(OfferDraft draft) {
        OrderFacts order = draft.order().facts();
        Brief brief = draft.brief();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, draft.id())
                        .setParameter(2, order.id())
                        .setParameter(3, draft.order().round())
                        .setParameter(4, draft.standing().providerId())
                        .setParameter(5, draft.standing().contractId())
                        .setParameter(6, draft.staffId())
                        .setParameter(7, draft.deadline())
                        .setParameter(8, draft.standing().priceFen())
                        .setParameter(9, draft.at())
                        .setParameter(10, draft.score().total())
                        .setParameter(11, text(draft.score().parts()))
                        .setParameter(12, order.number())
                        .setParameter(13, order.streetId())
                        .setParameter(14, brief.resident().streetName())
                        .setParameter(15, brief.item().code())
                        .setParameter(16, brief.item().name())
                        .setParameter(17, brief.item().skills().toArray(String[]::new))
                        .setParameter(18, order.start())
                        .setParameter(19, order.end())
                        .setParameter(20, text(needs(brief)))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static OfferView.Needs needs(Brief brief) {
        ResidentFacts resident = brief.resident();
        return new OfferView.Needs(
                brief.sex(),
                brief.ageBand(),
                resident.abilityLevel(),
                resident.livesAlone(),
                resident.floor(),
                resident.lift());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
