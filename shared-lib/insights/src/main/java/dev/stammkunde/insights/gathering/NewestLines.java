package dev.stammkunde.insights.gathering;

import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The newest state of each order as sorted lines. */
final class NewestLines implements LineSource {

    private final String shopId;
    private final LineSource lines;
    private final NewestPurchases newest;
    private final PurchaseLines write;
    private LineSource customer = new SortedLines(List.of()).source();

    NewestLines(String shopId, LineSource lines, PurchaseLines write) {
        this.shopId = shopId;
        this.lines = lines;
        this.newest = new NewestPurchases(lines, write);
        this.write = write;
    }

    @Override
    public @Nullable JournalLine next() {
        JournalLine line = customer.next();
        if (line != null) {
            return line;
        }
        customer =
                SortedLines.of(
                                newest.next().stream()
                                        .map(purchase -> write.line(shopId, purchase))
                                        .toList())
                        .source();
        return customer.next();
    }

    @Override
    public void close() {
        lines.close();
    }
}
