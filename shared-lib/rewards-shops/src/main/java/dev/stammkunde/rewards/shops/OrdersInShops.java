package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.rewards.shops.OrderList.Listing;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Orders of all shops, each by its platform's admin interface. Built once; {@link #at} gives the
 * port for an invocation. A page takes one call mostly, and three at most.
 */
public final class OrdersInShops {

    /** A page of orders takes longer than a code: shops on small servers need some seconds. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    /** Names a server that plays the shops, which may be called besides public hosts. */
    private static final String PLAYED_SHOPS = "SHOPS_ENDPOINT_URL";

    private final KnownAccess access;
    private final AdminOfShops admins;
    private final PatientAsking patience;

    OrdersInShops(FindShopAccess access, MakeCalls calls, Pauses pauses) {
        this.access = new KnownAccess(access);
        this.admins = new AdminOfShops(calls);
        this.patience = new PatientAsking(pauses);
    }

    /**
     * Builds it for a function.
     *
     * @param prefix what stands before a shop's id in the name of the secret with its credentials
     */
    public static OrdersInShops of(SecretsManagerClient secrets, String prefix) {
        OpenHosts hosts =
                OpenHosts.of(Settings.ofProcess().findText(PLAYED_SHOPS).map(URI::create));
        return new OrdersInShops(
                new SecretsManagerShopAccess(secrets, prefix),
                OutboundCalls.to(hosts, LONGEST_CALL),
                Pauses.real());
    }

    /** Returns the port as of an instant. */
    public ShopOrders at(Instant now) {
        return (shopId, place) -> list(shopId, place, now);
    }

    private OrdersAnswer list(String shopId, OrdersPlace place, Instant now) {
        Optional<ShopAccess> found;
        try {
            found = access.find(shopId, now);
        } catch (AccessUnreadableException e) {
            return new OrdersAnswer.Unclear(String.valueOf(e.getMessage()));
        }
        if (found.isEmpty()) {
            return new OrdersAnswer.NoAccess();
        }
        OrderList shop = admins.orders(found.get(), now);
        return switch (patience.list(shop, place)) {
            case Listing.Listed listed ->
                    new OrdersAnswer.Page(shop.platform(), listed.orders(), listed.next());
            case Listing.Hidden hidden -> hidden(shopId, hidden.reply());
        };
    }

    private OrdersAnswer hidden(String shopId, ShopReply reply) {
        return switch (reply) {
            case ShopReply.Refused refused -> {
                // So that new credentials work at once.
                access.forget(shopId);
                yield new OrdersAnswer.Refused(refused.detail());
            }
            case ShopReply.NotNow notNow -> new OrdersAnswer.Unclear(notNow.detail());
            case ShopReply.Open open -> new OrdersAnswer.Unclear(open.detail());
            case ShopReply.Done _, ShopReply.Taken _ ->
                    new OrdersAnswer.Unclear("an answer to another question");
        };
    }
}
