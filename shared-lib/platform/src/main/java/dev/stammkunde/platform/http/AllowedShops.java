package dev.stammkunde.servememberapi;

import dev.stammkunde.platform.http.HttpRequest;

import java.util.List;
import java.util.Set;

/**
 * The shops that a caller's key is for, as the authorizer said. A request that came past no
 * authorizer is for none.
 */
record AllowedShops(Set<String> shops) {

    static AllowedShops of(HttpRequest request) {
        String shops = request.authorizer().getOrDefault("shops", "");
        return new AllowedShops(Set.copyOf(List.of(shops.split(","))));
    }

    boolean contain(String shopId) {
        return shops.contains(shopId);
    }
}
