package care.nowalls.resident.store;

import care.nowalls.resident.ContactView;
import care.nowalls.resident.IdNumber;
import care.nowalls.resident.NewDwelling;
import care.nowalls.resident.PhoneNumber;
import care.nowalls.resident.model.Contact;
import care.nowalls.resident.model.Dwelling;
import care.nowalls.resident.model.SealedPerson;
import care.nowalls.shared.BlindIndex;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encrypts on the way into the registry and decrypts on the way out; the only one that does. */
@ApplicationScoped
public class Seals {

    public static final String ID_NUMBER = "resident.resident.id_number_sealed";
    public static final String PHONE = "resident.resident.phone_sealed";
    private static final String HEALTH_NOTES = "resident.resident.health_notes_sealed";
    private static final String ADDRESS = "resident.dwelling.address_sealed";
    private static final String POSITION = "resident.dwelling.position_sealed";
    private static final String GATE_CODE = "resident.dwelling.gate_code_sealed";

    private final Vault vault;
    private final BlindIndex index;

    @Inject
    public Seals(Vault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    public SealedPerson person(
            UUID id, @Nullable IdNumber idNumber, @Nullable PhoneNumber phone, @Nullable String healthNotes) {
        return SealedPerson.of(idNumber(id, idNumber), phone(id, phone), vault.seal(healthNotes, HEALTH_NOTES, id));
    }

    public Dwelling.Sealed dwelling(UUID id, NewDwelling given) {
        GeoPoint point = given.point();
        return new Dwelling.Sealed(
                must(vault.seal(given.address(), ADDRESS, id)),
                must(vault.seal(point.lat() + "," + point.lon(), POSITION, id)),
                vault.seal(given.gateCode(), GATE_CODE, id));
    }

    public Contact.SealedPhone contactPhone(UUID id, PhoneNumber phone) {
        return new Contact.SealedPhone(must(vault.seal(phone.e164(), Contact.PHONE_COLUMN, id)), phoneIndex(phone));
    }

    public String idNumberIndex(String value) {
        return index.of("resident.id-number", value);
    }

    public String idLastFourIndex(String lastFour) {
        return index.of("resident.id-last-four", lastFour);
    }

    public String phoneIndex(PhoneNumber phone) {
        return index.of("resident.phone", phone.e164());
    }

    public String phoneLastFourIndex(String lastFour) {
        return index.of("resident.phone-last-four", lastFour);
    }

    public @Nullable String idNumber(UUID id, byte @Nullable [] sealed) {
        return vault.open(sealed, ID_NUMBER, id);
    }

    public @Nullable String phone(UUID id, byte @Nullable [] sealed) {
        return vault.open(sealed, PHONE, id);
    }

    public @Nullable String healthNotes(UUID id, byte @Nullable [] sealed) {
        return vault.open(sealed, HEALTH_NOTES, id);
    }

    public String address(Dwelling dwelling) {
        return address(dwelling.id(), dwelling.sealed().address());
    }

    public String address(UUID dwellingId, byte[] sealed) {
        return must(vault.open(sealed, ADDRESS, dwellingId));
    }

    public GeoPoint position(Dwelling dwelling) {
        String[] parts = must(vault.open(dwelling.sealed().position(), POSITION, dwelling.id()))
                .split(",", 2);
        return new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    public @Nullable String gateCode(Dwelling dwelling) {
        return vault.open(dwelling.sealed().gateCode(), GATE_CODE, dwelling.id());
    }

    public ContactView contact(Contact contact) {
        return new ContactView(
                contact.id(),
                contact.position(),
                contact.name(),
                contact.relation(),
                contact.role().name(),
                must(vault.open(contact.phoneSealed(), Contact.PHONE_COLUMN, contact.id())));
    }

    private SealedPerson.Findable idNumber(UUID id, @Nullable IdNumber number) {
        return number == null
                ? SealedPerson.Findable.NOTHING
                : new SealedPerson.Findable(
                        vault.seal(number.value(), ID_NUMBER, id),
                        idNumberIndex(number.value()),
                        idLastFourIndex(number.lastFour()));
    }

    private SealedPerson.Findable phone(UUID id, @Nullable PhoneNumber phone) {
        return phone == null
                ? SealedPerson.Findable.NOTHING
                : new SealedPerson.Findable(
                        vault.seal(phone.e164(), PHONE, id), phoneIndex(phone), phoneLastFourIndex(phone.lastFour()));
    }

    private static <T> T must(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
