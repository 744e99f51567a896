package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class FindCustomerTest {

    private static final CustomerId ID = new CustomerId("kaffeerad", "7001");

    private static boolean knows(Optional<Customer> kept) {
        FindCustomer find =
                _ -> kept.map(customer -> new FindCustomer.Found(customer, Activity.none()));
        return find.knows(ID);
    }

    @Test
    void knows_onlyWhoWasToldOfAndNotErased() {
        assertThat(knows(Optional.empty())).isFalse();
        assertThat(knows(Optional.of(new Customer.Erased(Instant.EPOCH)))).isFalse();
        assertThat(knows(Optional.of(new Customer.Known(Profile.empty())))).isTrue();
    }
}
