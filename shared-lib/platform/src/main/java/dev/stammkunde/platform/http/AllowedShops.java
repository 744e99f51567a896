package dev.stammkunde.platform.http;

import java.util.List;
import java.util.Set;

/**
 * The shops that a caller's API key is for, as the authorizer said. API Gateway keeps its answer
 * for all paths of a key, so each function asks here. A request that came past no authorizer is for
 * none.
 */
public record AllowedShops(Set<String> shops) {

    public AllowedShops {
        shops = Set.copyOf(shops);
    }

    /** Reads what the authorizer said. */
    public static AllowedShops of(HttpRequest request) {
        String shops = request.authorizer().getOrDefault("shops", "");
        return new AllowedShops(Set.copyOf(List.of(shops.split(",", -1))));
    }

    public boolean contain(String shopId) {
        return shops.contains(shopId);
    }

    /** What a caller gets whose key is for other shops. */
    public static HttpResponse otherShop() {
        return HttpResponse.problem(
                Problem.of(
                        403,
                        "shop-not-allowed",
                        "This API key is not for this shop",
                        "The key is valid, but not for the shop in the path."));
    }
}
