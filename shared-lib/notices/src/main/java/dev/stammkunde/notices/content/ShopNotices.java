package dev.stammkunde.notices.content;

import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.ShopRhythm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the shop is heard and understood. */
final class ShopNotices {

    private final TodayPorts ports;
    private final Instant now;

    ShopNotices(TodayPorts ports, Instant now) {
        this.ports = ports;
        this.now = now;
    }

    List<Notice> attention(String shopId, Optional<ShopRhythm> rhythm) {
        List<Notice> notices = new ArrayList<>();
        rhythm.flatMap(it -> findSilence(it.stateAt(now))).ifPresent(notices::add);
        ports.quarantined().findOne(shopId).map(ShopNotices::quarantined).ifPresent(notices::add);
        return notices;
    }

    static Optional<Notice> findSilence(ShopRhythm.State state) {
        return switch (state) {
            case ShopRhythm.State.Unknown() -> Optional.empty();
            case ShopRhythm.State.Heard() -> Optional.empty();
            case ShopRhythm.State.Silent(Duration silence, Duration usual) ->
                    Optional.of(silent(silence).number("usualHours", Math.max(1, usual.toHours())));
            case ShopRhythm.State.Gone(Duration silence) -> Optional.of(silent(silence));
        };
    }

    private static Notice silent(Duration silence) {
        return Notice.of(
                        "SHOP_SILENT",
                        new BothLanguages(
                                "Vom Shop kommen keine Webhooks mehr.",
                                "No more webhooks come from the shop."),
                        new BothLanguages(
                                "Die Webhooks im Shop prüfen", "Look at the webhooks in the shop"),
                        "/settings")
                .number("hours", silence.toHours());
    }

    private static Notice quarantined(Instant receivedAt) {
        return Notice.of(
                        "WEBHOOKS_QUARANTINED",
                        new BothLanguages(
                                "Webhooks des Shops wurden nicht verstanden und warten 14 Tage.",
                                "Webhooks of the shop were not understood and wait for 14 days."),
                        new BothLanguages(
                                "Die Entwicklung ansehen lassen, woran es liegt",
                                "Have the developers see why"),
                        "/settings")
                .at(List.of(receivedAt));
    }
}
