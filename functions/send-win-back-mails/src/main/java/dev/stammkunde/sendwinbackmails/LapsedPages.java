package dev.stammkunde.sendwinbackmails;

import dev.stammkunde.campaigns.WinBackLookup;
import dev.stammkunde.campaigns.WinBackLookup.ByLastPurchase;
import dev.stammkunde.campaigns.WinBackLookup.ByRhythm;
import dev.stammkunde.campaigns.WinBackLookups;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindPurchaseDays;
import dev.stammkunde.customers.FindPurchaseDays.Entry;
import dev.stammkunde.customers.FindPurchaseDays.RhythmPage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Goes through the pages of all lookups of one run of a campaign of a shop. */
final class LapsedPages {

    private final FindPurchaseDays find;
    private final String shopId;
    private final WinBackLookups lookups;
    private final List<WinBackLookup> all;

    LapsedPages(FindPurchaseDays find, String shopId, WinBackLookups lookups) {
        this.find = find;
        this.shopId = shopId;
        this.lookups = lookups;
        this.all = lookups.all();
    }

    /**
     * Some customers of whom a step may be due.
     *
     * @param byRhythm whether they were found by their rhythm
     * @param next the place of the next page; absent after the last
     */
    record Page(List<CustomerId> customers, boolean byRhythm, @Nullable LapsedPlace next) {}

    Page page(LapsedPlace place) {
        if (place.lookup() >= all.size()) {
            return new Page(List.of(), false, null);
        }
        return switch (all.get(place.lookup())) {
            case ByLastPurchase lookup -> page(lookup, place);
            case ByRhythm lookup -> page(lookup, place);
        };
    }

    private Page page(ByLastPurchase lookup, LapsedPlace place) {
        CustomerPage found = find.lastBoughtOn(shopId, lookup.day(), place.shard(), place.after());
        return new Page(found.customers(), false, next(place, found.next(), find.shardCount()));
    }

    private Page page(ByRhythm lookup, LapsedPlace place) {
        RhythmPage found =
                find.lastBoughtWithRhythm(shopId, lookup.bucket(), lookup.days(), place.after());
        List<CustomerId> customers =
                found.entries().stream()
                        .filter(entry -> lookups.mayBeDue(entry.rhythm(), entry.lastPurchase()))
                        .map(Entry::customer)
                        .toList();
        return new Page(customers, true, next(place, found.next(), 1));
    }

    private @Nullable LapsedPlace next(LapsedPlace place, @Nullable String after, int shards) {
        if (after != null) {
            return new LapsedPlace(place.lookup(), place.shard(), after);
        }
        if (place.shard() + 1 < shards) {
            return new LapsedPlace(place.lookup(), place.shard() + 1, "");
        }
        return place.lookup() + 1 < all.size() ? new LapsedPlace(place.lookup() + 1, 0, "") : null;
    }
}
