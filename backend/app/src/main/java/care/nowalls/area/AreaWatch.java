package care.nowalls.area;

import care.nowalls.area.model.AreaTerms;
import care.nowalls.area.model.Common;
import care.nowalls.area.model.Finding;
import care.nowalls.area.store.AreaStore;
import care.nowalls.device.DeviceTasks;
import care.nowalls.device.DownDevices;
import care.nowalls.device.DownDevices.Down;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Opens, grows, ends and reviews area events. Runs on every node; a lock lets one of them look at a time. Nothing here
 * touches an alarm.
 */
@ApplicationScoped
public class AreaWatch {

    private static final int MOST = 5_000;

    private final AreaStore store;
    private final DownDevices devices;
    private final DeviceTasks tasks;
    private final CallingOrder order;
    private final Outbox outbox;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public AreaWatch(
            AreaStore store,
            DownDevices devices,
            DeviceTasks tasks,
            CallingOrder order,
            Outbox outbox,
            Ids ids,
            DistrictTime time) {
        this.store = store;
        this.devices = devices;
        this.tasks = tasks;
        this.order = order;
        this.outbox = outbox;
        this.ids = ids;
        this.time = time;
    }

    private record Look(AreaTerms terms, Instant now) {}

    /** One look at the district; false when another node is looking. */
    @WithTransaction
    public Uni<Boolean> look() {
        return store.mine()
                .chain(mine ->
                        mine ? looked().replaceWith(true) : Uni.createFrom().item(false));
    }

    private Uni<Void> looked() {
        return store.terms(time.today())
                .map(terms -> new Look(terms, time.now()))
                .call(this::followOpen)
                .call(this::grow)
                .call(this::openNew)
                .chain(look -> review(look.now()));
    }

    /** Who is back is ticked off; an event with too few left is over. */
    private Uni<Void> followOpen(Look look) {
        return store.open()
                .onItem()
                .transformToMulti(events -> Multi.createFrom().iterable(events))
                .onItem()
                .transformToUniAndConcatenate(event -> follow(event, look))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> follow(AreaStore.Event event, Look look) {
        return store.down(event.id())
                .chain(devices::still)
                .call(still -> store.back(event.id(), still, look.now()))
                .chain(still -> look.terms().over(still.size(), event.all()) ? ended(event, look) : nothing());
    }

    private Uni<Void> ended(AreaStore.Event event, Look look) {
        return store.end(event.id(), look.now(), look.now().plus(look.terms().review()))
                .chain(() -> tell("area.ended", event.id(), AreaState.ENDED, event.street()));
    }

    /** What went down since belongs to the event that is open for it, however few. */
    private Uni<Void> grow(Look look) {
        return store.open()
                .onItem()
                .transformToMulti(events -> Multi.createFrom().iterable(events))
                .onItem()
                .transformToUniAndConcatenate(event -> free(look)
                        .map(down -> down.stream()
                                .filter(device -> Finding.has(device, event.common()))
                                .toList())
                        .chain(joining -> joining.isEmpty() ? nothing() : grown(event, joining)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> grown(AreaStore.Event event, List<Down> joining) {
        return join(event.id(), joining).chain(() -> tell("area.grew", event.id(), AreaState.OPEN, event.street()));
    }

    /** As long as what is left has something in common. */
    private Uni<Void> openNew(Look look) {
        return free(look)
                .chain(down -> down.size() < look.terms().least()
                        ? nothing()
                        : devices.sizes().chain(sizes -> openAll(findings(down, sizes, look.terms()), look)));
    }

    private static List<Finding> findings(List<Down> down, List<DownDevices.Size> sizes, AreaTerms terms) {
        Map<Common, Integer> all = sizes.stream()
                .collect(Collectors.toMap(
                        size -> new Common(Dimension.valueOf(size.dimension()), size.key()),
                        DownDevices.Size::devices));
        List<Finding> findings = new ArrayList<>();
        List<Down> left = new ArrayList<>(down);
        for (Optional<Finding> best = Finding.in(left, all, terms);
                best.isPresent();
                best = Finding.in(left, all, terms)) {
            findings.add(best.get());
            left.removeAll(best.get().down());
        }
        return findings;
    }

    private Uni<Void> openAll(List<Finding> findings, Look look) {
        return Multi.createFrom()
                .iterable(findings)
                .onItem()
                .transformToUniAndConcatenate(finding -> open(finding, look.now()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> open(Finding finding, Instant now) {
        UUID id = ids.next();
        Down first = finding.down().getFirst();
        boolean local = finding.common().dimension() == Dimension.STREET
                || finding.common().dimension() == Dimension.BUILDING;
        UUID street = local ? first.streetId() : null;
        AreaStore.Opening opening =
                new AreaStore.Opening(id, finding.common(), label(finding), first.dwellingId(), street, finding.all());
        return store.open(opening, now)
                .chain(() -> join(id, finding.down()))
                .chain(() -> tell("area.opened", id, AreaState.OPEN, street));
    }

    private static @Nullable String label(Finding finding) {
        return switch (finding.common().dimension()) {
            case BUILDING -> null;
            case STREET -> finding.down().getFirst().streetName();
            case GATEWAY, CARRIER, MODEL -> finding.common().key();
        };
    }

    private Uni<Void> join(UUID event, List<Down> joining) {
        return Multi.createFrom()
                .iterable(joining)
                .onItem()
                .transformToUniAndConcatenate(
                        device -> order.risk(device.residentId()).chain(risk -> store.join(event, device, risk)))
                .collect()
                .last()
                .chain(() -> tasks.fold(joining.stream().map(Down::id).toList(), event));
    }

    private Uni<Void> review(Instant now) {
        return store.due(now)
                .onItem()
                .transformToMulti(events -> Multi.createFrom().iterable(events))
                .onItem()
                .transformToUniAndConcatenate(event -> reviewed(event, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> reviewed(AreaStore.Event event, Instant now) {
        return store.down(event.id())
                .chain(devices::still)
                .chain(still -> store.back(event.id(), still, now))
                .chain(() -> store.review(event.id(), now))
                .chain(() -> tasks.unfold(event.id()))
                .chain(() -> tell("area.reviewed", event.id(), AreaState.REVIEWED, event.street()));
    }

    private Uni<Void> tell(String type, UUID id, AreaState state, @Nullable UUID street) {
        return outbox.publish(type, "area:" + id, new AreaEvent(id, state.name(), street));
    }

    /** Who went down lately and belongs to no event yet. */
    private Uni<List<Down>> free(Look look) {
        return store.downMembers()
                .map(Set::copyOf)
                .chain(members -> devices.since(look.now().minus(look.terms().window()), MOST)
                        .map(down -> down.stream()
                                .filter(device -> !members.contains(device.id()))
                                .toList()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
