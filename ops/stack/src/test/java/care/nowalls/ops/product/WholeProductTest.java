package care.nowalls.ops.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.nowalls.ops.tools.OneTimeCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code ops/up} and what a person does with it: presses a button, answers at the desk, goes and comes back, stops it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeProductTest {

    private static final ZoneOffset DISTRICT = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Pattern FIGURE = Pattern.compile("nowalls_[a-z_]+");

    private static RunningProduct product;
    private static Browsers browsers;
    private static Page desk2;
    private static String abandoned;
    private static Instant closedAt;

    @BeforeAll
    static void one_command_starts_everything() throws IOException {
        product = RunningProduct.start(Path.of("../..").toRealPath(), Path.of("target/product"));
    }

    @AfterAll
    static void leave_nothing() {
        if (browsers != null) {
            browsers.close();
        }
        if (product != null) {
            product.close();
        }
    }

    @Test
    @Order(1)
    void the_demo_district_is_what_it_is_said_to_be() {
        assertThat(product.rows("select count(*), count(*) filter (where lives_alone), count(distinct name) > 200,"
                        + " count(distinct street_id) from resident.resident"))
                .containsExactly("300 60 t 3");
        assertThat(product.rows("select distinct category from resident.resident order by 1"))
                .containsExactly("DESTITUTE", "LOW_INCOME", "ORDINARY");
        assertThat(product.rows("select distinct ability_level from resident.resident order by 1"))
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(product.rows("select count(*) from provider.staff group by provider_id"))
                .hasSize(8)
                .containsOnly("10");
        assertThat(product.rows("select (select count(*) from device.device), (select count(*) from centre.centre)"))
                .containsExactly("320 2");
        YearMonth month = YearMonth.from(OffsetDateTime.now(DISTRICT));
        assertThat(product.rows("select month from entitlement.run order by 1"))
                .contains(
                        month.atDay(1).toString(), month.plusMonths(1).atDay(1).toString());
        assertThat(product.rows("select distinct fen from entitlement.entitlement"
                        + " where policy_code = 'DESTITUTE_CARE' order by 1"))
                .as("care allowance by self-care test")
                .containsExactly("7000", "30000", "120000");
        assertThat(product.rows("select count(*) from entitlement.entitlement"
                        + " where policy_code = 'ADVANCED_AGE' and fen = 60000 and month = '" + month.atDay(1) + "'"))
                .as("people of a hundred and more")
                .doesNotContain("0");
    }

    @Test
    @Order(2)
    void a_pressed_button_hears_that_it_was_received() throws Exception {
        assertThat(product.press(product.button(0))).isZero();
    }

    @Test
    @Order(2)
    void the_canary_is_heard_and_every_figure_that_an_alert_names_is_served() throws IOException {
        RunningProduct.until(
                "the canary to be heard",
                60,
                () -> product.metrics(product.gateway())
                        .lines()
                        .anyMatch(line -> line.startsWith("nowalls_gateway_canary_round_trip_seconds_count")
                                && !line.endsWith(" 0")
                                && !line.endsWith(" 0.0")));
        String served = product.metrics(product.console()) + product.metrics(product.gateway());
        List<String> named = FIGURE.matcher(Files.readString(Path.of("../deploy/alerts.yml")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(named)
                .contains("nowalls_canary_age_seconds")
                .allSatisfy(figure -> assertThat(served).contains("\n" + figure));
    }

    @Test
    @Order(3)
    void an_alarm_rings_without_reload_is_taken_answered_and_resolved() throws Exception {
        browsers = Browsers.open();
        String button = product.button(1);
        try (BrowserContext context = browsers.browser().newContext()) {
            Page desk = context.newPage();
            startShift(desk, "desk");
            soundIsLockedUntilAClick(desk);

            RunningProduct.Script press = product.pressing(button, 60);
            Locator row = take(desk, button);
            of(button, desk, "[data-state=ACKNOWLEDGED][data-ringing=false]").waitFor();
            assertThat(press.exitCode()).isZero();
            assertThat(press.said()).contains("acknowledged");

            // pressed again the taken row calls for attention with its new count
            assertThat(product.press(button)).isZero();
            of(button, desk, "[data-again=true][data-signals='2']").waitFor();

            // from the gateway's clock to this very screen, in one line
            for (String step : List.of("RECEIVED", "JOURNALED", "STORED", "SHOWN", "TAKEN")) {
                desk.locator("[data-test=trace][data-signals='2'] [data-step=" + step + "] time")
                        .waitFor();
            }

            desk.locator("[data-test=incident-contact][data-whom=resident] [data-test=contact-ANSWERED]")
                    .click();
            desk.locator("[data-test=incident-respond]").click();
            String helper = product.account("staff-1-1").path("of").asText();
            desk.locator("[data-test=responder] input[value='staff:" + helper + "']")
                    .check();
            desk.locator("[data-test=respond-send]").click();
            of(button, desk, "[data-state=RESPONDING]").waitFor();
            assertThat(signedIn(product.console(), "desk")
                            .get("/api/v1/orders?residentId=" + residentOf(button))
                            .jsonPath()
                            .getList("items.itemCode", String.class))
                    .as("a responder is sent by an order")
                    .contains("RESPONDER");

            desk.locator("[data-test=incident-resolve]").click();
            desk.locator("[data-test=resolve-outcome]").selectOption("HELPED");
            desk.locator("[data-test=resolve-contact-yes]").check();
            desk.locator("[data-test=resolve-note]").fill("Helped up, nothing hurts.");
            desk.locator("[data-test=resolve-submit]").click();
            row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    @Order(4)
    void a_desk_takes_an_incident_and_closes_its_browser() throws Exception {
        assumeTrue(browsers != null, "no browser");
        desk2 = browsers.browser().newContext().newPage();
        startShift(desk2, "desk2");
        abandoned = product.button(2);
        try (BrowserContext context = browsers.browser().newContext()) {
            Page desk = context.newPage();
            startShift(desk, "desk");
            RunningProduct.Script press = product.pressing(abandoned, 0);
            take(desk, abandoned);
            of(abandoned, desk2, "[data-state=ACKNOWLEDGED][data-ringing=false]")
                    .waitFor();
            assertThat(press.exitCode()).isZero();
        }
        closedAt = Instant.now();
    }

    @Test
    @Order(5)
    void an_order_of_the_desk_is_accepted_travelled_done_paid_confirmed_and_rated() {
        assumeTrue(desk2 != null, "no browser");
        RequestSpecification desk = signedIn(product.console(), "desk2");
        String order = orderedOnTheConsole(desk2, desk);
        String carer = whoIsOffered(desk, order);
        try (BrowserContext context = browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setPermissions(List.of("geolocation")))) {
            Page phone = context.newPage();
            signInAtThePhone(phone, carer);
            phone.locator("[data-test=tab-offers]").click();
            phone.locator("[data-test=offer][data-offer='" + offerTo(carer, order) + "'] [data-test=offer-accept]")
                    .click();
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
        Locator detail = desk2.locator("[data-test=order-detail][data-id='" + order + "']");
        desk2.locator("[data-test=order-confirm]").click();
        desk2.locator("[data-test=order-detail][data-state=CONFIRMED]").waitFor();
        detail.locator("[data-test=order-rate]").click();
        desk2.locator("[data-test=rating-5]").check();
        desk2.locator("[data-test=rating-submit]").click();
        detail.locator("[data-test=order-rate]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        RequestSpecification bureau = bureau();
        assertThat(bureau.get("/api/v1/ledger/transfers?order=" + order)
                        .jsonPath()
                        .getList("items.kind", String.class))
                .contains("RESERVE", "POST");
        assertThat(bureau.get("/api/v1/ledger/check").jsonPath().getBoolean("ok"))
                .isTrue();
    }

    @Test
    @Order(6)
    void an_order_that_everybody_declines_alarms_the_desk_wherever_it_is() {
        assumeTrue(desk2 != null, "no browser");
        desk2.locator("[data-test=menu-providers]").click();
        RequestSpecification desk = signedIn(product.console(), "desk2");
        String order = orderFor(desk);

        RunningProduct.until("nobody to be left", 30, () -> {
            declineAll(desk, order);
            return state(desk, order).equals("UNFILLED");
        });

        desk2.locator("[data-test=unfilled-alert]").click();
        desk2.locator("[data-test=order-row][data-id='" + order + "']").waitFor();
    }

    @Test
    @Order(7)
    void what_a_closed_browser_had_taken_rings_again_at_another_desk_within_a_minute() {
        assumeTrue(closedAt != null, "no browser");
        desk2.locator("[data-test=menu-incidents]").click();
        of(abandoned, desk2, "[data-ringing=true]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        String rangAgain = product.rows("select extract(epoch from e.at) from incident.entry e"
                        + " join incident.incident i on i.id = e.incident_id where i.device_id = '" + abandoned
                        + "' and e.detail ->> 'reason' = 'operator-gone'")
                .getFirst();
        assertThat(Instant.ofEpochSecond((long) Double.parseDouble(rangAgain)))
                .isBetween(closedAt.minusSeconds(1), closedAt.plusSeconds(60));
    }

    @Test
    @Order(8)
    void a_seed_is_sown_once_and_the_ledger_proves_it() throws Exception {
        int before = orders();

        RunningProduct.Script first = product.seed("0.01", 7);

        assertThat(first.exitCode()).as(first::said).isZero();
        assertThat(first.said()).contains("ok: true");
        assertThat(orders() - before).isEqualTo(100);
        RunningProduct.Script second = product.seed("0.01", 7);
        assertThat(second.exitCode()).isOne();
        assertThat(second.said()).contains("Seed 7 was sown here already");
        assertThat(orders() - before).isEqualTo(100);
    }

    @Test
    @Order(9)
    void a_second_start_on_the_same_data_is_refused_in_one_sentence() throws Exception {
        RunningProduct.Script second = product.anotherUp();
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said())
                .startsWith("Another ops/up is running on the data folder")
                .hasLineCount(1);
    }

    @Test
    @Order(10)
    void asked_to_stop_it_leaves_no_process_and_no_port() {
        assertThat(product.stop()).isEmpty();
        assertThat(product.portsAreFree()).isTrue();
    }

    private static void startShift(Page desk, String username) {
        signInAtTheConsole(desk, username);
        assertThat(desk.locator("[data-test=sound-state]").getAttribute("data-ready"))
                .isEqualTo("false");
        desk.locator("[data-test=shift-unlock-sound]").click();
        desk.locator("[data-test=sound-state][data-ready=true]").waitFor();
        desk.locator("[data-test=shift-heard]").click();
        desk.locator("[data-test=menu-incidents]").waitFor();
    }

    /** After a reload the browser keeps quiet, and the desk says that it cannot ring. */
    private static void soundIsLockedUntilAClick(Page desk) {
        Locator warning = desk.locator("[data-test=desk-warning][data-reasons~=sound]");
        assertThat(warning.count()).isZero();
        desk.reload();
        warning.waitFor();
        desk.locator("[data-test=unlock-sound]").click();
        warning.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static Locator of(String device, Page desk, String condition) {
        return desk.locator("[data-test=incident-row][data-device='" + device + "']" + condition);
    }

    /** Waits until it rings and takes it. */
    private static Locator take(Page desk, String device) {
        Locator row = of(device, desk, "");
        of(device, desk, "[data-ringing=true]").click();
        desk.locator("[data-test=incident-detail][data-id='" + row.getAttribute("data-id")
                        + "'] [data-test=incident-acknowledge]")
                .click();
        return row;
    }

    private static String residentOf(String device) {
        return product.rows("select resident_id from device.device where id = '" + device + "'")
                .getFirst();
    }

    /** A lunch for a resident with a meal quota, from now on, asked of everybody at once. */
    private static String orderedOnTheConsole(Page page, RequestSpecification desk) {
        JsonPath resident = desk.get("/api/v1/residents?limit=1").jsonPath();
        OffsetDateTime now = OffsetDateTime.now(DISTRICT);
        page.locator("[data-test=menu-orders]").click();
        page.locator("[data-test=order-create]").click();
        page.locator("[data-test=order-resident-search]").fill(resident.getString("items[0].name"));
        page.locator("[data-test=resident-option][data-id='" + resident.getString("items[0].id") + "']")
                .click();
        page.locator("[data-test=order-item]").selectOption("MEAL_LUNCH");
        page.locator("[data-test=order-date]").fill(now.toLocalDate().toString());
        page.locator("[data-test=order-from]").fill(MINUTES.format(now));
        page.locator("[data-test=order-to]").fill(MINUTES.format(now.plusHours(3)));
        page.locator("[data-test=order-mode-BROADCAST]").check();
        page.locator("[data-test=order-submit]").click();
        Locator detail = page.locator("[data-test=order-detail]");
        detail.waitFor();
        return detail.getAttribute("data-id");
    }

    /** Every manager who is asked declines. */
    private static void declineAll(RequestSpecification desk, String order) {
        JsonPath offers = desk.get("/api/v1/orders/" + order).jsonPath();
        List<String> open = offers.getList("offers.findAll{it.state=='OPEN'}.providerId", String.class);
        product.accounts(account -> open.contains(account.path("of").asText())
                        && account.path("role").asText().equals("MANAGER"))
                .map(account -> account.path("username").asText())
                .toList()
                .forEach(manager -> decline(signedIn(product.phonePage(), manager), order));
    }

    private static void decline(RequestSpecification manager, String order) {
        List<String> mine = manager.get("/api/v1/offers?state=OPEN")
                .jsonPath()
                .getList("items.findAll{it.orderId=='" + order + "'}.id", String.class);
        mine.forEach(offer -> manager.body(Map.of("reason", "NO_STAFF"))
                .post("/api/v1/offers/" + offer + "/decline")
                .then()
                .statusCode(200));
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
        OffsetDateTime start = OffsetDateTime.now(DISTRICT).withNano(0);
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

    private static String offerTo(String carer, String order) {
        return signedIn(product.phonePage(), carer)
                .get("/api/v1/offers?state=OPEN")
                .path("items.find{it.orderId=='" + order + "'}.id");
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

    private static RequestSpecification bureau() {
        JsonNode bureau = product.account("bureau");
        return signedIn(
                product.console(),
                "bureau",
                OneTimeCode.now(bureau.path("totpSecret").asText()));
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
