package dev.stammkunde.programmes.membership;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.FindPersonalData;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Finds whose address one is today. Who had it once is not meant: somebody else may read it by now.
 */
public final class FindReaders implements Function<EmailKey, List<CustomerId>> {

    private final FindPersonalData addresses;
    private final FindCustomer customers;

    public FindReaders(FindPersonalData addresses, FindCustomer customers) {
        this.addresses = addresses;
        this.customers = customers;
    }

    @Override
    public List<CustomerId> apply(EmailKey address) {
        return addresses.customersWith(address).keySet().stream()
                .filter(id -> reads(id, address))
                .sorted(Comparator.comparing(CustomerId::id))
                .toList();
    }

    private boolean reads(CustomerId id, EmailKey address) {
        return customers
                .find(id)
                .map(FindCustomer.Found::customer)
                .filter(
                        customer ->
                                customer instanceof Customer.Known(var profile)
                                        && profile.email()
                                                .map(email -> EmailKey.of(id.shopId(), email))
                                                .filter(address::equals)
                                                .isPresent())
                .isPresent();
    }
}
