package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CustomerLists;
import dev.stammkunde.campaigns.FollowLists;

final class InMemoryCustomerListsTest extends CustomerListsContract {

    private final InMemoryCustomerLists lists = new InMemoryCustomerLists();

    @Override
    protected CustomerLists emptyStore() {
        return lists;
    }

    @Override
    protected FollowLists following() {
        return lists;
    }
}
