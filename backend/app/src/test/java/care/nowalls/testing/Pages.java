package care.nowalls.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a list as a patient client does: page by page, until there is no next one. */
public final class Pages {

    private Pages() {}

    /**
     * The ids of the whole list.
     *
     * @param as who asks, made anew for each page
     * @param list path of the list
     * @param size rows of a page; a page that is larger, an inner one that is smaller, and a row that comes twice fail
     *     the test
     */
    public static List<String> ids(Supplier<RequestSpecification> as, String list, int size) {
        List<String> ids = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            JsonPath page = page(as.get(), list, size, next);
            List<String> shown = page.getList("items.id");
            next = page.getString("next");
            if (shown.size() > size || (next != null && shown.size() < size)) {
                throw new AssertionError(
                        list + " has a page of " + shown.size() + " where " + size + " were asked for");
            }
            if (!Collections.disjoint(ids, shown)) {
                throw new AssertionError(list + " shows again what it has shown: " + shown);
            }
            ids.addAll(shown);
        }
        return ids;
    }

    private static JsonPath page(RequestSpecification as, String list, int size, @Nullable String cursor) {
        return as.queryParam("limit", size)
                .queryParam("cursor", cursor)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
