package dev.stammkunde.finance.imports;

import static java.util.stream.Collectors.toSet;

import dev.stammkunde.finance.imports.ExportRow.Row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes orders of rows of a table, where an order may have a row for each of its lines: its own
 * columns are on all of them, or on one of them only. The same row again is the same order again.
 */
public final class FoldRows implements FoldOrder {

    @Override
    public ExportedOrder fold(List<Row> rows) {
        Row first = rows.getFirst();
        List<Row> heads = rows.stream().filter(row -> row.facts() != null).toList();
        Set<ComparedFacts> told =
                heads.stream().flatMap(row -> Stream.ofNullable(row.facts())).collect(toSet());
        if (heads.isEmpty()) {
            return new ExportedOrder.Unclear(
                    first.key(),
                    first.line(),
                    "only continues an order that is not in the export",
                    List.of());
        }
        if (told.size() > 1) {
            String lines =
                    heads.stream()
                            .limit(10)
                            .map(row -> Long.toString(row.line()))
                            .collect(Collectors.joining(", "));
            return new ExportedOrder.Unclear(
                    first.key(),
                    first.line(),
                    "is there several times, and differs: lines " + lines,
                    told.stream().map(ComparedFacts::orderId).distinct().sorted().toList());
        }
        Row head = heads.getFirst();
        return new ExportedOrder.Told(
                Objects.requireNonNull(head.facts()),
                head.line(),
                repeated(heads),
                documents(rows, heads));
    }

    /**
     * Returns what the rows of an order say, that of the order itself first, each as often as the
     * order is there once; nothing where that cannot be told. A row for each line may be the same
     * for two lines.
     */
    private static List<String> documents(List<Row> rows, List<Row> heads) {
        Map<String, List<Row>> alike = new LinkedHashMap<>();
        heads.forEach(row -> alike.computeIfAbsent(row.digest(), _ -> new ArrayList<>()).add(row));
        int times = alike.size() == 1 ? heads.size() : 1;
        alike.replaceAll((_, same) -> same.subList(0, 1));
        Map<String, List<Row>> others = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.facts() == null)
                .forEach(
                        row ->
                                others.computeIfAbsent(row.digest(), _ -> new ArrayList<>())
                                        .add(row));
        for (List<Row> same : others.values()) {
            if (same.size() % times != 0) {
                return List.of();
            }
        }
        others.replaceAll((_, same) -> same.subList(0, same.size() / times));
        return Stream.of(alike, others)
                .flatMap(group -> group.values().stream())
                .flatMap(List::stream)
                .flatMap(row -> Stream.ofNullable(row.document()))
                .toList();
    }

    private static int repeated(List<Row> heads) {
        Set<String> seen = new HashSet<>();
        return (int) heads.stream().filter(row -> !seen.add(row.digest())).count();
    }
}
