package care.nowalls.resident.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The encrypted part of a resident, and the blind indexes by which it is found. */
@Embeddable
public class SealedPerson {

    @Column(name = "id_number_sealed")
    private byte @Nullable [] idNumber;

    @Column(name = "id_number_index", columnDefinition = "text")
    private @Nullable String idNumberIndex;

    @Column(name = "id_last_four_index", columnDefinition = "text")
    private @Nullable String idLastFourIndex;

    @Column(name = "phone_sealed")
    private byte @Nullable [] phone;

    @Column(name = "phone_index", columnDefinition = "text")
    private @Nullable String phoneIndex;

    @Column(name = "phone_last_four_index", columnDefinition = "text")
    private @Nullable String phoneLastFourIndex;

    @Column(name = "health_notes_sealed")
    private byte @Nullable [] healthNotes;

    protected SealedPerson() {}

    /**
     * An encrypted value with what finds it.
     *
     * @param sealed ciphertext
     * @param index blind index of the whole value
     * @param lastFour blind index of its last four characters
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Findable(
            byte @Nullable [] sealed,
            @Nullable String index,
            @Nullable String lastFour) {

        public static final Findable NOTHING = new Findable(null, null, null);
    }

    public static SealedPerson of(Findable idNumber, Findable phone, byte @Nullable [] healthNotes) {
        SealedPerson person = new SealedPerson();
        person.idNumber = idNumber.sealed();
        person.idNumberIndex = idNumber.index();
        person.idLastFourIndex = idNumber.lastFour();
        person.phone = phone.sealed();
        person.phoneIndex = phone.index();
        person.phoneLastFourIndex = phone.lastFour();
        person.healthNotes = healthNotes;
        return person;
    }

    public byte @Nullable [] idNumber() {
        return idNumber;
    }

    public @Nullable String idNumberIndex() {
        return idNumberIndex;
    }

    public byte @Nullable [] phone() {
        return phone;
    }

    public byte @Nullable [] healthNotes() {
        return healthNotes;
    }
}
