package care.nowalls.incident;

import care.nowalls.account.Vouching;
import care.nowalls.contract.token.Role;
import care.nowalls.device.VoiceTests;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.AftermathRows;
import care.nowalls.incident.store.AftermathRows.Confirmed;
import care.nowalls.shared.DistrictTime;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Ends incidents. */
@ApplicationScoped
public class Closing {

    private final Handling handling;
    private final Vouching vouching;
    private final VoiceTests tests;
    private final AftermathRows rows;
    private final Terms terms;
    private final DistrictTime time;

    @Inject
    Closing(
            Handling handling,
            Vouching vouching,
            VoiceTests tests,
            AftermathRows rows,
            Terms terms,
            DistrictTime time) {
        this.handling = handling;
        this.vouching = vouching;
        this.tests = tests;
        this.rows = rows;
        this.terms = terms;
        this.time = time;
    }

    /**
     * @param outcome how it ended
     * @param note in words
     * @param contact whether somebody was spoken to
     * @param detail what else is to be said
     */
    public record Wanted(Outcome outcome, String note, boolean contact, ClosingDetail detail) {}

    /** With contact it is closed; without, another person must countersign. Refusals: {@link Incident#resolve}. */
    @WithTransaction
    public Uni<Incident> close(UUID id, Operator by, Wanted wanted) {
        Handling.Act act = wanted.contact()
                ? (incident, at, steps) ->
                        incident.resolve(by, wanted.outcome(), at).noted(wanted.note())
                : (incident, at, steps) ->
                        incident.proposeClose(by, wanted.outcome(), at, terms).noted(wanted.note());
        return handling.locked(id).chain(() -> rows.keep(id, wanted.detail())).chain(() -> handling.act(id, by, act));
    }

    /** The second person is a leader on the telephone. 409 {@code nothing-to-countersign}; 422 {@code voucher-refused}. */
    @WithTransaction
    public Uni<Incident> byPhone(UUID id, Operator asking, String leader, String code) {
        return vouching.by(leader, code, Role.LEADER)
                .map(voucher -> new Operator(voucher.id(), voucher.username(), true))
                .chain(second -> handling.act(
                        id,
                        second,
                        (incident, at, steps) ->
                                incident.countersign(second, at).with("enteredBy", asking.name())));
    }

    /**
     * By voice: it was a test; it counts for the month only when name and address were confirmed. 409 {@code
     * incident-not-taken} for an alarm that rings, {@code incident-not-yours}, {@code incident-resolved}, {@code
     * device-retired}.
     */
    @WithTransaction
    public Uni<Incident> test(UUID id, Operator by, boolean name, boolean address) {
        Confirmed confirmed = new Confirmed(name, address);
        Map<String, String> detail =
                Map.of("outcome", Outcome.TEST.name(), "counted", String.valueOf(confirmed.counts()));
        return handling.act(id, by, (incident, at, steps) -> incident.confirmTest(by, detail, at))
                .call(incident -> rows.tested(incident, confirmed, by, time.now()))
                .call(incident -> heard(incident, confirmed));
    }

    /** The device's own record of tests, for the end of its installation, the month and campaigns. */
    private Uni<Void> heard(Incident incident, Confirmed confirmed) {
        UUID device = incident.source().deviceId();
        return device == null
                ? Uni.createFrom().voidItem()
                : tests.record(device, new VoiceTests.Heard(confirmed.name(), confirmed.address(), null))
                        .replaceWithVoid();
    }
}
