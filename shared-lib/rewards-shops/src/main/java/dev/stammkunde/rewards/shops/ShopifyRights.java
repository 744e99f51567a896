package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Platform;

import java.util.Set;
import java.util.stream.Collectors;

/** The access scopes of an app of Shopify's, as its installation has them. */
final class ShopifyRights implements RightsAdmin {

    private static final String SCOPES =
            "query { found: currentAppInstallation { accessScopes { handle } } }";

    private final ShopifyAdmin shop;
    private final PatientAsking patience;

    ShopifyRights(ShopifyAdmin shop, PatientAsking patience) {
        this.shop = shop;
        this.patience = patience;
    }

    @Override
    public ShopRights rights() {
        ShopReply reply = patience.read(() -> shop.ask(SCOPES, _ -> {}));
        return switch (reply) {
            case ShopReply.Done done -> seen(done.document());
            case ShopReply.Refused refused -> new ShopRights.Refused(refused.detail());
            case ShopReply.NotNow notNow -> new ShopRights.Unclear(notNow.detail());
            case ShopReply.Open open -> new ShopRights.Unclear(open.detail());
            case ShopReply.Taken _ -> new ShopRights.Unclear("an answer to another question");
        };
    }

    private static ShopRights seen(JsonField data) {
        try {
            Set<String> granted =
                    data.at("found").elements("accessScopes").stream()
                            .map(scope -> scope.text("handle"))
                            .collect(Collectors.toSet());
            return new ShopRights.Seen(
                    Platform.SHOPIFY,
                    NeededRights.of(Platform.SHOPIFY).stream()
                            .filter(needed -> !isGranted(needed, granted))
                            .toList());
        } catch (InvalidFieldException e) {
            return new ShopRights.Unclear("an answer of another shape: " + e.getMessage());
        }
    }

    /** Who may write may read. */
    private static boolean isGranted(String scope, Set<String> granted) {
        return granted.contains(scope) || granted.contains(scope.replaceFirst("^read_", "write_"));
    }
}
