package dev.stammkunde.localrunner.shops;

import dev.stammkunde.localrunner.base.FaultSwitch;
import dev.stammkunde.localrunner.base.Json;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The admin interfaces of the demo shops, below {@code /_shops/<shop>} of the runner's own address,
 * each with what goes wrong with it on purpose.
 */
public final class PlayedShops implements AutoCloseable {

    static final String BASE = "/_shops/";

    /** Functions may call public hosts only, and this server. */
    private static final String ENDPOINT_SETTING = "SHOPS_ENDPOINT_URL";

    private final URI runner;
    private final Clock clock;
    private final ShopDocuments documents;
    private final Map<String, PlayedShop> shops = new LinkedHashMap<>();
    private final Map<String, FaultSwitch<ShopFault>> faults = new LinkedHashMap<>();

    private PlayedShops(URI runner, Clock clock, ShopDocuments documents) {
        this.runner = runner;
        this.clock = clock;
        this.documents = documents;
        add("demo-shopify", new PlayedShopify("demo-shopify", documents));
        add("demo-woocommerce", new PlayedWooCommerce("demo-woocommerce", documents));
        add("demo-shopware", new PlayedShopware("demo-shopware", documents));
    }

    private void add(String shopId, PlayedShop shop) {
        shops.put(shopId, shop);
        faults.put(shopId, new FaultSwitch<>(ShopFault.NONE));
    }

    /** Opens the shops and lets functions call them; with a folder, their codes are kept there. */
    public static PlayedShops open(URI runner, Clock clock, Optional<Path> folder) {
        System.setProperty(ENDPOINT_SETTING, runner.toString());
        return new PlayedShops(runner, clock, ShopDocuments.in(folder));
    }

    /** Returns the ids of the shops. */
    public List<String> ids() {
        return List.copyOf(shops.keySet());
    }

    /** Returns the path segment of a shop's platform. */
    public String platform(String shopId) {
        return shop(shopId).platform();
    }

    /** Returns the codes that a shop has, oldest first. */
    public List<PlayedCode> codes(String shopId) {
        return shop(shopId).codes(clock.instant());
    }

    /** Returns what goes wrong with a shop. */
    public FaultSwitch<ShopFault> faults(String shopId) {
        var found = faults.get(shopId);
        if (found == null) {
            throw new IllegalArgumentException("There is no shop " + shopId + ".");
        }
        return found;
    }

    /** Finds a code that works. */
    public Optional<PlayedCode> findWorking(String shopId, String code) {
        return codes(shopId).stream()
                .filter(PlayedCode::works)
                .filter(found -> found.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** Counts a use of a code, as an order does. */
    public void use(String shopId, String code, String orderId) {
        shop(shopId).use(code, orderId);
    }

    Instant now() {
        return clock.instant();
    }

    URI runner() {
        return runner;
    }

    Optional<PlayedShop> find(String shopId) {
        return Optional.ofNullable(shops.get(shopId));
    }

    private PlayedShop shop(String shopId) {
        return find(shopId)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no shop " + shopId + "."));
    }

    /** Returns the credentials of each shop, as its secret has them. */
    Map<String, String> credentials() {
        var all = new LinkedHashMap<String, String>();
        shops.keySet().forEach(shopId -> all.put(shopId, credentials(shopId)));
        return all;
    }

    /** Returns the credentials of a shop, as its secret has them. */
    public String credentials(String shopId) {
        var platform = platform(shopId);
        var json = Json.object().put("platform", platform).put("address", runner + BASE + shopId);
        switch (platform) {
            case "shopify" -> json.put("accessToken", PlayedShopify.TOKEN);
            case "woocommerce" ->
                    json.put("consumerKey", PlayedWooCommerce.KEY)
                            .put("consumerSecret", PlayedWooCommerce.SECRET);
            default ->
                    json.put("clientId", PlayedShopware.CLIENT)
                            .put("clientSecret", PlayedShopware.SECRET)
                            .putArray("salesChannels")
                            .add(PlayedShopware.CHANNEL);
        }
        return Json.write(json);
    }

    @Override
    public void close() {
        documents.close();
    }
}
