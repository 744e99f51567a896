package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.UnitRow.Member;
import dev.stammkunde.commands.imports.UnitRow.Stamps;
import dev.stammkunde.commands.imports.UnitRow.Taken;
import dev.stammkunde.commands.imports.UnitRow.Tier;
import dev.stammkunde.platform.Sha256;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what a file of units has: what somebody signs. For one thread. */
public final class UnitTally {

    private static final int DIGITS = 12;

    private final SortedMap<String, Long> lines = new TreeMap<>();
    private final SortedMap<CurrencyUnit, Money> fees = new TreeMap<>();
    private long stamps;
    private long broken;
    private BigInteger sum = BigInteger.ZERO;

    /** Counts a line. */
    public void add(Taken row) {
        lines.merge(row.kind() + ' ' + row.id(), 1L, Math::addExact);
        switch (row) {
            case Stamps(var _, var _, long count, var _) -> stamps += count;
            case Member(var _, var _, Money paid, var _) ->
                    fees.merge(paid.getCurrencyUnit(), paid, Money::plus);
            case Tier _ -> {}
        }
        // A sum is the same in whatever order lines are there.
        sum = sum.add(new BigInteger(1, Sha256.bytes(text(row))));
    }

    /** Counts a line of which nothing is taken over. */
    public void broken() {
        broken++;
    }

    private static String text(Taken row) {
        String what =
                switch (row) {
                    case Stamps(var _, var _, long count, var givenAt) -> count + "|" + givenAt;
                    case Tier(var _, var _, var until) -> "|" + until;
                    case Member(var _, var _, var paid, var paidAt) -> paid + "|" + paidAt;
                };
        return String.join(
                "|", row.whose().customerId(), row.whose().reference(), row.kind(), row.id(), what);
    }

    /** Returns how many lines there are by kind and id. */
    public SortedMap<String, Long> lines() {
        return new TreeMap<>(lines);
    }

    /** Returns how many stamps there are, of all cards. */
    public long stamps() {
        return stamps;
    }

    /** Returns what is still to be earned of fees, of all plans, by its currency. */
    public SortedMap<CurrencyUnit, Money> fees() {
        return new TreeMap<>(fees);
    }

    /** Returns of how many lines nothing is taken over. */
    public long brokenLines() {
        return broken;
    }

    /** Returns what is confirmed: how many lines, and twelve digits that are others with any. */
    public String confirmation() {
        long all = lines.values().stream().mapToLong(Long::longValue).sum();
        String hex = String.format("%064x", sum.mod(BigInteger.TWO.pow(256)));
        return all + "-" + hex.substring(hex.length() - DIGITS);
    }
}
