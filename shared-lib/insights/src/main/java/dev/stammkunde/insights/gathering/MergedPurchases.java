package dev.stammkunde.insights.gathering;

import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SortedLines;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * All purchases of a shop by whoever stays of joined customers. Those of customers who are gone are
 * read first and take their new place; memory is bounded whatever their number.
 */
final class MergedPurchases {

    private static final int MOST_IN_MEMORY = 50_000;

    private final Gatherings gatherings;
    private final PurchaseLines purchases;
    private final LineSpill spill;

    MergedPurchases(Gatherings gatherings, PurchaseLines purchases, LineSpill spill) {
        this.gatherings = gatherings;
        this.purchases = purchases;
        this.spill = spill;
    }

    /** Opens them. An order can be in several lines. */
    LineSource open(Gathering gathering) {
        JoinedCustomers joins = new JoinedCustomers(gathering.joined());
        List<Supplier<LineSource>> sources = new ArrayList<>();
        for (KeptLines kept : gathering.kept()) {
            sources.add(() -> filtered(gathering, kept, it -> !joins.isGone(it.customerId())));
        }
        for (LineSource moved : moved(gathering, joins)) {
            sources.add(() -> moved);
        }
        return ReadJournal.merged(sources, spill);
    }

    private List<LineSource> moved(Gathering gathering, JoinedCustomers joins) {
        List<LineSource> away = new ArrayList<>();
        if (joins.size() == 0) {
            return away;
        }
        boolean isFirstSettled = joins.size() == gathering.joinedBefore();
        List<JournalLine> some = new ArrayList<>();
        for (int i = isFirstSettled ? 1 : 0; i < gathering.kept().size(); i++) {
            KeptLines kept = gathering.kept().get(i);
            try (LineSource gone = filtered(gathering, kept, it -> joins.isGone(it.customerId()))) {
                for (JournalLine line = gone.next(); line != null; line = gone.next()) {
                    String stays = joins.whoStays(line.customerId());
                    some.add(
                            purchases.line(gathering.shopId(), purchases.purchase(line).of(stays)));
                    putAwayFrom(MOST_IN_MEMORY, some, away);
                }
            }
        }
        putAwayFrom(1, some, away);
        return away;
    }

    private void putAwayFrom(int lines, List<JournalLine> some, List<LineSource> away) {
        if (some.size() >= lines) {
            away.add(spill.putAway(SortedLines.of(some).source()));
            some.clear();
        }
    }

    private LineSource filtered(
            Gathering gathering, KeptLines kept, Predicate<JournalLine> isWanted) {
        LineSource lines = gatherings.open(gathering.shopId(), kept);
        return new LineSource() {
            @Override
            public @Nullable JournalLine next() {
                JournalLine line = lines.next();
                while (line != null && !isWanted.test(line)) {
                    line = lines.next();
                }
                return line;
            }

            @Override
            public void close() {
                lines.close();
            }
        };
    }
}
