package care.nowalls.resident.model;

import care.nowalls.shared.Datum;
import care.nowalls.shared.GeoPoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A home: address and exact position encrypted, the position rounded to about 1 km plain. */
@Entity
@Table(schema = "resident", name = "dwelling")
public class Dwelling {

    @Id
    private UUID id;

    @Column(name = "street_id")
    private UUID streetId;

    @Column(name = "address_sealed")
    private byte[] addressSealed;

    @Column(name = "position_sealed")
    private byte[] positionSealed;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Datum datum;

    @Column(name = "rounded_lat")
    private double roundedLat;

    @Column(name = "rounded_lon")
    private double roundedLon;

    private @Nullable Integer floor;

    private @Nullable Boolean lift;

    @Column(name = "gate_code_sealed")
    private byte @Nullable [] gateCodeSealed;

    protected Dwelling() {}

    /**
     * The encrypted part.
     *
     * @param address ciphertext
     * @param position ciphertext of {@code lat,lon} in WGS-84
     * @param gateCode ciphertext
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Sealed(byte[] address, byte[] position, byte @Nullable [] gateCode) {}

    /**
     * The plain part.
     *
     * @param datum in which the position was given
     * @param rounded to about 1 km
     * @param floor the door's floor
     * @param lift whether the house has one
     */
    public record Plain(
            Datum datum,
            GeoPoint rounded,
            @Nullable Integer floor,
            @Nullable Boolean lift) {

        public Plain givenIn(Datum received) {
            return new Plain(received, rounded, floor, lift);
        }
    }

    public static Dwelling create(UUID id, UUID streetId, Plain plain, Sealed sealed) {
        Dwelling dwelling = new Dwelling();
        dwelling.id = id;
        dwelling.change(streetId, plain, sealed);
        return dwelling;
    }

    public void change(UUID street, Plain plain, Sealed sealed) {
        streetId = street;
        datum = plain.datum();
        roundedLat = plain.rounded().lat();
        roundedLon = plain.rounded().lon();
        floor = plain.floor();
        lift = plain.lift();
        addressSealed = sealed.address();
        positionSealed = sealed.position();
        gateCodeSealed = sealed.gateCode();
    }

    public UUID id() {
        return id;
    }

    public UUID streetId() {
        return streetId;
    }

    public Plain plain() {
        return new Plain(datum, new GeoPoint(roundedLat, roundedLon), floor, lift);
    }

    public Sealed sealed() {
        return new Sealed(addressSealed, positionSealed, gateCodeSealed);
    }
}
