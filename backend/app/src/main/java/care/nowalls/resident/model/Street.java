package care.nowalls.resident.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A street (街道), the district's subdivision. */
@Entity
@Table(schema = "resident", name = "street")
public class Street {

    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String name;

    protected Street() {}

    public static Street create(UUID id, String name) {
        Street street = new Street();
        street.id = id;
        street.name = name;
        return street;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
