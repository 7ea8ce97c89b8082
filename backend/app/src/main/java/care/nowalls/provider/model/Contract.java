package care.nowalls.provider.model;

import care.nowalls.provider.NewContract;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What a provider may be offered, at which price, for how long; the streets stand in a table of their own. */
@Entity
@Table(schema = "provider", name = "contract")
public class Contract {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID providerId;

    @Column(name = "item_code", columnDefinition = "text")
    private String itemCode;

    @Column(name = "price_fen")
    private long priceFen;

    @Column(name = "daily_capacity")
    private int dailyCapacity;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Contract() {}

    public static Contract create(UUID id, UUID providerId, NewContract given) {
        Contract contract = new Contract();
        contract.id = id;
        contract.providerId = providerId;
        contract.itemCode = given.itemCode();
        contract.priceFen = given.price().amount();
        contract.dailyCapacity = given.dailyCapacity();
        contract.validFrom = given.validFrom();
        contract.validTo = given.validTo();
        return contract;
    }

    public UUID id() {
        return id;
    }
}
