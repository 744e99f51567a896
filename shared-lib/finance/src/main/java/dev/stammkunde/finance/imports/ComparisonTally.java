package dev.stammkunde.finance.imports;

import dev.stammkunde.finance.imports.OrderFinding.Kind;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts and sums what a comparison found. For one thread. */
public final class ComparisonTally {

    private final Map<Kind, Long> findings = new EnumMap<>(Kind.class);
    private final Map<Kind, SortedMap<String, Long>> sums = new EnumMap<>(Kind.class);
    private final SortedMap<String, Long> exported = new TreeMap<>();
    private long orders;
    private long alike;
    private long repeated;

    /** Counts an order of the export. */
    public void order(ExportedOrder.Told told, boolean isAlike) {
        orders++;
        alike += isAlike ? 1 : 0;
        repeated += told.repeated();
        exported.merge(told.facts().currency(), told.facts().amount(), Math::addExact);
    }

    /** Counts a difference. */
    public void finding(OrderFinding finding) {
        findings.merge(finding.kind(), 1L, Long::sum);
        finding.findAmount()
                .ifPresent(
                        amount ->
                                sums.computeIfAbsent(finding.kind(), _ -> new TreeMap<>())
                                        .merge(finding.currency(), amount, Math::addExact));
    }

    /** How many orders the export has, each once. */
    public long orders() {
        return orders;
    }

    /** How many of them are known here as the export has them. */
    public long alike() {
        return alike;
    }

    /** How often an order was there again, letter by letter. */
    public long repeated() {
        return repeated;
    }

    /** What the export's orders come to, in minor units by currency. */
    public SortedMap<String, Long> exported() {
        return new TreeMap<>(exported);
    }

    /** How many differences of a kind there are. */
    public long count(Kind kind) {
        return findings.getOrDefault(kind, 0L);
    }

    /** What they come to, in minor units by currency, as {@link OrderFinding#findAmount}. */
    public SortedMap<String, Long> sums(Kind kind) {
        return new TreeMap<>(sums.getOrDefault(kind, new TreeMap<>()));
    }

    /** Whether nothing differs. */
    public boolean isWell() {
        return findings.isEmpty();
    }
}
