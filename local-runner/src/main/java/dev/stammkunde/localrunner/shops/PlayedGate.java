package dev.stammkunde.localrunner.shops;

import dev.stammkunde.localrunner.base.Json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

/** What played shops object to credentials that are wrong or lack a right, in their own words. */
final class PlayedGate {

    private static final String SEARCH = "/api/search/";

    private PlayedGate() {}

    /** GraphQL says of each field itself which scope it needs. */
    static Optional<ShopAnswer> findOfShopify(ShopCall call, Predicate<String> has) {
        if (!call.header("x-shopify-access-token").equals(PlayedShopify.TOKEN)) {
            return Optional.of(
                    shopify(
                            401,
                            "[API] Invalid API key or access token (unrecognized login or wrong password)"));
        }
        return call.path().endsWith("/graphql.json") || has.test("read_orders")
                ? Optional.empty()
                : Optional.of(
                        shopify(
                                403,
                                "[API] This action requires merchant approval for read_orders scope."));
    }

    private static ShopAnswer shopify(int status, String error) {
        return ShopAnswer.of(status, Json.object().put("errors", error));
    }

    static Optional<ShopAnswer> findOfWooCommerce(ShopCall call, Predicate<String> has) {
        var isRead = call.method().equals("GET");
        var kind = PlayedWooCommerce.KINDS.matcher(call.path());
        var lacks = isRead && kind.find() && !has.test("read " + kind.group(1));
        if (!isKnown(call) || lacks) {
            return Optional.of(
                    PlayedWooCommerce.error(
                            401,
                            "woocommerce_rest_cannot_view",
                            "Sorry, you cannot list resources."));
        }
        return isRead || has.test("Read/Write of the key")
                ? Optional.empty()
                : Optional.of(
                        PlayedWooCommerce.error(
                                401,
                                "woocommerce_rest_authentication_error",
                                "The API key provided does not have write permissions."));
    }

    private static boolean isKnown(ShopCall call) {
        var login = PlayedWooCommerce.KEY + ':' + PlayedWooCommerce.SECRET;
        return call.header("authorization")
                .equals(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    static Optional<ShopAnswer> findOfShopware(ShopCall call, Predicate<String> has) {
        if (!call.header("authorization").equals("Bearer " + PlayedShopware.TOKEN)) {
            return Optional.of(
                    PlayedShopware.error(
                            401,
                            "9",
                            "The resource owner or authorization server denied the request."));
        }
        var right = call.path().replaceFirst("^" + SEARCH, "").replace('-', '_') + ":read";
        return !call.path().startsWith(SEARCH) || has.test(right)
                ? Optional.empty()
                : Optional.of(
                        PlayedShopware.error(
                                403,
                                "FRAMEWORK__MISSING_PRIVILEGE_ERROR",
                                "Missing privileges: " + right));
    }
}
