package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.FeedOrders.Fed;
import dev.stammkunde.finance.imports.ComparedFacts;
import dev.stammkunde.finance.imports.ComparisonTally;
import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.finance.imports.ExportedOrder.Unclear;
import dev.stammkunde.finance.imports.OrderComparison;
import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.points.FindOrders;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares a shop's export of its orders with what is known of them here. Memory is bounded: the
 * export and the journal are sorted in temporary files, and read side by side.
 */
public final class ReconcileOrders {

    /** How many orders are read at a time. */
    private static final int BATCH = 100;

    /** How many reads at a time; the file is read no faster than this. */
    private static final int READS = 4;

    /** How many orders are sent at a time: each waits for an answer of the bus. */
    private static final int SENDINGS = 16;

    /** Some orders of the export, and those of them that are known here. */
    private record Found(List<Told> batch, Map<String, LedgerOrder> known) {}

    /** Receives what is found and how far it has come. */
    public interface Listener {

        /** Receives whose export it is and by what that is known, before anything is read. */
        void recognised(String what);

        /** Receives a difference. */
        void found(OrderFinding finding);

        /** Receives how far it has come, for people. */
        void progressed(String how);
    }

    /**
     * What it works on.
     *
     * @param booked orders of the journal; absent where nobody says where it is
     * @param feed sends what is missing; absent where nothing is to be sent
     */
    record Ports(
            FindOrders orders,
            @Nullable BookedOrders booked,
            LineSpill spill,
            @Nullable FeedOrders feed) {}

    /**
     * What it came to.
     *
     * @param rows of the export besides its header
     * @param first when the first order was placed; absent where there is none
     * @param last when the last order was placed; absent where there is none
     * @param sent missing orders that are on their way
     */
    public record Reconciled(
            ComparisonTally tally,
            long rows,
            @Nullable Instant first,
            @Nullable Instant last,
            long sent) {}

    private final String shopId;
    private final Ports ports;
    private final Listener listener;
    private final ComparisonTally tally = new ComparisonTally();
    private long sent;
    private Instant last = Instant.MIN;

    ReconcileOrders(String shopId, Ports ports, Listener listener) {
        this.shopId = shopId;
        this.ports = ports;
        this.listener = listener;
    }

    /** Compares an export; for one call. */
    Reconciled reconcile(ExportFile file) throws IOException {
        SortedExport export =
                SortedExport.read(
                        file,
                        ports.spill(),
                        this::found,
                        rows -> listener.progressed("read %,d rows".formatted(rows)));
        Instant lastPlaced = export.last();
        last = lastPlaced == null ? last : lastPlaced;
        try (LineSource orders = export.orders();
                Booked booked = new Booked(booked(export));
                InOrder<Found> found = new InOrder<>(READS, this::compare)) {
            List<Told> batch = new ArrayList<>();
            @Nullable String before = null;
            for (JournalLine line = orders.next(); line != null; line = orders.next()) {
                booked.pass(line.customerId());
                Told told = OrderLines.told(line);
                if (told != null && line.customerId().equals(before)) {
                    found(
                            OrderComparison.unclear(
                                    new Unclear(
                                            line.customerId(),
                                            line.sequence(),
                                            "is there under two numbers",
                                            List.of())));
                } else if (told != null) {
                    batch.add(told);
                }
                before = line.customerId();
                if (batch.size() == BATCH) {
                    lookUp(batch, found);
                    batch.clear();
                }
            }
            lookUp(batch, found);
            found.finish();
            booked.pass(null);
        }
        return new Reconciled(tally, export.rows(), export.first(), export.last(), sent);
    }

    private @Nullable LineSource booked(SortedExport export) {
        Instant first = export.first();
        Instant last = export.last();
        BookedOrders journal = ports.booked();
        return journal == null || first == null || last == null
                ? null
                : journal.between(
                        shopId,
                        first,
                        last,
                        day -> listener.progressed("read the journal up to " + day));
    }

    private void lookUp(List<Told> batch, InOrder<Found> found) {
        if (batch.isEmpty()) {
            return;
        }
        List<Told> some = List.copyOf(batch);
        List<String> ids = some.stream().map(told -> told.facts().orderId()).toList();
        found.add(() -> new Found(some, ports.orders().orders(shopId, ids)));
    }

    private void compare(Found found) {
        List<OrderFinding> missing = new ArrayList<>();
        List<Told> toSend = new ArrayList<>();
        for (Told told : found.batch()) {
            LedgerOrder order = found.known().get(told.facts().orderId());
            ComparedFacts here =
                    order == null ? null : ComparedFacts.of(order.known()).orElse(null);
            List<OrderFinding> findings = OrderComparison.compare(told, here);
            tally.order(told, findings.isEmpty());
            if (here == null) {
                missing.addAll(findings);
                toSend.add(told);
            } else {
                findings.forEach(this::found);
            }
        }
        send(missing, toSend, found.known());
        listener.progressed(
                ports.feed() == null
                        ? "compared %,d orders".formatted(tally.orders())
                        : "compared %,d orders, sent %,d".formatted(tally.orders(), sent));
    }

    /** Of each order that is missing there is one finding. */
    private void send(
            List<OrderFinding> missing, List<Told> orders, Map<String, LedgerOrder> known) {
        FeedOrders feed = ports.feed();
        if (feed == null) {
            missing.forEach(this::found);
            return;
        }
        List<Fed> fed = new ArrayList<>();
        try (InOrder<Fed> sending = new InOrder<>(SENDINGS, fed::add)) {
            orders.forEach(
                    order -> sending.add(() -> feed.feed(order, refundsOf(order, known), last)));
            sending.finish();
        }
        for (int i = 0; i < missing.size(); i++) {
            OrderFinding finding = missing.get(i);
            switch (fed.get(i)) {
                case Fed.Sent _ -> {
                    sent++;
                    found(finding.saying("sent"));
                }
                case Fed.NotSent(String reason) -> found(finding.saying("not sent: " + reason));
            }
        }
    }

    private static List<Refund> refundsOf(Told order, Map<String, LedgerOrder> known) {
        LedgerOrder here = known.get(order.facts().orderId());
        return here == null ? List.of() : here.known().refundsThatCount();
    }

    private void found(OrderFinding finding) {
        tally.finding(finding);
        listener.found(finding);
    }

    /** The journal's orders, read beside the export's. */
    private final class Booked implements AutoCloseable {

        private final @Nullable LineSource lines;
        private @Nullable JournalLine next;

        Booked(@Nullable LineSource lines) {
            this.lines = lines;
            this.next = lines == null ? null : lines.next();
        }

        /** Names all that come before an order, and passes over it; null for the end. */
        void pass(@Nullable String orderId) {
            while (lines != null
                    && next != null
                    && (orderId == null || next.customerId().compareTo(orderId) <= 0)) {
                JournalLine line = next;
                next = lines.next();
                boolean isLast = next == null || !next.customerId().equals(line.customerId());
                ComparedFacts facts = OrderLines.facts(line);
                if (isLast && facts != null && !line.customerId().equals(orderId)) {
                    found(OrderComparison.unknownThere(facts).saying(OrderLines.standing(line)));
                }
            }
        }

        @Override
        public void close() {
            if (lines != null) {
                lines.close();
            }
        }
    }
}
