package dev.stammkunde.insights.json;

import dev.stammkunde.insights.BoughtPieces;
import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.gathering.PurchaseLines;
import dev.stammkunde.platform.json.JsonStart;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalLine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines that begin as the journal's do. All of a purchase is among the first fields, so that
 * reading a line takes no more than reading its place.
 */
public final class JsonPurchaseLines implements PurchaseLines {

    private static final List<String> FIELDS =
            List.of(
                    "schema",
                    "shopId",
                    "customerId",
                    "sequence",
                    "order",
                    "state",
                    "counts",
                    "currency",
                    "net",
                    "products");

    private static final String UNKNOWN = "";

    @Override
    public JournalLine line(String shopId, CountedPurchase purchase) {
        Long net = purchase.net();
        return new JournalLine(
                purchase.customerId(),
                purchase.paidAt().getEpochSecond(),
                JsonText.object(
                        json ->
                                json.number(FIELDS.get(0), 1)
                                        .text(FIELDS.get(1), shopId)
                                        .text(FIELDS.get(2), purchase.customerId())
                                        .number(FIELDS.get(3), purchase.paidAt().getEpochSecond())
                                        .text(FIELDS.get(4), purchase.orderId())
                                        .number(FIELDS.get(5), purchase.state())
                                        .number(FIELDS.get(6), purchase.counts() ? 1 : 0)
                                        .text(FIELDS.get(7), purchase.currency())
                                        .text(FIELDS.get(8), net == null ? UNKNOWN : net)
                                        .text(FIELDS.get(9), text(purchase.products()))));
    }

    @Override
    public CountedPurchase purchase(JournalLine line) {
        try {
            List<String> values = JsonStart.values(line.document(), FIELDS);
            return new CountedPurchase(
                    line.customerId(),
                    values.get(4),
                    Long.parseLong(values.get(5)),
                    Instant.ofEpochSecond(line.sequence()),
                    "1".equals(values.get(6)),
                    values.get(7),
                    net(values.get(8)),
                    products(values.get(9)));
        } catch (NotJsonException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new BrokenJournalException("a line is no purchase", e);
        }
    }

    private static @Nullable Long net(String text) {
        return UNKNOWN.equals(text) ? null : Long.valueOf(text);
    }

    /** As one text, since only texts and numbers are read quickly: no id has a line break. */
    private static String text(List<BoughtPieces> products) {
        return products.stream()
                .map(each -> each.pieces() + " " + each.product())
                .collect(Collectors.joining("\n"));
    }

    private static List<BoughtPieces> products(String text) {
        return text.lines().map(JsonPurchaseLines::pieces).toList();
    }

    private static BoughtPieces pieces(String line) {
        int end = line.indexOf(' ');
        return new BoughtPieces(line.substring(end + 1), Integer.parseInt(line.substring(0, end)));
    }
}
