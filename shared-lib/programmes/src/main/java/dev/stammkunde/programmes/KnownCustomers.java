package dev.stammkunde.programmes;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;

import java.util.List;
import java.util.stream.Stream;

/** Says whether a shop has told of a customer, and they were not erased. */
public record KnownCustomers(FindCustomer customers) {

    /**
     * Says it.
     *
     * @param asked as the caller names them
     * @param account of the customer who stays after merges
     */
    public boolean isKnown(AccountId asked, PointsAccount account) {
        List<Customer> found =
                Stream.of(asked, account.id())
                        .distinct()
                        .map(id -> new CustomerId(id.shopId(), id.customerId()))
                        .flatMap(id -> customers.find(id).stream())
                        .map(each -> each.customer())
                        .toList();
        boolean isErased = found.stream().anyMatch(Customer.Erased.class::isInstance);
        return !isErased && (!found.isEmpty() || account.sequence() > 0);
    }
}
