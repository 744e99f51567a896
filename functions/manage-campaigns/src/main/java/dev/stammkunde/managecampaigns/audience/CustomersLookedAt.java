package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.campaigns.FindListed;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindShopCustomers;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through the customers that a count looks at: those of a list, else all of a shop. */
final class CustomersLookedAt {

    /** As a page of customers holds up to 500, a call looks at up to 2,000 of them. */
    static final int ENOUGH = 1_501;

    private static final int READ_AT_ONCE = 100;

    private final FindShopCustomers shop;
    private final FindListed lists;

    CustomersLookedAt(FindShopCustomers shop, FindListed lists) {
        this.shop = shop;
        this.lists = lists;
    }

    /**
     * Goes on from a place until enough were looked at.
     *
     * @param look receives at most 100 at once
     * @return where the next call goes on; absent after the last
     */
    @Nullable AudiencePlace from(
            AudiencePlace place,
            String shopId,
            Optional<ListId> list,
            Consumer<List<CustomerId>> look) {
        int parts = list.isPresent() ? 1 : shop.shardCount();
        @Nullable AudiencePlace next = place;
        int seen = 0;
        while (next != null && seen < ENOUGH) {
            CustomerPage page = page(next, shopId, list, parts);
            for (int from = 0; from < page.customers().size(); from += READ_AT_ONCE) {
                int to = Math.min(page.customers().size(), from + READ_AT_ONCE);
                look.accept(page.customers().subList(from, to));
            }
            seen += page.customers().size();
            AudiencePlace after = next.after(page.next());
            next = after.shard() < parts ? after : null;
        }
        return next;
    }

    private CustomerPage page(
            AudiencePlace place, String shopId, Optional<ListId> list, int parts) {
        if (place.shard() >= parts) {
            return new CustomerPage(List.of(), null);
        }
        return list.map(it -> lists.customersOf(it, place.after()))
                .orElseGet(() -> shop.customersOf(shopId, place.shard(), place.after()));
    }
}
