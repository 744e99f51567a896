package dev.stammkunde.commands.imports;

import dev.stammkunde.finance.imports.ExportRow;
import dev.stammkunde.finance.imports.FoldOrder;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.shop.ShopEvent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** An export of our own documents, one on each line. */
final class JsonExport implements ExportFile {

    /** Above what the bus carries of an order. */
    private static final int LONGEST_LINE = 1_000_000;

    private final RawRecords lines;
    private final OrderDocuments documents;

    private JsonExport(RawRecords lines, OrderDocuments documents) {
        this.lines = lines;
        this.documents = documents;
    }

    static JsonExport open(FileText file, OrderDocuments documents) throws IOException {
        return new JsonExport(
                new RawRecords(file.open(), RawRecords.NO_QUOTES, LONGEST_LINE), documents);
    }

    @Override
    public @Nullable ExportRow next() throws IOException {
        while (true) {
            RawRecords.Raw raw = lines.next();
            if (raw == null) {
                return null;
            }
            String problem = raw.problem();
            if (problem != null) {
                return new ExportRow.Broken(raw.line(), problem);
            }
            if (!raw.text().isBlank()) {
                return row(raw);
            }
        }
    }

    private ExportRow row(RawRecords.Raw raw) {
        try {
            Optional<String> orderId = documents.read(raw.text()).flatMap(JsonExport::findOrderId);
            return orderId.<ExportRow>map(
                            id ->
                                    new ExportRow.Row(
                                            raw.line(),
                                            id,
                                            null,
                                            Sha256.of(raw.text()),
                                            raw.text()))
                    .orElseGet(() -> new ExportRow.Broken(raw.line(), "tells of no order"));
        } catch (NotJsonException e) {
            return new ExportRow.Broken(raw.line(), "is no JSON: " + e.getMessage());
        } catch (InvalidFieldException e) {
            return new ExportRow.Broken(raw.line(), e.path() + " " + e.problem());
        }
    }

    private static Optional<String> findOrderId(ShopEvent event) {
        return switch (event) {
            case ShopEvent.OrderReported reported -> Optional.of(reported.order().orderId());
            case ShopEvent.OrderRefunded refunded -> Optional.of(refunded.refund().orderId());
            case ShopEvent.OrderCancelled cancelled -> Optional.of(cancelled.orderId());
            case ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    Optional.empty();
        };
    }

    @Override
    public FeedOrders feeder(TakeIn takeIn, Feeding feeding, Instant now) {
        return new FeedDocuments(takeIn, documents, feeding.history());
    }

    @Override
    public FoldOrder fold() {
        return documents;
    }

    @Override
    public String told() {
        return "json, since it begins with a brace; one document on each line";
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
