package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;

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
import java.util.Set;

/**
 * The admin interfaces of the demo shops, below {@code /_shops/<shop>} of the runner's own address,
 * each with what goes wrong with it on purpose.
 */
public final class PlayedShops implements AutoCloseable {

    static final String BASE = "/_shops/";

    /** Functions may call public hosts only, and this server. */
    private static final String ENDPOINT_SETTING = "SHOPS_ENDPOINT_URL";

    /** The app that can be installed in a shop of Shopware's, beside the template. */
    public static final String APP_MANIFEST = "integrations/shopware/manifest.xml";

    private static final String CUSTOMER_WRITTEN = "customer.written";

    private final URI runner;
    private final Clock clock;
    private final ShopDocuments documents;
    private final Path manifest;
    private final PlayedWebhooks webhooks;
    private final PlayedRights rights = new PlayedRights();
    private final PlayedOrders orders;
    private final Map<String, PlayedShop> shops = new LinkedHashMap<>();
    private final Map<String, FaultSwitch<ShopFault>> faults = new LinkedHashMap<>();

    private PlayedShops(URI runner, Clock clock, ShopDocuments documents, Path manifest) {
        this.manifest = manifest;
        this.runner = runner;
        this.clock = clock;
        this.documents = documents;
        this.webhooks = new PlayedWebhooks(runner, clock, documents);
        this.orders = new PlayedOrders(documents, webhooks);
        add(new PlayedShopify("demo-shopify", documents, webhooks, rights));
        add(new PlayedWooCommerce("demo-woocommerce", documents, webhooks, rights));
        add(new PlayedShopware("demo-shopware", documents, webhooks, rights));
    }

    private void add(PlayedShop shop) {
        shops.put(shop.id(), shop);
        faults.put(shop.id(), new FaultSwitch<>(ShopFault.NONE));
    }

    /**
     * Opens the shops and lets functions call them; with a folder, what they have is kept there.
     *
     * @param manifest of the app that can be installed in a shop of Shopware's
     */
    public static PlayedShops open(URI runner, Clock clock, Optional<Path> folder, Path manifest) {
        System.setProperty(ENDPOINT_SETTING, runner.toString());
        return new PlayedShops(runner, clock, ShopDocuments.in(folder), manifest);
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

    /** Returns the webhooks that a shop has, oldest first. */
    public List<PlayedWebhook> webhooks(String shopId) {
        return webhooks.all(shopId);
    }

    /**
     * Switches a webhook on or off, as somebody in the shop does.
     *
     * @return whether there is one
     */
    public boolean turn(String shopId, String webhookId, boolean on) {
        var found = webhooks.find(shopId, webhookId);
        found.ifPresent(webhook -> webhooks.keep(shopId, webhook.turned(on)));
        return found.isPresent();
    }

    /**
     * Leads a webhook elsewhere, as somebody in the shop does.
     *
     * @return whether there is one
     */
    public boolean lead(String shopId, String webhookId, String address) {
        var found = webhooks.find(shopId, webhookId);
        found.ifPresent(webhook -> webhooks.keep(shopId, webhook.to(address)));
        return found.isPresent();
    }

    /** Withholds rights from a shop's credentials, and grants all others. */
    public void withhold(String shopId, Set<String> withheld) {
        rights.withhold(shopId, withheld);
    }

    /** Returns the rights that a shop's credentials lack. */
    public Set<String> withheld(String shopId) {
        return rights.withheld(shopId);
    }

    /**
     * Registers the app of a shop of Shopware's, and installs it with the webhooks of its manifest.
     *
     * @return whether the shop is one of Shopware's, there is a manifest, and the app's server has
     *     proven itself
     */
    public boolean install(String shopId) throws InterruptedException {
        var events = AppManifest.findEvents(manifest);
        if (events.isEmpty() || !(shop(shopId) instanceof PlayedShopware shopware)) {
            return false;
        }
        var address = runner.resolve("/webhooks/shopware/" + shopId);
        var secret =
                AppSetUp.register(
                        address,
                        "https://" + shopId + ".example",
                        LocalShops.WEBHOOK_SECRET,
                        clock.instant());
        secret.ifPresent(key -> shopware.install(events.get(), address.toString(), key));
        return secret.isPresent();
    }

    /**
     * Saves a customer in a shop of Shopware's, which tells its webhooks which fields were written.
     *
     * @return whether the shop is one of Shopware's
     */
    public boolean saveCustomer(String shopId) {
        if (!(shop(shopId) instanceof PlayedShopware shopware)) {
            return false;
        }
        var now = clock.instant();
        var json = Json.object().put("timestamp", now.getEpochSecond());
        json.putObject("source")
                .put("url", "https://" + shopId + ".example")
                .put("eventId", "%032x".formatted(webhooks.next()))
                .put("shopId", shopId);
        var data = json.putObject("data").put("event", CUSTOMER_WRITTEN);
        var written = data.putArray("payload").addObject().put("entity", "customer");
        written.put("operation", "update").put("primaryKey", "%032x".formatted(7));
        written.putArray("updatedFields").add("lastName");
        webhooks.happen(shopware, CUSTOMER_WRITTEN, json);
        return true;
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

    /** Whether a call makes, changes or ends something. */
    boolean isWrite(PlayedShop shop, ShopCall call) {
        return orders.isOf(call) ? orders.isWrite(call) : shop.isWrite(call);
    }

    /** Answers a call to a shop, as of now. */
    ShopAnswer answer(String shopId, ShopCall call) {
        var shop = shop(shopId);
        return orders.isOf(call)
                ? shop.findObjection(call).orElseGet(() -> orders.answer(shop, call, now()))
                : shop.answer(call, now());
    }

    /** Keeps an order that somebody placed then, for the admin interface to list. */
    void placed(String shopId, JsonNode order, Instant at) {
        orders.keep(shopId, order, at);
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
        webhooks.close();
        documents.close();
    }
}
