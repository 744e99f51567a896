package dev.stammkunde.compareorders;

import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.reports.connections.ShopConnections;
import dev.stammkunde.reports.publishing.NoteMissedOrders;
import dev.stammkunde.reports.publishing.PublishOnce;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.reports.testing.FakeBus;
import dev.stammkunde.reports.testing.FakeShops;
import dev.stammkunde.reports.testing.InMemoryMissedOrders;
import dev.stammkunde.reports.testing.InMemoryOrderMarks;
import dev.stammkunde.reports.testing.InMemoryQuarantine;
import dev.stammkunde.rewards.shops.NeededWebhook;
import dev.stammkunde.rewards.shops.ShopWebhooks;
import dev.stammkunde.rewards.shops.WebhookLook;
import dev.stammkunde.rewards.shops.WebhookMending;
import dev.stammkunde.rewards.shops.WebhookPlace;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopComparison;
import dev.stammkunde.shop.ShopComparisons;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.testing.InMemoryShopComparisons;
import dev.stammkunde.shop.testing.InMemoryShopRhythms;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The whole function with fakes around it, and shops that were heard. */
final class Night {

    static final Instant FIRST = Instant.parse("2026-11-10T00:17:00Z");

    final InMemoryShopRhythms rhythms = new InMemoryShopRhythms();
    final InMemoryShopComparisons comparisons = new InMemoryShopComparisons();
    final FakeShops shops = new FakeShops();
    final PlayedList list = new PlayedList();
    final FakeBus bus = new FakeBus();
    final InMemoryOrderMarks marks = new InMemoryOrderMarks();
    final InMemoryQuarantine quarantine = new InMemoryQuarantine();
    final InMemoryMissedOrders missed = new InMemoryMissedOrders();
    final Map<String, LedgerOrder> ledger = new HashMap<>();
    final List<WebhookPlace> looked = new ArrayList<>();
    WebhookLook look = new WebhookLook.Seen(Platform.WOOCOMMERCE, List.of());

    private final OutcomeLog log = OutcomeLog.of("compare-orders");

    Night(String... shopIds) {
        for (String shopId : shopIds) {
            add(shopId, Platform.WOOCOMMERCE);
        }
    }

    void add(String shopId, Platform platform) {
        rhythms.begin(ShopRhythm.beginning(shopId, FIRST.minusSeconds(1_000_000)));
        shops.with(shopId, Connections.of(platform));
    }

    /** Runs with all the time there is. */
    void at(Instant now) {
        at(now, () -> true);
    }

    /** Runs for as long as there is time. */
    void at(Instant now, BooleanSupplier timeLeft) {
        with(comparisons).compare(now, timeLeft, log);
    }

    /** Returns the function over other marks. */
    CompareOrders with(ShopComparisons kept) {
        return new CompareOrders(
                new CompareOrdersPorts(
                        rhythms,
                        kept,
                        new ShopConnections(shops),
                        _ -> list,
                        _ -> webhooks(),
                        new TakeIn(
                                new PublishOnce(
                                        new NoteMissedOrders(bus, this::orders, missed, log),
                                        marks,
                                        log),
                                quarantine,
                                log),
                        URI.create("https://api.example")),
                Metrics.of("compare-orders"));
    }

    private Map<String, LedgerOrder> orders(String shopId, Collection<String> orderIds) {
        Map<String, LedgerOrder> found = new HashMap<>(ledger);
        found.keySet().retainAll(orderIds);
        return found;
    }

    /** Has the ledger hear all that is published. */
    void takeIn() {
        for (ShopEvent event : bus.published()) {
            OrderReport<Order> report = OrderReport.of(event).orElseThrow();
            String orderId = ((ShopEvent.OrderReported) event).order().orderId();
            LedgerOrder before =
                    ledger.getOrDefault(
                            orderId, LedgerOrder.unheard(event.source().shopId(), orderId));
            ledger.put(
                    orderId,
                    new LedgerOrder(
                            before.shopId(),
                            orderId,
                            before.version() + 1,
                            before.known().hear(report),
                            event.source().receivedAt(),
                            null,
                            null,
                            event.source().receivedAt()));
        }
    }

    OutcomeLog log() {
        return log;
    }

    /** Returns up to when a shop is compared. */
    Instant until(String shopId) {
        return comparisons.find(shopId).map(ShopComparison::until).orElse(Instant.EPOCH);
    }

    private ShopWebhooks webhooks() {
        return new ShopWebhooks() {
            @Override
            public WebhookLook check(WebhookPlace place) {
                return look;
            }

            @Override
            public Optional<String> putRight(WebhookPlace place, NeededWebhook webhook) {
                return Optional.empty();
            }

            @Override
            public WebhookMending putBack(WebhookPlace place) {
                looked.add(place);
                return new WebhookMending(look, Map.of(), look);
            }
        };
    }
}
