package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.reports.connections.ShopConnections;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.signature.SignatureVerdict;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.reports.publishing.Quarantine.Problem;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.reports.publishing.TakenIn;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;
import java.util.Optional;

/**
 * Takes in a delivery: who is it from, is it authentic, what does it say, and is that published.
 *
 * <p>Whatever is authentic is either published as a whole or kept as it came. A fault of the bus,
 * of the secrets or of the quarantine is thrown, so that the platform delivers again.
 */
final class ReceiveShopWebhook {

    private final ShopConnections connections;
    private final TakeIn takeIn;
    private final Quarantine quarantine;
    private final HeardShops heard;

    ReceiveShopWebhook(
            ShopConnections connections, TakeIn takeIn, Quarantine quarantine, HeardShops heard) {
        this.connections = connections;
        this.takeIn = takeIn;
        this.quarantine = quarantine;
        this.heard = heard;
    }

    /** Takes in a delivery from the outside. */
    WebhookOutcome receive(Delivery delivery) {
        Optional<ShopConnection> found = connections.find(delivery.shopId(), delivery.receivedAt());
        if (found.isEmpty() || found.get().platform() != delivery.platform()) {
            return new WebhookOutcome.UnknownShop();
        }
        if (PlatformAdapter.of(delivery.platform()).ping().test(delivery)) {
            return new WebhookOutcome.Pinged();
        }
        ShopConnection shop = found.get();
        SignatureVerdict verdict = verify(delivery, shop);
        if (verdict == SignatureVerdict.WRONG) {
            Optional<ShopConnection> fresh =
                    connections
                            .refresh(delivery.shopId(), delivery.receivedAt())
                            .filter(connection -> connection.platform() == delivery.platform());
            shop = fresh.orElse(shop);
            verdict = fresh.map(connection -> verify(delivery, connection)).orElse(verdict);
        }
        if (verdict != SignatureVerdict.AUTHENTIC) {
            return new WebhookOutcome.Unauthentic(verdict);
        }
        WebhookOutcome outcome = understand(delivery, shop);
        heard.received(delivery, outcome);
        return outcome;
    }

    /** Takes in a kept delivery once more, and forgets it if it is understood now. */
    WebhookOutcome replay(String shopId, String quarantineId) {
        Optional<Delivery> delivery = quarantine.find(shopId, quarantineId);
        Optional<ShopConnection> shop =
                delivery.flatMap(d -> connections.find(shopId, d.receivedAt()));
        if (delivery.isEmpty() || shop.isEmpty()) {
            return new WebhookOutcome.NotKept();
        }
        WebhookOutcome outcome = understand(delivery.get(), shop.get());
        if (!(outcome instanceof WebhookOutcome.NotUnderstood)) {
            quarantine.forget(shopId, quarantineId);
        }
        heard.replayed(delivery.get(), outcome);
        return outcome;
    }

    private WebhookOutcome understand(Delivery delivery, ShopConnection shop) {
        return switch (takeIn.take(delivery, shop)) {
            case TakenIn.Published(String topic, List<ShopEvent> events) ->
                    new WebhookOutcome.Published(topic, events);
            case TakenIn.NoNews(String topic) -> new WebhookOutcome.NoNews(topic);
            case TakenIn.Ignored(String topic) -> new WebhookOutcome.Ignored(topic);
            case TakenIn.Kept(String id, Problem problem) ->
                    new WebhookOutcome.NotUnderstood(id, problem);
        };
    }

    private static SignatureVerdict verify(Delivery delivery, ShopConnection shop) {
        return PlatformAdapter.of(delivery.platform())
                .signature()
                .verify(delivery.headers(), delivery.body(), shop.secrets(), delivery.receivedAt());
    }
}
