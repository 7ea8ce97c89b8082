package care.nowalls.device.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.device.DeviceImport;
import care.nowalls.device.ImportingDevices;
import care.nowalls.shared.Command;
import care.nowalls.shared.ImportedTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Devices from a file. */
@Path("/api/v1/devices/import")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceImportResource {

    private final ImportingDevices importing;
    private final Vertx vertx;

    @Inject
    public DeviceImportResource(ImportingDevices importing, Vertx vertx) {
        this.importing = importing;
        this.vertx = vertx;
    }

    @POST
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @Consumes({"text/csv", ImportedTable.XLSX})
    @Operation(
            summary = "Register devices from a CSV or XLSX file",
            description = "preview=true writes nothing and answers what would be. Passwords are shown once. First line"
                    + " headings: kind codec externalId residentCard residentId dwellingId centreId room"
                    + " heartbeatSeconds shortPress longPress doublePress model firmware sim carrier gateway installer"
                    + " batteryChangedOn; kind is needed. 400 import-malformed; 422 import-too-long")
    public Uni<DeviceImport> importFile(
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = ImportedTable.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] content) {
        return vertx.executeBlocking(() -> ImportedTable.rows(content, ImportingDevices.NEEDED))
                .chain(rows -> preview ? importing.preview(rows) : importing.register(rows));
    }
}
