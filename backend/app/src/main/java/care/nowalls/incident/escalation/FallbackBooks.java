package care.nowalls.incident.escalation;

import care.nowalls.contract.fallback.FallbackBook;
import care.nowalls.contract.fallback.FallbackBook.DutyPhone;
import care.nowalls.contract.fallback.FallbackBook.Household;
import care.nowalls.contract.fallback.FallbackBook.Maintenance;
import care.nowalls.contract.fallback.FallbackBook.Person;
import care.nowalls.contract.fallback.FallbackBook.Sender;
import care.nowalls.device.DeviceHolders;
import care.nowalls.incident.store.FallbackRows;
import care.nowalls.notify.Channel;
import care.nowalls.notify.GatewayBook;
import care.nowalls.oncall.DutyRole;
import care.nowalls.oncall.OnCall;
import care.nowalls.oncall.OnDuty;
import care.nowalls.resident.HouseholdBook;
import care.nowalls.shared.DistrictTime;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the gateways keep so that they can call without us: told whole, and only when something has changed. */
@ApplicationScoped
public class FallbackBooks {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final HouseholdBook households;
    private final DeviceHolders holders;
    private final OnCall onCall;
    private final GatewayBook gateways;
    private final FallbackRows rows;
    private final DistrictTime time;
    private final String linkBase;

    @Inject
    FallbackBooks(
            HouseholdBook households,
            DeviceHolders holders,
            OnCall onCall,
            GatewayBook gateways,
            FallbackRows rows,
            DistrictTime time,
            @ConfigProperty(name = "nowalls.gateway.public-url") String linkBase) {
        this.households = households;
        this.holders = holders;
        this.onCall = onCall;
        this.gateways = gateways;
        this.rows = rows;
        this.time = time;
        this.linkBase = linkBase;
    }

    /** All but the households, whose mark says whether they are as before. */
    private record Rest(
            List<UUID> residents,
            String mark,
            List<DutyPhone> duty,
            @Nullable Sender sms,
            @Nullable Sender voice,
            @Nullable Maintenance maintenance) {

        static Rest of(List<UUID> residents, String mark) {
            return new Rest(residents, mark, List.of(), null, null, null);
        }

        Rest withDuty(List<DutyPhone> phones) {
            return new Rest(residents, mark, phones, sms, voice, maintenance);
        }

        Rest withSms(@Nullable Sender sender) {
            return new Rest(residents, mark, duty, sender, voice, maintenance);
        }

        Rest withVoice(@Nullable Sender sender) {
            return new Rest(residents, mark, duty, sms, sender, maintenance);
        }

        Rest withMaintenance(@Nullable Maintenance planned) {
            return new Rest(residents, mark, duty, sms, voice, planned);
        }

        /** A key over everything; equal as long as nothing has changed. */
        String version(String linkBase) {
            String all = mark + duty + values(sms) + values(voice) + maintenance + linkBase;
            return Links.hash(all);
        }

        private static String values(@Nullable Sender sender) {
            return sender == null
                    ? "none"
                    : sender.method()
                            + sender.url()
                            + sender.headers()
                            + sender.contentType()
                            + sender.body()
                            + sender.okStatus()
                            + sender.pointer()
                            + sender.equals()
                            + sender.secret();
        }
    }

    /** Unchanged when the gateway has it already. */
    @WithSession
    public Uni<FallbackBook> since(String version) {
        return rest().chain(rest -> {
            String present = rest.version(linkBase);
            return present.equals(version)
                    ? Uni.createFrom().item(FallbackBook.unchanged(present))
                    : households.of(rest.residents()).map(found -> book(present, rest, found));
        });
    }

    private Uni<Rest> rest() {
        Instant now = time.now();
        return holders.residents()
                .chain(residents -> households.mark(residents).map(mark -> Rest.of(residents, mark)))
                .chain(rest -> duty(now).map(rest::withDuty))
                .chain(rest -> gateways.sender(Channel.SMS).map(rest::withSms))
                .chain(rest -> gateways.sender(Channel.VOICE).map(rest::withVoice))
                .chain(rest -> rows.maintenance(now).map(rest::withMaintenance));
    }

    private Uni<List<DutyPhone>> duty(Instant now) {
        Instant end = now.plus(AHEAD);
        return onCall.between(DutyRole.DESK_DUTY, now, end)
                .chain(desk -> onCall.between(DutyRole.LEADER_DUTY, now, end)
                        .map(leaders -> Stream.concat(desk.stream(), leaders.stream())
                                .map(FallbackBooks::phone)
                                .toList()));
    }

    private static DutyPhone phone(OnDuty.Shift shift) {
        return new DutyPhone(shift.person().name(), shift.person().phone(), shift.from(), shift.to());
    }

    private FallbackBook book(String version, Rest rest, List<HouseholdBook.Household> found) {
        return new FallbackBook(
                version,
                false,
                linkBase,
                rest.duty(),
                found.stream().map(FallbackBooks::household).toList(),
                rest.sms(),
                rest.voice(),
                rest.maintenance());
    }

    private static Household household(HouseholdBook.Household one) {
        return new Household(
                one.dwelling(),
                one.residents(),
                one.street() + " " + String.join("、", one.names()),
                one.contacts().stream()
                        .map(contact -> new Person(contact.name(), contact.phone()))
                        .toList());
    }
}
