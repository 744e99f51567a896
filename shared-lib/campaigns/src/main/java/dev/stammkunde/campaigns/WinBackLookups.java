package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.WinBackLookup.ByLastPurchase;
import dev.stammkunde.campaigns.WinBackLookup.ByRhythm;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.FindPurchaseDays.Span;
import dev.stammkunde.customers.Rhythm;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Tells where to look for the customers of whom a step is due in a run.
 *
 * <p>Where a step follows the rhythm of customers, those who have one are found by it, and all
 * others by the day of their last purchase. Lookups find some who are not due, since what day it is
 * depends on a customer's zone, but they find few: none of those who lapsed on other days.
 */
public final class WinBackLookups {

    private final WinBack rule;
    private final PurchaseSpans spans;

    public WinBackLookups(WinBack rule, RunWindow window, @Nullable LocalTime localTime) {
        this.rule = rule;
        this.spans = new PurchaseSpans(window, localTime);
    }

    /** Returns all lookups of the run, always the same and in the same order. */
    public List<WinBackLookup> all() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (int step : WinBackLadder.of(rule, null).days()) {
            spans.find(step, step)
                    .ifPresent(
                            span ->
                                    span.first()
                                            .datesUntil(span.last().plusDays(1))
                                            .forEach(days::add));
        }
        List<WinBackLookup> lookups = new ArrayList<>();
        days.forEach(day -> lookups.add(new ByLastPurchase(day)));
        if (WinBackLadder.followsRhythm(rule)) {
            for (int bucket = 0; bucket < Rhythm.buckets(); bucket++) {
                addBucket(lookups, bucket);
            }
        }
        return List.copyOf(lookups);
    }

    /**
     * Whether a step may be due for somebody of whom only the rhythm is known and the UTC day of
     * the last purchase. It costs nothing to ask, and saves to read most who are not due.
     */
    public boolean mayBeDue(Rhythm rhythm, LocalDate lastPurchase) {
        return WinBackLadder.of(rule, rhythm).days().stream()
                .flatMap(step -> spans.find(step, step).stream())
                .anyMatch(span -> span.contains(lastPurchase));
    }

    /** Whether a customer is found by their rhythm, and by no other lookup. */
    public static boolean isByRhythm(WinBack rule, Activity activity) {
        return WinBackLadder.followsRhythm(rule)
                && Rhythm.find(activity.recentPurchases()).isPresent();
    }

    private void addBucket(List<WinBackLookup> lookups, int bucket) {
        List<Integer> soonest =
                WinBackLadder.of(rule, new Rhythm(Rhythm.shortestOf(bucket))).days();
        List<Integer> latest = WinBackLadder.of(rule, new Rhythm(Rhythm.longestOf(bucket))).days();
        List<Span> joined = new ArrayList<>();
        // From the last step on, since its purchases are the longest ago: so spans are in order.
        for (int step = soonest.size() - 1; step >= 0; step--) {
            spans.find(soonest.get(step), latest.get(step)).ifPresent(span -> join(joined, span));
        }
        joined.forEach(span -> lookups.add(new ByRhythm(bucket, span)));
    }

    /** Adds a span, as one with the last where there is no day between them. */
    private static void join(List<Span> joined, Span next) {
        if (joined.isEmpty() || next.first().isAfter(joined.getLast().last().plusDays(1))) {
            joined.add(next);
            return;
        }
        Span before = joined.removeLast();
        LocalDate last = before.last().isAfter(next.last()) ? before.last() : next.last();
        joined.add(new Span(before.first(), last));
    }
}
