package bad.nowalls.right.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** An endpoint without a rule and without a transaction: breaks two rules on purpose. */
@Path("/bad")
public interface Unguarded {

    /** Implemented without a rule. */
    @POST
    String change();

    /** The implementation that is caught. */
    @Path("/bad")
    final class Implementation implements Unguarded {
        @Override
        public String change() {
            return "changed";
        }
    }
}
