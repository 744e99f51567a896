package dev.stammkunde.finance.imports;

import dev.stammkunde.finance.imports.BalanceRow.Balance;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what a file of balances has: the totals that somebody signs. For one thread. */
public final class BalanceTally {

    private final ZoneId zone;
    private final BalanceDigest digest = new BalanceDigest();
    private final SortedMap<YearMonth, Long> byMonth = new TreeMap<>();
    private long lines;
    private long customers;
    private long earned;
    private long promotional;
    private long byProgramme;
    private long repeated;
    private long broken;

    /** Begins to count; months are of a zone. */
    public BalanceTally(ZoneId zone) {
        this.zone = zone;
    }

    /** Counts what a customer has. */
    public void customer(CustomerBalances customer) {
        customers += customer.balances().isEmpty() ? 0 : 1;
        lines += customer.balances().size();
        repeated += customer.repeated();
        customer.balances().forEach(this::balance);
        digest.add(customer);
    }

    private void balance(Balance balance) {
        if (balance.earned()) {
            earned = Math.addExact(earned, balance.points());
        } else {
            promotional = Math.addExact(promotional, balance.points());
        }
        Instant lostAt = balance.expiresAt();
        if (lostAt == null) {
            byProgramme = Math.addExact(byProgramme, balance.points());
        } else {
            // What is lost at midnight was there on the day before.
            YearMonth month = YearMonth.from(lostAt.minusNanos(1).atZone(zone));
            byMonth.merge(month, balance.points(), Math::addExact);
        }
    }

    /** Counts a line that cannot be read. */
    public void broken() {
        broken++;
    }

    /** How many lines are taken over. */
    public long lines() {
        return lines;
    }

    /** Of how many customers. */
    public long customers() {
        return customers;
    }

    /** All points that are taken over, which are signed with the {@link #digest}. */
    public long points() {
        return Math.addExact(earned, promotional);
    }

    /**
     * Twelve hexadecimal digits that are others where any line is, however often and in whatever
     * order the lines are there; customers must be counted in the same order.
     */
    public String digest() {
        return digest.told();
    }

    /** Points that customers earned with purchases. */
    public long earned() {
        return earned;
    }

    /** Points that they were given. */
    public long promotional() {
        return promotional;
    }

    /** Points whose expiry the programme's rules say. */
    public long byProgramme() {
        return byProgramme;
    }

    /** Points by the month on whose last days they can still be spent. */
    public SortedMap<YearMonth, Long> byMonth() {
        return new TreeMap<>(byMonth);
    }

    /** How many lines say what another said before. */
    public long repeated() {
        return repeated;
    }

    /** Of how many lines nothing is taken over. */
    public long brokenLines() {
        return broken;
    }
}
