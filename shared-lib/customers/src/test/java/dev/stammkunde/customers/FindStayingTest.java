package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.FindStaying.Staying;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.ToldOrders;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

final class FindStayingTest {

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final ToldOrders orders = new ToldOrders("shop", customers, customers);
    private final FindStaying find = new FindStaying(customers);

    @Test
    void find_mergedTwiceKnownErasedAndUnknown_isWhoStays() {
        CustomerId first = orders.customer("first");
        CustomerId second = orders.customer("second");
        CustomerId stays = orders.customer("stays");
        CustomerId erased = orders.customer("erased");
        CustomerId unknown = new CustomerId("shop", "unknown");
        becomes(first, new Customer.Merged(second, Instant.EPOCH));
        becomes(second, new Customer.Merged(stays, Instant.EPOCH));
        becomes(erased, new Customer.Erased(Instant.EPOCH));

        Map<CustomerId, Staying> found = find.find(List.of(first, stays, erased, unknown));

        assertThat(found.get(first))
                .isEqualTo(found.get(stays))
                .extracting(Staying::id, it -> it.profile().email().orElse(""))
                .containsExactly(stays, "stays@example.com");
        assertThat(found.get(erased)).extracting(Staying::profile).isEqualTo(Profile.empty());
        assertThat(found.get(unknown)).extracting(Staying::id).isEqualTo(unknown);
    }

    @Test
    void find_mergedInACircle_endsWithNobodysProfile() {
        CustomerId one = orders.customer("one");
        CustomerId other = orders.customer("other");
        becomes(one, new Customer.Merged(other, Instant.EPOCH));
        becomes(other, new Customer.Merged(one, Instant.EPOCH));

        assertThat(find.find(List.of(one)).values())
                .singleElement()
                .extracting(Staying::profile)
                .isEqualTo(Profile.empty());
    }

    private void becomes(CustomerId customer, Customer next) {
        customers.save(ProfileChange.between(customer, customers.profileOf(customer), next));
    }
}
