package care.nowalls.audit.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.audit.AuditView;
import care.nowalls.audit.store.AuditRows;
import care.nowalls.contract.provider.Page;
import care.nowalls.shared.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log, for those who watch. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditRows rows;

    @Inject
    public AuditResource(AuditRows rows) {
        this.rows = rows;
    }

    @GET
    @Allowed(Action.AUDIT_READ)
    @Operation(
            summary = "The audit log, newest first",
            description = "Filters: recordId, accountId. 400 invalid-cursor, invalid-parameter")
    public Uni<Page<AuditView>> list(
            @QueryParam("recordId") @Nullable UUID recordId,
            @QueryParam("accountId") @Nullable UUID accountId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return rows.page(place, recordId, accountId)
                .map(found -> place.page(found, view -> view.id().toString(), view -> view));
    }
}
