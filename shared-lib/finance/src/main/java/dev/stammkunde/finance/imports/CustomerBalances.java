package dev.stammkunde.finance.imports;

import dev.stammkunde.finance.imports.BalanceRow.Balance;
import dev.stammkunde.finance.imports.BalanceRow.Broken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file has of one customer.
 *
 * @param balances by line, each reference once
 * @param repeated how many rows say what another said before
 * @param broken rows that say something else by a reference that is there before; of such a
 *     reference nothing is taken over
 */
public record CustomerBalances(
        String customerId, List<Balance> balances, int repeated, List<Broken> broken) {

    public CustomerBalances {
        balances = List.copyOf(balances);
        broken = List.copyOf(broken);
    }

    /**
     * Joins the rows of a customer.
     *
     * @param rows all that a file has, by line; at least one
     */
    public static CustomerBalances of(List<Balance> rows) {
        Map<String, Balance> byReference = new LinkedHashMap<>();
        Map<String, Balance> contradicted = new LinkedHashMap<>();
        List<Broken> broken = new ArrayList<>();
        int repeated = 0;
        for (Balance row : rows) {
            Balance before = byReference.putIfAbsent(row.reference(), row);
            if (before == null) {
                continue;
            }
            if (row.isLike(before)) {
                repeated++;
            } else {
                contradicted.putIfAbsent(row.reference(), before);
                broken.add(other(row, before));
            }
        }
        contradicted.forEach(
                (reference, first) -> {
                    byReference.remove(reference);
                    broken.add(
                            new Broken(
                                    first.line(),
                                    "another line says something else of this reference"));
                });
        return new CustomerBalances(
                rows.getFirst().customerId(), List.copyOf(byReference.values()), repeated, broken);
    }

    private static Broken other(Balance row, Balance before) {
        return new Broken(
                row.line(),
                "says something else of its reference than line %d".formatted(before.line()));
    }
}
