package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;

import java.util.List;
import java.util.Map;

/**
 * The states of an order and of its payment in Shopware's profile: the technical names, or what the
 * admin shows for them.
 *
 * @param isCancelled whether the order is
 * @param payment the technical name of the payment's state
 */
record ShopwareTableStates(boolean isCancelled, String payment) {

    private static final String CANCELLED = "cancelled";

    private static final StateWords ORDER =
            new StateWords(
                    Map.of(
                            "open",
                            List.of("offen"),
                            "in_progress",
                            List.of("in bearbeitung"),
                            "completed",
                            List.of("done", "abgeschlossen"),
                            CANCELLED,
                            List.of("canceled", "storniert", "abgebrochen")));

    private static final StateWords PAYMENT =
            new StateWords(
                    Map.ofEntries(
                            Map.entry("open", List.of("offen")),
                            Map.entry("in_progress", List.of("in bearbeitung")),
                            Map.entry("unconfirmed", List.of("unbestätigt")),
                            Map.entry("authorized", List.of("autorisiert")),
                            Map.entry("reminded", List.of("erinnert")),
                            Map.entry("paid", List.of("bezahlt")),
                            Map.entry(
                                    "paid_partially",
                                    List.of("teilweise bezahlt", "bezahlt (teilweise)")),
                            Map.entry("refunded", List.of("erstattet", "rückerstattet")),
                            Map.entry(
                                    "refunded_partially",
                                    List.of(
                                            "teilweise erstattet",
                                            "teilweise rückerstattet",
                                            "erstattet (teilweise)",
                                            "rückerstattet (teilweise)")),
                            Map.entry(CANCELLED, List.of("canceled", "storniert", "abgebrochen")),
                            Map.entry("failed", List.of("fehlgeschlagen")),
                            Map.entry("chargeback", List.of("rückbuchung"))));

    /**
     * Reads both.
     *
     * @throws InvalidFieldException if one is not in the export, or none that is known
     */
    static ShopwareTableStates of(Cells head) {
        String payment = PAYMENT.state(head.text("payment_state"));
        return new ShopwareTableStates(
                ORDER.state(head.text("order_state")).equals(CANCELLED), payment);
    }

    /** The event that tells the order's state in a webhook. */
    String event() {
        return isCancelled
                ? "state_enter.order.state.cancelled"
                : "state_enter.order.state.in_progress";
    }

    WentBack wentBack() {
        return switch (payment) {
            case "refunded", "chargeback" -> WentBack.ALL;
            case "refunded_partially" -> WentBack.SOME;
            default -> WentBack.NOTHING;
        };
    }
}
