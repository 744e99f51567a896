package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.DocumentId;

import org.joda.money.CurrencyUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two shops owe each other for a month. Lines and sums never change once it is made; disputes
 * are added to it.
 *
 * @param lines by kind, currency and price
 * @param made who closed the month and when; empty of one that still runs
 * @param disputes in the order in which they were opened
 * @param version counts its writes, from 1
 */
public record PartnerStatement(
        DocumentId partner,
        YearMonth month,
        List<StatementLine> lines,
        Optional<Made> made,
        List<PartnerDispute> disputes,
        long version) {

    /** Who closed it, and when. */
    public record Made(String by, Instant at) {}

    public PartnerStatement {
        lines = List.copyOf(lines);
        disputes = List.copyOf(disputes);
    }

    /**
     * Returns what the partner owes by currency, in minor units: less than nothing where the shop
     * owes it.
     */
    public SortedMap<String, Long> totals() {
        SortedMap<String, Long> totals = new TreeMap<>();
        lines.forEach(
                line -> totals.merge(line.currency().getCode(), line.amount(), Math::addExact));
        return totals;
    }

    /** Whether anything of it is in a currency. */
    boolean isIn(CurrencyUnit currency) {
        return totals().containsKey(currency.getCode());
    }

    /** Finds a dispute by its number, counted from 1. */
    public Optional<PartnerDispute> findDispute(int number) {
        return disputes.stream().filter(one -> one.number() == number).findFirst();
    }

    /** Returns the statement with a dispute as it is now. */
    PartnerStatement with(PartnerDispute dispute) {
        List<PartnerDispute> all = new ArrayList<>(disputes);
        all.removeIf(one -> one.number() == dispute.number());
        all.add(dispute);
        all.sort(Comparator.comparingInt(PartnerDispute::number));
        return new PartnerStatement(partner, month, lines, made, all, version + 1);
    }
}
