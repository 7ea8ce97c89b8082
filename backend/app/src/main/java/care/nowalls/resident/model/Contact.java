package care.nowalls.resident.model;

import care.nowalls.resident.ContactRole;
import care.nowalls.resident.NewContact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody to be called for a resident, at a place in the order of calling. */
@Entity
@Table(schema = "resident", name = "contact")
public class Contact {

    /** Associated data of the telephone number. */
    public static final String PHONE_COLUMN = "resident.contact.phone_sealed";

    @Id
    private UUID id;

    @Column(name = "resident_id")
    private UUID residentId;

    private int position;

    @Column(columnDefinition = "text")
    private String name;

    @Column(columnDefinition = "text")
    private String relation;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ContactRole role;

    @Column(name = "phone_sealed")
    private byte[] phoneSealed;

    @Column(name = "phone_index", columnDefinition = "text")
    private String phoneIndex;

    protected Contact() {}

    /**
     * An encrypted telephone number.
     *
     * @param sealed ciphertext
     * @param index blind index of the whole number
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record SealedPhone(byte[] sealed, String index) {}

    public static Contact create(UUID id, UUID residentId, int position, NewContact given, SealedPhone phone) {
        Contact contact = new Contact();
        contact.id = id;
        contact.residentId = residentId;
        contact.position = position;
        contact.name = given.name();
        contact.relation = given.relation();
        contact.role = given.role();
        contact.phoneSealed = phone.sealed();
        contact.phoneIndex = phone.index();
        return contact;
    }

    /** The same person again: another place in the order, another word for the relation. */
    public void describe(int place, NewContact given) {
        position = place;
        name = given.name();
        relation = given.relation();
        role = given.role();
    }

    public UUID residentId() {
        return residentId;
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public String relation() {
        return relation;
    }

    public ContactRole role() {
        return role;
    }

    public byte[] phoneSealed() {
        return phoneSealed.clone();
    }

    public String phoneIndex() {
        return phoneIndex;
    }
}
