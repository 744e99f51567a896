package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.EntryRoom;
import dev.stammkunde.receiveshopwebhook.Quarantine.Problem;
import dev.stammkunde.receiveshopwebhook.ShopEventBus.EventTooLargeException;
import dev.stammkunde.receiveshopwebhook.signature.SignatureVerdict;
import dev.stammkunde.receiveshopwebhook.translation.Delivery;
import dev.stammkunde.receiveshopwebhook.translation.ShopConnection;
import dev.stammkunde.receiveshopwebhook.translation.Translation;
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

    /** A list of customers who were written at once; publishing them takes about a second. */
    static final int MOST_EVENTS = 500;

    private final ShopConnections connections;
    private final PublishOnce publishing;
    private final Quarantine quarantine;
    private final HeardShops heard;
    private final OutcomeLog log;

    ReceiveShopWebhook(
            ShopConnections connections,
            PublishOnce publishing,
            Quarantine quarantine,
            HeardShops heard,
            OutcomeLog log) {
        this.connections = connections;
        this.publishing = publishing;
        this.quarantine = quarantine;
        this.heard = heard;
        this.log = log;
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
        Translation translation;
        try {
            translation =
                    PlatformAdapter.of(delivery.platform()).translator().translate(delivery, shop);
        } catch (NotJsonException e) {
            return keep(delivery, new Problem("$", "must be JSON: " + e.getMessage()));
        } catch (InvalidFieldException e) {
            return keep(delivery, new Problem(e.path(), e.problem()));
        } catch (RuntimeException e) {
            // Translations are pure, so this is a defect of ours that each retry would meet again.
            log.error("translation-broke")
                    .with(LogKey.PLATFORM, delivery.platform())
                    .with(e)
                    .write();
            return keep(delivery, new Problem("$", "could not be translated"));
        }
        return switch (translation) {
            case Translation.NotHandled(String topic) -> new WebhookOutcome.Ignored(topic);
            case Translation.Understood understood -> publish(delivery, understood);
        };
    }

    private WebhookOutcome publish(Delivery delivery, Translation.Understood understood) {
        if (!understood.events().stream().allMatch(ReceiveShopWebhook::hasRoom)) {
            return keep(delivery, new Problem("$", "has more lines than one booking can hold"));
        }
        if (understood.events().size() > MOST_EVENTS) {
            // It would be cut off by the timeout each time, with its first events told each time.
            return keep(delivery, new Problem("$", "says more than " + MOST_EVENTS + " events"));
        }
        try {
            List<ShopEvent> published = publishing.publish(understood.events());
            return published.isEmpty() && !understood.events().isEmpty()
                    ? new WebhookOutcome.NoNews(understood.topic())
                    : new WebhookOutcome.Published(understood.topic(), published);
        } catch (EventTooLargeException e) {
            return keep(delivery, new Problem("$", "holds too much: " + e.getMessage()));
        }
    }

    private static boolean hasRoom(ShopEvent event) {
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    EntryRoom.has(reported.order())
                            && (reported.refunds() == null
                                    || reported.refunds().stream().allMatch(EntryRoom::has));
            case ShopEvent.OrderRefunded refunded -> EntryRoom.has(refunded.refund());
            case ShopEvent.OrderCancelled _,
                    ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    true;
        };
    }

    private WebhookOutcome keep(Delivery delivery, Problem problem) {
        return new WebhookOutcome.NotUnderstood(quarantine.keep(delivery, problem), problem);
    }

    private static SignatureVerdict verify(Delivery delivery, ShopConnection shop) {
        return PlatformAdapter.of(delivery.platform())
                .signature()
                .verify(delivery.headers(), delivery.body(), shop.secrets(), delivery.receivedAt());
    }
}
