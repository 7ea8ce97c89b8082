package care.nowalls.view.figures;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.Measure;
import care.nowalls.shared.Cursor;
import care.nowalls.view.figures.EmergencyStatistics.BreachFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures of emergencies. */
@Path("/api/v1/statistics/emergencies")
@Tag(name = "statistics")
@Produces(MediaType.APPLICATION_JSON)
public class EmergencyStatisticsResource {

    private final EmergencyStatistics statistics;
    private final Access access;

    @Inject
    EmergencyStatisticsResource(EmergencyStatistics statistics, Access access) {
        this.statistics = statistics;
        this.access = access;
    }

    @GET
    @Allowed(Action.STATISTICS_READ)
    @Operation(
            summary = "How fast emergencies were answered and reached",
            description = "P50, P95, P99 and shares within the targets in force, for those raised on district days from"
                    + " and to (both included; by default the last 30, at most 366), grouped by district, street,"
                    + " centre, provider, operator or model. 400 invalid-parameter")
    public Uni<EmergencyFigures> figures(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "district",
                                                "street",
                                                "centre",
                                                "provider",
                                                "operator",
                                                "model"
                                            }))
                    @QueryParam("by")
                    @DefaultValue("street")
                    String by) {
        return statistics.figures(
                statistics.days(from, to),
                GroupBy.of(by),
                access.scope(Action.STATISTICS_READ).street());
    }

    @GET
    @Path("breaches")
    @Allowed(Action.STATISTICS_READ)
    @Operation(
            summary = "Emergencies that missed a target, latest first",
            description = "One line per target missed, with the address of the incident and of its trace as evidence."
                    + " 400 invalid-parameter, invalid-cursor")
    public Uni<Page<Breach>> breaches(
            @BeanParam Wanted wanted,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return statistics.breaches(
                statistics.days(wanted.from, wanted.to),
                access.scope(Action.STATISTICS_READ).street(),
                wanted.filter(),
                Cursor.of(cursor, limit));
    }

    /** What the list of breaches may be narrowed to. */
    public static class Wanted {
        @QueryParam("from")
        @Nullable
        LocalDate from;

        @QueryParam("to")
        @Nullable
        LocalDate to;

        @QueryParam("class")
        @Nullable
        IncidentClass incidentClass;

        @QueryParam("measure")
        @Nullable
        Measure measure;

        @QueryParam("streetId")
        @Nullable
        UUID streetId;

        @QueryParam("centreId")
        @Nullable
        UUID centreId;

        @QueryParam("providerId")
        @Nullable
        UUID providerId;

        @QueryParam("operator")
        @Nullable
        String operator;

        @QueryParam("model")
        @Nullable
        String model;

        BreachFilter filter() {
            return new BreachFilter(incidentClass, measure, streetId, centreId, providerId, operator, model);
        }
    }
}
