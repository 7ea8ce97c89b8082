package care.nowalls.catalogue.model;

import care.nowalls.catalogue.Item;
import care.nowalls.catalogue.NewItem;
import care.nowalls.catalogue.OfferMode;
import care.nowalls.catalogue.Pot;
import care.nowalls.catalogue.ServiceCategory;
import care.nowalls.catalogue.ServiceUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of an item, in force from a day until the next version begins. */
@Entity
@Table(schema = "catalogue", name = "item")
public class ItemVersion {

    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String code;

    @Column(columnDefinition = "text")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ServiceCategory category;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ServiceUnit unit;

    @Column(name = "minimum_minutes")
    private int minimumMinutes;

    @Convert(converter = Texts.class)
    @Column(columnDefinition = "text")
    private List<String> skills;

    @Convert(converter = Texts.class)
    @Column(columnDefinition = "text")
    private List<String> tasks;

    @Enumerated(EnumType.STRING)
    @Column(name = "offer_mode", columnDefinition = "text")
    private OfferMode offerMode;

    @Column(name = "accept_minutes")
    private int acceptMinutes;

    @Column(name = "geofence_metres")
    private int geofenceMetres;

    @Column(name = "late_minutes")
    private int lateMinutes;

    @Column(name = "missed_minutes")
    private int missedMinutes;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable Pot pot;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected ItemVersion() {}

    public static ItemVersion create(UUID id, NewItem given, LocalDate validFrom) {
        ItemVersion version = new ItemVersion();
        version.id = id;
        version.code = given.code();
        version.name = given.name();
        version.category = given.category();
        version.unit = given.unit();
        version.minimumMinutes = given.minimumMinutes();
        version.skills = List.copyOf(given.skills());
        version.tasks = List.copyOf(given.tasks());
        version.offerMode = given.offerMode();
        version.acceptMinutes = given.acceptMinutes();
        version.geofenceMetres = given.geofenceMetres();
        version.lateMinutes = given.lateMinutes();
        version.missedMinutes = given.missedMinutes();
        version.pot = given.pot();
        version.validFrom = validFrom;
        return version;
    }

    /** The next version begins: this one's last day is the day before. */
    public void endsBefore(LocalDate next) {
        validTo = next.minusDays(1);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public Item item() {
        return new Item(
                id,
                code,
                name,
                category.name(),
                unit.name(),
                minimumMinutes,
                List.copyOf(skills),
                List.copyOf(tasks),
                offerMode.name(),
                acceptMinutes,
                geofenceMetres,
                lateMinutes,
                missedMinutes,
                pot == null ? null : pot.name());
    }
}
