package dev.stammkunde.points.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.adjust.AdjustmentMonth;
import dev.stammkunde.points.adjust.AdjustmentRecord;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;
import dev.stammkunde.points.adjust.Adjustments;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adjustments in memory, over a ledger in memory. Thread-safe. */
public final class InMemoryAdjustments implements Adjustments {

    private record MonthKey(String shopId, YearMonth month, String person) {}

    private final InMemoryPointsLedger ledger;
    private final InMemoryAudit audit;
    private final Map<String, AdjustmentRecord> records = new HashMap<>();
    private final Map<MonthKey, AdjustmentMonth> months = new HashMap<>();

    public InMemoryAdjustments(InMemoryPointsLedger ledger) {
        this(ledger, new InMemoryAudit());
    }

    /** Keeps what others write to the audit too. */
    public InMemoryAdjustments(InMemoryPointsLedger ledger, InMemoryAudit audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    private static String key(String shopId, String id) {
        return shopId + '#' + id;
    }

    @Override
    public synchronized Optional<AdjustmentRecord> find(String shopId, String id) {
        return Optional.ofNullable(records.get(key(shopId, id)));
    }

    @Override
    public synchronized AdjustmentMonth month(String shopId, YearMonth month, String person) {
        return months.getOrDefault(
                new MonthKey(shopId, month, person), AdjustmentMonth.empty(shopId, month, person));
    }

    @Override
    public synchronized PendingPage pending(
            String shopId, Instant since, Optional<String> after, int limit) {
        TreeMap<String, AdjustmentRecord> pending = new TreeMap<>();
        records.values().stream()
                .filter(each -> each.shopId().equals(shopId))
                .filter(each -> each.state() instanceof State.Pending)
                .filter(each -> !each.askedAt().isBefore(since))
                .forEach(
                        each ->
                                pending.put(
                                        KeyText.sortable(each.askedAt()) + '#' + each.id(), each));
        var left = after.map(mark -> pending.tailMap(mark, false)).orElse(pending);
        List<String> marks = left.keySet().stream().limit(limit).toList();
        return new PendingPage(
                marks.stream().map(pending::get).toList(),
                left.size() > limit ? Optional.of(marks.getLast()) : Optional.empty());
    }

    @Override
    public synchronized SaveResult save(AdjustmentRecord adjustment, AuditEntry entry) {
        if (!follows(adjustment) || !audit.add(entry)) {
            return SaveResult.CONFLICT;
        }
        keep(adjustment);
        return SaveResult.SAVED;
    }

    private void keep(AdjustmentRecord adjustment) {
        records.put(key(adjustment.shopId(), adjustment.id()), adjustment);
    }

    @Override
    public synchronized SaveResult book(BookedAdjustment booked) {
        if (!follows(booked.adjustment()) || !booked.months().stream().allMatch(this::follows)) {
            return SaveResult.CONFLICT;
        }
        if (audit.holds(booked.entry()) || ledger.write(booked.booking()) != Written.WRITTEN) {
            return SaveResult.CONFLICT;
        }
        audit.add(booked.entry());
        booked.months()
                .forEach(
                        month ->
                                months.put(
                                        new MonthKey(month.shopId(), month.month(), month.person()),
                                        month));
        keep(booked.adjustment());
        return SaveResult.SAVED;
    }

    private boolean follows(AdjustmentRecord next) {
        long before = find(next.shopId(), next.id()).map(AdjustmentRecord::version).orElse(0L);
        return next.version() == before + 1;
    }

    private boolean follows(AdjustmentMonth next) {
        return next.version() == month(next.shopId(), next.month(), next.person()).version() + 1;
    }
}
