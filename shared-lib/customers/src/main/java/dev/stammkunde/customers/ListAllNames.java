package dev.stammkunde.customers;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.LongConsumer;

/** Lets the names of all customers of a shop lead to them, as reports do for those who change. */
public final class ListAllNames {

    private final FindShopCustomers customers;
    private final ProfileStore profiles;
    private final ListNames names;

    public ListAllNames(FindShopCustomers customers, ProfileStore profiles, ListNames names) {
        this.customers = customers;
        this.profiles = profiles;
        this.names = names;
    }

    /**
     * Goes through them once; who is reported meanwhile is read anew.
     *
     * @param progress receives how many were listed so far, after each page
     * @return how many have a name
     */
    public long list(String shopId, LongConsumer progress) {
        long listed = 0;
        for (int shard = 0; shard < customers.shardCount(); shard++) {
            @Nullable String after = "";
            while (after != null) {
                CustomerPage page = customers.customersOf(shopId, shard, after);
                for (CustomerId customer : page.customers()) {
                    listed += list(customer) ? 1 : 0;
                }
                progress.accept(listed);
                after = page.next();
            }
        }
        return listed;
    }

    private boolean list(CustomerId customer) {
        while (true) {
            Versioned<Customer> kept = profiles.profileOf(customer);
            Set<String> all = FoldedName.namesOf(kept.value());
            if (all.isEmpty()) {
                return false;
            }
            if (names.list(customer, kept.version(), all) == SaveResult.SAVED) {
                return true;
            }
        }
    }
}
