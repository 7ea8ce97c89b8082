package care.nowalls.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.view.web.MapResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MapTest {

    @Inject
    Signed signed;

    @Test
    void nobody_is_asked_for_tiles_unless_an_address_is_set() {
        signed.as(Role.DESK)
                .get("/api/v1/map")
                .then()
                .statusCode(200)
                .body("tiles", nullValue(), "attribution", nullValue());
        given().get("/api/v1/map").then().statusCode(401);
    }

    @Test
    void an_address_that_is_set_is_told_and_a_blank_one_is_none() {
        String address = "https://tiles.example.org/{z}/{x}/{y}.png";
        assertThat(new MapResource(Optional.of(address), Optional.of("© 天地图")).map())
                .isEqualTo(new MapResource.MapTiles(address, "© 天地图"));
        assertThat(new MapResource(Optional.of(" "), Optional.empty()).map())
                .isEqualTo(new MapResource.MapTiles(null, null));
    }
}
