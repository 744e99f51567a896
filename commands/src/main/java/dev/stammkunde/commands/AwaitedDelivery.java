package dev.stammkunde.commands;

import dev.stammkunde.rewards.shops.ShopSetUp;
import dev.stammkunde.rewards.shops.TestDelivery;
import dev.stammkunde.rewards.shops.WebhookPlace;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.ShopRhythms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a shop to deliver a webhook, and waits until receive-shop-webhook has noted that the shop
 * was heard: then address and signature are right.
 */
final class AwaitedDelivery {

    /** That a shop was heard is noted once in so long, so one that was noted just now is heard. */
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final ShopRhythms rhythms;
    private final InstantSource clock;
    private final Consumer<Duration> sleep;
    private final ConnectReport report;
    private final Progress progress;

    AwaitedDelivery(
            ShopRhythms rhythms,
            InstantSource clock,
            Consumer<Duration> sleep,
            ConnectReport report,
            Progress progress) {
        this.rhythms = rhythms;
        this.clock = clock;
        this.sleep = sleep;
        this.report = report;
        this.progress = progress;
    }

    /** Provokes a delivery and waits so long, unless the shop was heard just now. */
    void await(ShopSetUp setUp, WebhookPlace place, Platform platform, Duration longest) {
        Instant start = clock.instant();
        Optional<Instant> heard = lastHeard(place.shopId());
        if (heard.filter(at -> at.isAfter(start.minus(BETWEEN_NOTES))).isPresent()) {
            report.ok("delivery", "the shop was heard at " + heard.get() + ": no test is needed");
            sayLeft(setUp.endLeftTest(place));
            return;
        }
        switch (setUp.beginTest(place)) {
            case TestDelivery.UnderWay test -> {
                try {
                    waitFor(place, platform, longest, start, heard);
                } finally {
                    end(setUp, place, test.code());
                }
            }
            case TestDelivery.ByHand byHand -> {
                report.note("delivery", byHand.todo() + ". Waiting for it…");
                waitFor(place, platform, longest, start, heard);
            }
            case TestDelivery.Failed failed ->
                    report.missing(
                            "delivery", "no test: " + failed.detail(), "see above; then again");
        }
    }

    private void waitFor(
            WebhookPlace place,
            Platform platform,
            Duration longest,
            Instant start,
            Optional<Instant> before) {
        Duration waited = Duration.ZERO;
        while (waited.compareTo(longest) < 0) {
            Optional<Instant> heard = lastHeard(place.shopId());
            if (heard.isPresent() && !heard.equals(before)) {
                progress.clear();
                report.ok("delivery", "a test delivery came and was authentic");
                return;
            }
            progress.show(
                    "waiting for a delivery: %d of %d s"
                            .formatted(waited.toSeconds(), longest.toSeconds()));
            sleep.accept(BETWEEN_LOOKS);
            waited = waited.plus(BETWEEN_LOOKS);
        }
        progress.clear();
        report.missing(
                "delivery",
                "none came within "
                        + longest.toSeconds()
                        + " s, from "
                        + start.truncatedTo(ChronoUnit.SECONDS)
                        + " on",
                ConnectAdvice.onSilence(platform));
    }

    private void end(ShopSetUp setUp, WebhookPlace place, String code) {
        sayLeft(setUp.endTest(place, code));
    }

    private void sayLeft(Optional<String> problem) {
        problem.ifPresent(
                left ->
                        report.missing(
                                "test",
                                "something may be left in the shop: " + left,
                                "the next run takes the webhook away; the code ends within"
                                        + " an hour"));
    }

    private Optional<Instant> lastHeard(String shopId) {
        return rhythms.find(shopId).map(ShopRhythm::lastHeardAt);
    }
}
