package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.shop.Platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Rights that a platform tells only by refusing: for each one request that changes nothing is sent.
 * If all are refused, the credentials are taken for wrong.
 */
final class ProbedRights implements RightsAdmin {

    private static final String WOOCOMMERCE = "/wp-json/wc/v3/";

    private final Platform platform;
    private final Map<String, Supplier<ShopReply>> probes;
    private final PatientAsking patience;

    /** Asks WooCommerce for one of each kind, and for a coupon without a code. */
    static ProbedRights of(WooCommerceAdmin shop, PatientAsking patience) {
        Map<String, Supplier<ShopReply>> probes = new LinkedHashMap<>();
        for (String kind : List.of("coupons", "customers", "orders", "webhooks")) {
            probes.put("read " + kind, () -> shop.send(one(shop.at(WOOCOMMERCE + kind))));
        }
        // A key that may only read is refused before anybody looks at what it sends.
        probes.put(
                "Read/Write of the key",
                () -> shop.send(OutboundRequest.post(shop.at(WOOCOMMERCE + "coupons"), "{}")));
        return new ProbedRights(Platform.WOOCOMMERCE, probes, patience);
    }

    private static OutboundRequest one(URI address) {
        return OutboundRequest.get(address).asking("per_page", "1");
    }

    /** Searches Shopware for one of each kind. */
    static ProbedRights of(ShopwareAdmin shop, PatientAsking patience) {
        Map<String, Supplier<ShopReply>> probes = new LinkedHashMap<>();
        for (String right : NeededRights.of(Platform.SHOPWARE)) {
            String kind = right.replace(":read", "").replace('_', '-');
            probes.put(right, () -> shop.post("/api/search/" + kind, "{\"limit\":1}"));
        }
        return new ProbedRights(Platform.SHOPWARE, probes, patience);
    }

    /**
     * Asks nothing yet.
     *
     * @param probes by the right that each needs, in order
     */
    private ProbedRights(
            Platform platform, Map<String, Supplier<ShopReply>> probes, PatientAsking patience) {
        this.platform = platform;
        this.probes = probes;
        this.patience = patience;
    }

    @Override
    public ShopRights rights() {
        List<String> missing = new ArrayList<>();
        String refusal = "";
        for (var probe : probes.entrySet()) {
            ShopReply reply = patience.read(probe.getValue());
            switch (reply) {
                case ShopReply.Refused refused when refused.reason() == CodeRefusal.NOT_ALLOWED -> {
                    missing.add(probe.getKey());
                    refusal = refused.detail();
                }
                case ShopReply.Refused refused when isElsewhere(refused) -> {
                    return new ShopRights.Refused(refused.detail());
                }
                // What was asked for was looked at, so it is allowed.
                case ShopReply.Done _, ShopReply.Taken _, ShopReply.Refused _ -> {}
                case ShopReply.NotNow notNow -> {
                    return new ShopRights.Unclear(notNow.detail());
                }
                case ShopReply.Open open -> {
                    return new ShopRights.Unclear(open.detail());
                }
            }
        }
        return missing.size() == probes.size()
                ? new ShopRights.Refused(refusal)
                : new ShopRights.Seen(platform, missing);
    }

    /** Whether nobody looked at what was asked for: there is no such interface. */
    private static boolean isElsewhere(ShopReply.Refused refused) {
        return !refused.detail().startsWith("status 400");
    }
}
