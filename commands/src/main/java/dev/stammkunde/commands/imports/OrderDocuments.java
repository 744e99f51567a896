package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.ComparedFacts;
import dev.stammkunde.finance.imports.ExportRow.Row;
import dev.stammkunde.finance.imports.ExportedOrder;
import dev.stammkunde.finance.imports.FoldOrder;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Our own documents of orders, as shops post them. Several of one order are what happened to it,
 * and come to the same in whatever order they are.
 */
final class OrderDocuments implements FoldOrder {

    /** Documents of a file are not signed, so no secret is ever looked at. */
    static final ShopConnection UNSIGNED =
            new ShopConnection(Platform.STANDARD, List.of("none"), null, null, CustomerKey.ANY);

    private final String shopId;
    private final Instant now;

    OrderDocuments(String shopId, Instant now) {
        this.shopId = shopId;
        this.now = now;
    }

    /** Returns a document as if the shop had posted it now. */
    Delivery delivery(String document) {
        return new Delivery(
                Platform.STANDARD,
                shopId,
                Map.of("webhook-id", "file:" + Sha256.of(document).substring(0, 32)),
                document.getBytes(StandardCharsets.UTF_8),
                now);
    }

    /** Reads a document; empty if it tells nothing that is known here. */
    Optional<ShopEvent> read(String document) {
        Translation translation =
                PlatformAdapter.of(Platform.STANDARD)
                        .translator()
                        .translate(delivery(document), UNSIGNED);
        return switch (translation) {
            case Translation.NotHandled _ -> Optional.empty();
            case Translation.Understood understood -> understood.events().stream().findFirst();
        };
    }

    @Override
    public ExportedOrder fold(List<Row> rows) {
        KnownOrder<Order> known = KnownOrder.nothing();
        Set<String> seen = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (Row row : rows) {
            String document = row.document();
            if (document != null && seen.add(row.digest())) {
                distinct.add(document);
                known = read(document).flatMap(OrderReport::of).map(known::hear).orElse(known);
            }
        }
        Row first = rows.getFirst();
        int repeated = rows.size() - distinct.size();
        return ComparedFacts.of(known)
                .<ExportedOrder>map(
                        facts -> new ExportedOrder.Told(facts, first.line(), repeated, distinct))
                .orElseGet(
                        () ->
                                new ExportedOrder.Unclear(
                                        first.key(),
                                        first.line(),
                                        "tells a refund or a cancellation, and not the order",
                                        List.of(first.key())));
    }
}
