package care.nowalls.ops.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.ops.tools.OneTimeCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code ops/up} and what a person does with it: presses a button, answers at the desk, goes and comes back, stops it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeProductTest {

    private static RunningProduct product;

    @BeforeAll
    static void one_command_starts_everything() throws IOException {
        product = RunningProduct.start(Path.of("../..").toRealPath(), Path.of("target/product"));
    }

    @AfterAll
    static void leave_nothing() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @Order(1)
    void a_pressed_button_hears_that_it_was_received() throws Exception {
        assertThat(product.press(product.button(0))).isZero();
    }

    @Test
    @Order(2)
    void a_press_rings_at_the_desk_without_reload_until_somebody_takes_it() throws Exception {
        String button = product.button(1);
        try (Browsers browsers = Browsers.open();
                BrowserContext context = browsers.browser().newContext()) {
            Page desk = context.newPage();
            signInAtTheConsole(desk, "desk");
            desk.locator("[data-test=shift-unlock-sound]").click();
            desk.locator("[data-test=shift-heard]").click();
            desk.locator("[data-test=incident-row]").first().waitFor();

            assertThat(product.press(button)).isZero();

            Locator row = desk.locator("[data-test=incident-row][data-device='" + button + "']");
            row.waitFor();
            assertThat(row.getAttribute("data-ringing")).isEqualTo("true");
            row.click();
            desk.locator("[data-test=incident-acknowledge]").first().click();
            desk.locator("[data-test=incident-row][data-device='" + button + "'][data-state=ACKNOWLEDGED]")
                    .waitFor();
            assertThat(row.getAttribute("data-ringing")).isEqualTo("false");
        }
    }

    @Test
    @Order(3)
    void an_order_is_accepted_travelled_and_done_on_the_phone_page_and_paid() {
        RequestSpecification desk = signedIn(product.console(), "desk");
        String order = orderFor(desk);
        String carer = whoIsOffered(desk, order);
        try (Browsers browsers = Browsers.open();
                BrowserContext context = browsers.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(390, 844)
                                .setPermissions(List.of("geolocation")))) {
            Page phone = context.newPage();
            signInAtThePhone(phone, carer);
            phone.locator("[data-test=tab-offers]").click();
            phone.locator("[data-test=offer]").first().waitFor();
            phone.locator("[data-test=offer-accept]").first().click();
            RunningProduct.until("acceptance", 15, () -> state(desk, order).equals("ACCEPTED"));

            context.setGeolocation(doorOf(carer, order));
            phone.navigate(product.phonePage() + "/orders/" + order);
            phone.locator("[data-test=order-depart]").click();
            RunningProduct.until("departure", 15, () -> state(desk, order).equals("EN_ROUTE"));
            phone.locator("[data-test=order-checkin]").click();
            RunningProduct.until("check-in", 30, () -> state(desk, order).equals("IN_SERVICE"));
            phone.locator("[data-test=order-checkout]").click();
            phone.locator("[data-test=order-checkout-submit]").click();
            RunningProduct.until("check-out", 30, () -> state(desk, order).equals("COMPLETED"));
        }
        assertThat(ledgerIsSound()).isTrue();
    }

    @Test
    @Order(4)
    void a_seed_is_sown_once_and_the_ledger_proves_it() throws Exception {
        int before = orders();

        int code = product.seed("0.01", 7);

        assertThat(code).as(() -> product.said("seed")).isZero();
        assertThat(product.said("seed")).contains("ok: true");
        assertThat(orders() - before).isEqualTo(100);
        assertThat(product.seed("0.01", 7)).isOne();
        assertThat(product.said("seed")).contains("Seed 7 was sown here already");
        assertThat(orders() - before).isEqualTo(100);
    }

    @Test
    @Order(9)
    void asked_to_stop_it_leaves_no_process_and_no_port() {
        assertThat(product.stop()).isEmpty();
        assertThat(product.portsAreFree()).isTrue();
    }

    private static void signInAtTheConsole(Page page, String username) {
        page.navigate(product.console());
        page.locator("#username").fill(username);
        page.locator("#password")
                .fill(product.account(username).path("password").asText());
        page.locator("[data-test=signin-submit]").click();
    }

    private static void signInAtThePhone(Page page, String username) {
        page.navigate(product.phonePage());
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]")
                .fill(product.account(username).path("password").asText());
        page.locator("[data-test=signin-submit]").click();
    }

    private static String orderFor(RequestSpecification desk) {
        String resident = desk.get("/api/v1/residents?limit=1").path("items[0].id");
        OffsetDateTime start = OffsetDateTime.now(ZoneOffset.ofHours(8)).withNano(0);
        return desk.body(Map.of(
                        "residentId",
                        resident,
                        "itemCode",
                        "CARE_HOME",
                        "mode",
                        "BROADCAST",
                        "window",
                        Map.of(
                                "start",
                                start.toString(),
                                "end",
                                start.plusHours(3).toString())))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A carer of a provider that was asked, who sees the offer. */
    private static String whoIsOffered(RequestSpecification desk, String order) {
        List<String> asked = desk.get("/api/v1/orders/" + order).path("offers.providerId");
        List<String> teams = product.accounts(
                        account -> asked.contains(account.path("of").asText()))
                .map(manager -> manager.path("username").asText().replace("manager-", "staff-") + "-")
                .toList();
        return product.accounts(account -> teams.stream()
                        .anyMatch(team -> account.path("username").asText().startsWith(team)))
                .map(account -> account.path("username").asText())
                .filter(username -> sees(username, order))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no carer sees the offer"));
    }

    private static boolean sees(String username, String order) {
        JsonPath offers = signedIn(product.phonePage(), username)
                .get("/api/v1/offers?state=OPEN")
                .jsonPath();
        return offers.getList("items.orderId", String.class).contains(order);
    }

    private static Geolocation doorOf(String carer, String order) {
        JsonPath position = signedIn(product.phonePage(), carer)
                .get("/api/v1/orders/" + order)
                .jsonPath();
        return new Geolocation(
                position.getDouble("resident.position.lat"), position.getDouble("resident.position.lon"));
    }

    private static String state(RequestSpecification desk, String order) {
        return desk.get("/api/v1/orders/" + order).path("state");
    }

    /** How many the desk sees; fewer than a page. */
    private static int orders() {
        return signedIn(product.console(), "desk")
                .get("/api/v1/orders?limit=200")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static boolean ledgerIsSound() {
        JsonNode bureau = product.account("bureau");
        String code = OneTimeCode.now(bureau.path("totpSecret").asText());
        return signedIn(product.console(), "bureau", code)
                .get("/api/v1/ledger/check")
                .path("ok");
    }

    private static RequestSpecification signedIn(String application, String username, String... otp) {
        Map<String, String> body = new java.util.TreeMap<>(Map.of(
                "username",
                username,
                "password",
                product.account(username).path("password").asText()));
        if (otp.length > 0) {
            body.put("otp", otp[0]);
        }
        String token = given().baseUri(application)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
        return given().baseUri(application).contentType(ContentType.JSON).auth().oauth2(token);
    }
}
