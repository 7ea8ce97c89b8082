package care.nowalls.view.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.shared.Command;
import care.nowalls.view.Cards;
import care.nowalls.view.ResidentCard;
import care.nowalls.view.RevealedField;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A resident's card. */
@Path("/api/v1/residents/{id}")
@Tag(name = "residents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResidentCardResource {

    private final Cards cards;
    private final Access access;

    @Inject
    public ResidentCardResource(Cards cards, Access access) {
        this.cards = cards;
        this.access = access;
    }

    /**
     * What is to be shown in full, and why.
     *
     * @param purpose in words, written to the audit log
     * @param fields which; all when left out
     */
    public record Reveal(
            @NotBlank @Size(max = 120) String purpose,
            @Nullable @Size(max = 7) List<@NotNull RevealedField> fields) {

        Set<RevealedField> wanted() {
            return fields == null ? Set.of(RevealedField.values()) : Set.copyOf(fields);
        }
    }

    @GET
    @Path("card")
    @Allowed(Action.RESIDENT_READ)
    @Operation(summary = "The card, masked", description = "404")
    public Uni<ResidentCard> card(@PathParam("id") UUID id) {
        return cards.masked(id, access.scope(Action.RESIDENT_READ));
    }

    @POST
    @Path("reveal")
    @Command
    @Allowed(Action.RESIDENT_REVEAL)
    @Operation(summary = "The card with fields in full", description = "Written to the audit log. 404")
    public Uni<ResidentCard> reveal(@PathParam("id") UUID id, @Valid @NotNull Reveal given) {
        return cards.revealed(id, access.scope(Action.RESIDENT_REVEAL), given.purpose(), given.wanted());
    }
}
