package care.nowalls.resident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.account.Scope;
import care.nowalls.contract.provider.Page;
import care.nowalls.resident.Category;
import care.nowalls.resident.Correcting;
import care.nowalls.resident.ImportReport;
import care.nowalls.resident.Importing;
import care.nowalls.resident.NewResident;
import care.nowalls.resident.ResidentChange;
import care.nowalls.resident.ResidentFile;
import care.nowalls.resident.ResidentFilter;
import care.nowalls.resident.ResidentRefusal;
import care.nowalls.resident.ResidentRow;
import care.nowalls.resident.Residents;
import care.nowalls.resident.store.ResidentRows;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.ImportedTable;
import care.nowalls.shared.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The registry of residents. What is sensitive goes out masked. */
@Path("/api/v1/residents")
@Tag(name = "residents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResidentResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Residents residents;
    private final Correcting correcting;
    private final Importing importing;
    private final ResidentRows rows;
    private final MergePatch patches;
    private final Access access;
    private final RoutingContext routing;
    private final Vertx vertx;

    @Inject
    public ResidentResource(
            Residents residents,
            Correcting correcting,
            Importing importing,
            ResidentRows rows,
            MergePatch patches,
            Access access,
            RoutingContext routing,
            Vertx vertx) {
        this.residents = residents;
        this.correcting = correcting;
        this.importing = importing;
        this.rows = rows;
        this.patches = patches;
        this.access = access;
        this.routing = routing;
        this.vertx = vertx;
    }

    @POST
    @Command
    @Allowed(Action.RESIDENT_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Register a resident",
            description = "409 id-number-known; 422 id-number-invalid, birth-date-in-future, birth-date-needed,"
                    + " birth-date-differs, phone-invalid, dwelling-needed, unknown-dwelling, unknown-street")
    public Uni<ResidentRow> register(@Valid @NotNull NewResident given) {
        return residents
                .reached(given.streetId(), access.scope(Action.RESIDENT_WRITE))
                .onFailure(Refused.class)
                .transform(outOfReach -> new Refused(ResidentRefusal.UNKNOWN_STREET))
                .chain(() -> residents.register(given))
                .chain(id -> residents.file(id, Scope.ALL))
                .map(this::tagged);
    }

    @GET
    @Allowed(Action.RESIDENT_READ)
    @Operation(
            summary = "Find residents",
            description = "q: name, pinyin initials, last four or all of a phone or identity number, card number."
                    + " 400 invalid-cursor")
    public Uni<Page<ResidentRow>> list(
            @QueryParam("q") @Nullable @Size(max = 60) String q,
            @QueryParam("streetId") @Nullable UUID streetId,
            @QueryParam("category") @Nullable Category category,
            @QueryParam("livesAlone") @Nullable Boolean livesAlone,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        ResidentFilter filter = new ResidentFilter(q, streetId, category, livesAlone);
        return residents
                .reachedStreet(access.scope(Action.RESIDENT_READ))
                .chain(only -> rows.page(place, only, filter))
                .map(found -> place.page(found, row -> row.id().toString(), row -> row));
    }

    @GET
    @Path("{id}")
    @Allowed(Action.RESIDENT_READ)
    @Operation(summary = "One resident, masked", description = "ETag for PATCH; 404")
    public Uni<ResidentRow> one(@PathParam("id") UUID id) {
        return residents.file(id, access.scope(Action.RESIDENT_READ)).map(this::tagged);
    }

    @PATCH
    @Path("{id}")
    @Command
    @Allowed(Action.RESIDENT_WRITE)
    @Consumes(MERGE_PATCH)
    @Operation(
            summary = "Change a resident",
            description = "Merge patch with If-Match. 404; 428; 412; 409 id-number-known, resident-status-change;"
                    + " 422 as registering")
    public Uni<ResidentRow> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Size(max = 40) String version,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = ResidentChange.class)))
                    String body) {
        JsonNode patch = patches.read(body);
        Scope scope = access.scope(Action.RESIDENT_WRITE);
        return residents
                .facts(id, scope)
                .map(facts -> new Correcting.Target(id, scope, versionOf(version)))
                .chain(target -> correcting.change(target, present -> patches.applied(present, patch)))
                .map(this::tagged);
    }

    @POST
    @Path("import")
    @Command
    @Allowed(Action.RESIDENT_WRITE)
    @Consumes({"text/csv", ImportedTable.XLSX})
    @Operation(
            summary = "Register residents from a CSV or XLSX file",
            description =
                    "First line headings: name idNumber sex birthDate phone street address lat lon datum floor lift"
                            + " gateCode category livesAlone healthNotes, contact1Name contact1Relation contact1Role"
                            + " contact1Phone to contact3. 400 import-malformed; 422 import-too-long")
    public Uni<ImportReport> importFile(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = ImportedTable.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] content) {
        Scope scope = access.scope(Action.RESIDENT_WRITE);
        return vertx.executeBlocking(() -> ImportedTable.rows(content, Importing.NEEDED))
                .chain(rows -> residents.reachedStreet(scope).chain(only -> importing.rows(rows, only)));
    }

    private ResidentRow tagged(ResidentFile file) {
        routing.response().putHeader("ETag", "\"" + file.version() + "\"");
        return ResidentRow.of(file);
    }

    private static int versionOf(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refused(CommonRefusal.PRECONDITION_REQUIRED);
        }
        try {
            return Integer.parseInt(header.strip().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new Refused(CommonRefusal.PRECONDITION_FAILED);
        }
    }
}
