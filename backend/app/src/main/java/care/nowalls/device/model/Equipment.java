package care.nowalls.device.model;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.device.Particulars;
import care.nowalls.device.Presses;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written down of a device: columns of its row, the SIM encrypted with a blind index to find it. */
@Embeddable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Equipment {

    @Column(columnDefinition = "text")
    private @Nullable String model;

    @Column(columnDefinition = "text")
    private @Nullable String firmware;

    @Column(columnDefinition = "text")
    private @Nullable String carrier;

    @Column(columnDefinition = "text")
    private @Nullable String gateway;

    @Column(columnDefinition = "text")
    private @Nullable String installer;

    @Column(name = "sim_sealed")
    private byte @Nullable [] simSealed;

    @Column(name = "sim_index", columnDefinition = "text")
    private @Nullable String simIndex;

    @Column(name = "battery_changed_on")
    private @Nullable LocalDate batteryChangedOn;

    @Column(name = "press_short", columnDefinition = "text")
    private @Nullable String pressShort;

    @Column(name = "press_long", columnDefinition = "text")
    private @Nullable String pressLong;

    @Column(name = "press_double", columnDefinition = "text")
    private @Nullable String pressDouble;

    protected Equipment() {}

    static Equipment unknown() {
        return new Equipment();
    }

    /**
     * A SIM as the row keeps it.
     *
     * @param sealed ciphertext
     * @param index blind index
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record SealedSim(byte[] sealed, String index) {}

    /** What is null stays as it was. */
    void change(Particulars given, @Nullable SealedSim sim) {
        model = or(given.model(), model);
        firmware = or(given.firmware(), firmware);
        carrier = or(given.carrier(), carrier);
        gateway = or(given.gateway(), gateway);
        installer = or(given.installer(), installer);
        batteryChangedOn = given.batteryChangedOn() == null ? batteryChangedOn : given.batteryChangedOn();
        if (sim != null) {
            simSealed = sim.sealed();
            simIndex = sim.index();
        }
        Presses presses = given.presses();
        if (presses != null) {
            pressShort = wire(presses.shortPress());
            pressLong = wire(presses.longPress());
            pressDouble = wire(presses.doublePress());
        }
    }

    private static String wire(SignalType type) {
        return type.wire();
    }

    private static @Nullable String or(@Nullable String given, @Nullable String present) {
        return given == null ? present : given;
    }
}
