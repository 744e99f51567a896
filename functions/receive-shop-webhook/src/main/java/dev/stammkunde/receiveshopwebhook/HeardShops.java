package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.reports.connections.ShopMemory;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.ShopRhythms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Notes that a shop was heard, so that a watch can tell when it falls silent.
 *
 * <p>Only an authentic delivery is the shop's voice: neither WooCommerce's ping, which anybody can
 * send, nor an operator's replay. A shop that has itself erased begins anew, as one of which too
 * little is known to say anything: what was under way from before it left does not bring its rhythm
 * back, and if it returns it is learned once more.
 *
 * <p>A shop is noted once in five minutes, and what fails is logged and no more: a delivery neither
 * fails for it nor waits longer than the store's client does.
 */
final class HeardShops {

    /** Far below the shortest gap that says anything, and few writes for the busiest shop. */
    static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);

    private final ShopRhythms rhythms;
    private final OutcomeLog log;
    private final ShopMemory<Boolean> noted = new ShopMemory<>();

    HeardShops(ShopRhythms rhythms, OutcomeLog log) {
        this.rhythms = rhythms;
        this.log = log;
    }

    /** Notes what a delivery that just came says of its shop. */
    void received(Delivery delivery, WebhookOutcome outcome) {
        switch (outcome) {
            case WebhookOutcome.Published(_, List<ShopEvent> events) when isFarewell(events) ->
                    safely(delivery, this::beginAnew);
            case WebhookOutcome.Published _,
                    WebhookOutcome.NoNews _,
                    WebhookOutcome.Ignored _,
                    WebhookOutcome.NotUnderstood _ ->
                    hear(delivery);
            case WebhookOutcome.Pinged _,
                    WebhookOutcome.UnknownShop _,
                    WebhookOutcome.Unauthentic _,
                    WebhookOutcome.NotKept _ -> {}
        }
    }

    /** Notes what a replay says of its shop: nothing, unless the shop had left with it. */
    void replayed(Delivery delivery, WebhookOutcome outcome) {
        if (outcome instanceof WebhookOutcome.Published(_, List<ShopEvent> events)
                && isFarewell(events)) {
            safely(delivery, this::beginAnew);
        }
    }

    private void hear(Delivery delivery) {
        Instant now = delivery.receivedAt();
        if (noted.find(delivery.shopId())
                .filter(note -> note.isYoungerThan(BETWEEN_NOTES, now))
                .isPresent()) {
            return;
        }
        // Remembered first: a store that is out is not asked by every delivery.
        noted.keep(delivery.shopId(), true, now);
        safely(delivery, this::note);
    }

    private void note(String shopId, Instant now) {
        Optional<ShopRhythm> known = rhythms.find(shopId);
        if (known.isEmpty()) {
            rhythms.begin(ShopRhythm.beginning(shopId, now));
        } else if (now.isAfter(known.get().lastHeardAt().plus(BETWEEN_NOTES))) {
            // If another instance was first, it has noted the same gap but for a moment.
            rhythms.follow(known.get(), known.get().heardAt(now));
        }
    }

    private void beginAnew(String shopId, Instant leftAt) {
        rhythms.begin(ShopRhythm.beginning(shopId, leftAt));
    }

    /** What is done with the store. */
    @FunctionalInterface
    private interface Note {
        void take(String shopId, Instant at);
    }

    private void safely(Delivery delivery, Note note) {
        try {
            note.take(delivery.shopId(), delivery.receivedAt());
        } catch (RuntimeException e) {
            // Whatever it is: the delivery is published or kept, and its answer is due.
            log.warn("shop-not-noted").with(LogKey.SHOP_ID, delivery.shopId()).with(e).write();
        }
    }

    private static boolean isFarewell(List<ShopEvent> events) {
        return events.stream().anyMatch(ShopEvent.ShopRedactionRequested.class::isInstance);
    }
}
