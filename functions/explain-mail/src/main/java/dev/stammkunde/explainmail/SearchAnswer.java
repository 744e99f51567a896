package dev.stammkunde.explainmail;

import dev.stammkunde.customers.SearchCustomers;
import dev.stammkunde.customers.SearchPage;
import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;

import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists the customers whom what a person typed leads to. What was typed is never logged. */
final class SearchAnswer {

    static final GuardedRoute.Only ROUTE =
            new GuardedRoute.Only(
                    "SEARCH",
                    "GET /admin/shops/{shopId}/customers",
                    EnumSet.of(AdminGroup.MARKETING, AdminGroup.SUPPORT));

    /** An address has no more characters (RFC 5321). */
    private static final int LONGEST_QUERY = 320;

    private static final Pattern PLACE = Pattern.compile("(?s).{1,1024}");

    private final SearchCustomers search;

    SearchAnswer(SearchCustomers search) {
        this.search = search;
    }

    HttpResponse answer(AdminInput input) {
        String shopId = input.shopId();
        String query =
                input.request()
                        .findQuery("query")
                        .filter(SearchAnswer::isQuery)
                        .orElseThrow(
                                () ->
                                        AdminRefusedException.parameter(
                                                "query",
                                                "must be an address, a number, an id or the"
                                                        + " beginning of a name, of at most "
                                                        + LONGEST_QUERY
                                                        + " characters"));
        String after = input.cursor(PLACE).orElse("");
        if (!after.isEmpty() && !search.isPlace(after, query)) {
            throw AdminRefusedException.parameter(
                    "cursor", "must be the \"next\" of an earlier page of the same query");
        }
        SearchPage page = search.search(shopId, query, after);
        return HttpResponse.json(
                200,
                FoundCustomersJson.write(
                        page, Optional.ofNullable(page.next()).map(PageMark::cursor)));
    }

    private static boolean isQuery(String text) {
        return !text.isBlank() && text.length() <= LONGEST_QUERY;
    }
}
