package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Statuses of WooCommerce's orders, and those of its plugins for deposits. Exports have them with
 * or without {@code wc-}, or as the admin shows them.
 */
final class WooCommerceTableStatus {

    private static final StateWords WORDS =
            new StateWords(
                    Map.of(
                            "pending",
                            List.of("pending payment", "zahlung ausstehend", "ausstehende zahlung"),
                            "processing",
                            List.of("in bearbeitung"),
                            "on-hold",
                            List.of("on hold", "in wartestellung", "wartend"),
                            "completed",
                            List.of("abgeschlossen", "fertiggestellt"),
                            "cancelled",
                            List.of("canceled", "storniert"),
                            "refunded",
                            List.of("erstattet", "rückerstattet"),
                            "failed",
                            List.of("fehlgeschlagen"),
                            "trash",
                            List.of(),
                            "pending-deposit",
                            List.of(),
                            "partially-paid",
                            List.of("partial payment")));

    private WooCommerceTableStatus() {}

    /**
     * Returns the status as a webhook has it.
     *
     * @throws InvalidFieldException if it is none that is known
     */
    static String of(String cell) {
        return WORDS.state(cell.replaceFirst("^wc-", ""));
    }

    /**
     * Returns what went back. An order that is not paid has no refunds that count.
     *
     * @throws InvalidFieldException if there may be some, and the table has no column of them
     */
    static @Nullable Money refunded(TableOrder order, String status) {
        WentBack wentBack =
                switch (status) {
                    case "processing", "completed" -> WentBack.NOT_SAID;
                    // People set it by hand too, after they gave back some.
                    case "refunded" ->
                            order.facts().refunded() == null ? WentBack.NOT_SAID : WentBack.ALL;
                    default -> WentBack.NOTHING;
                };
        return wentBack.sum(order, "refunded_total");
    }
}
