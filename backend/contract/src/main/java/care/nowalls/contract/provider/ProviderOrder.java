package care.nowalls.contract.provider;

import care.nowalls.contract.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted order as its provider sees it.
 *
 * @param id of the order
 * @param number people-facing number, such as {@code 20261122-000123}
 * @param state of the order's life cycle (CONTRACT.md)
 * @param item code of the service item
 * @param itemName its name
 * @param window when the service is wanted
 * @param price what the visit pays
 * @param minimumMinutes shortest visit that counts
 * @param tasks names of required tasks
 * @param notes what the desk wrote
 * @param staffId who goes, once assigned
 * @param staffName their name
 * @param resident whom to visit
 * @param visit what was recorded so far
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProviderOrder(
        UUID id,
        String number,
        String state,
        String item,
        String itemName,
        Window window,
        Money price,
        int minimumMinutes,
        List<String> tasks,
        @Nullable String notes,
        @Nullable UUID staffId,
        @Nullable String staffName,
        @Nullable ResidentDetails resident,
        @Nullable VisitView visit) {

    /**
     * Personal data: only for the provider that accepted, never logged.
     *
     * @param id of the resident
     * @param name full name
     * @param phone E.164
     * @param address with door
     * @param position of the dwelling
     */
    public record ResidentDetails(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Position position) {}

    /**
     * @param id of the visit
     * @param checkInAt the phone's time
     * @param checkOutAt the phone's time
     * @param verified true once no exception is open
     * @param exceptions what stands against paying it
     */
    public record VisitView(
            UUID id,
            @Nullable OffsetDateTime checkInAt,
            @Nullable OffsetDateTime checkOutAt,
            boolean verified,
            List<String> exceptions) {}
}
