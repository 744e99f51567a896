package dev.stammkunde.compareorders;

import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopComparison;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Compares the orders of all shops that were ever heard or connected with what their webhooks told,
 * those first whose turn was longest ago, and puts webhooks back that do not work. A shop whose
 * webhooks never arrived, or none for months, needs it most. One shop's fault holds back no other.
 */
final class CompareOrders {

    private final CompareOrdersPorts ports;
    private final Metrics metrics;

    CompareOrders(CompareOrdersPorts ports, Metrics metrics) {
        this.ports = ports;
        this.metrics = metrics;
    }

    private record Turn(String shopId, Optional<ShopComparison> known) {

        Instant until() {
            return known.map(ShopComparison::until).orElse(Instant.EPOCH);
        }
    }

    /**
     * Compares what is due.
     *
     * @param timeLeft whether there is time for one more page and its orders
     * @throws RuntimeException the first fault of ours, after all other shops had their turn
     */
    void compare(Instant now, BooleanSupplier timeLeft, OutcomeLog log) {
        CompareShop compareShop = new CompareShop(ports, now, timeLeft);
        PutBack putBack = new PutBack(ports.webhooksAt().apply(now), ports.api(), metrics, log);
        List<Turn> turns =
                Stream.of(ports.shops().everHeard(), ports.comparisons().begun())
                        .flatMap(List::stream)
                        .distinct()
                        .map(shopId -> new Turn(shopId, ports.comparisons().find(shopId)))
                        .sorted(Comparator.comparing(Turn::until))
                        .toList();
        FirstFault fault = new FirstFault();
        for (Turn turn : turns) {
            fault.guard(
                    () ->
                            ports.connections()
                                    .find(turn.shopId(), now)
                                    .filter(shop -> shop.platform() != Platform.STANDARD)
                                    .ifPresent(
                                            shop -> {
                                                Compared compared =
                                                        compareShop.compare(
                                                                turn.shopId(), turn.known(), shop);
                                                tell(turn.shopId(), compared, log);
                                                if (compared instanceof Compared.Done) {
                                                    putBack.ofShop(turn.shopId(), shop);
                                                }
                                            }));
        }
        fault.end();
    }

    private void tell(String shopId, Compared compared, OutcomeLog log) {
        switch (compared) {
            case Compared.Skipped _ -> {}
            case Compared.Done(Tally tally) -> {
                log.info("orders-compared")
                        .with(LogKey.SHOP_ID, shopId)
                        .with(LogKey.COUNT, tally.orders())
                        .write();
                count(shopId, tally, log);
            }
            case Compared.Unfinished(Tally tally) -> {
                log.warn("comparison-continues-later")
                        .with(LogKey.SHOP_ID, shopId)
                        .with(LogKey.COUNT, tally.orders())
                        .write();
                count(shopId, tally, log);
            }
            case Compared.Failed(Tally tally, String reason, boolean isOverdue) -> {
                log.warn("orders-not-compared")
                        .with(LogKey.SHOP_ID, shopId)
                        .with(LogKey.REASON, reason)
                        .write();
                if (isOverdue) {
                    metrics.count("ShopsNotCompared", 1);
                }
                count(shopId, tally, log);
            }
        }
    }

    private void count(String shopId, Tally tally, OutcomeLog log) {
        if (tally.missed() > 0) {
            log.warn("orders-missed")
                    .with(LogKey.SHOP_ID, shopId)
                    .with(LogKey.COUNT, tally.missed())
                    .write();
            metrics.count("OrdersMissed", tally.missed());
        }
        if (tally.toldAgain() > 0) {
            log.info("orders-told-again")
                    .with(LogKey.SHOP_ID, shopId)
                    .with(LogKey.COUNT, tally.toldAgain())
                    .write();
        }
        for (Tally.Kept kept : tally.kept()) {
            log.error("order-quarantined")
                    .with(LogKey.SHOP_ID, shopId)
                    .with(LogKey.ENTRY, kept.quarantineId())
                    .with(LogKey.FIELD, kept.problem().field())
                    .with(LogKey.PROBLEM, kept.problem().detail())
                    .write();
        }
        if (!tally.kept().isEmpty()) {
            metrics.count("WebhooksQuarantined", tally.kept().size());
        }
    }
}
