package care.nowalls.resident;

import care.nowalls.shared.Datum;
import care.nowalls.shared.GeoPoint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling as it is entered.
 *
 * @param address street, house, door
 * @param lat degrees north
 * @param lon degrees east
 * @param datum of the position; WGS84 unless said
 * @param floor the door's floor, ground floor 1
 * @param lift whether the house has one
 * @param gateCode code of the gate or entry phone
 */
public record NewDwelling(
        @NotBlank @Size(max = 200) String address,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @Nullable Datum datum,
        @Nullable @Min(-5) @Max(150) Integer floor,
        @Nullable Boolean lift,
        @Nullable @Size(max = 40) String gateCode) {

    public Datum givenDatum() {
        return datum == null ? Datum.WGS84 : datum;
    }

    public GeoPoint point() {
        return GeoPoint.of(lat, lon, givenDatum());
    }
}
