package dev.stammkunde.programmes.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.FindPersonalData;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class FindReadersTest {

    private static final EmailKey ADDRESS = EmailKey.of("s", "anna@example.org");
    private static final CustomerId ERASED = new CustomerId("s", "erased");
    private static final CustomerId UNKNOWN = new CustomerId("s", "unknown");

    private static FindPersonalData addresses() {
        return new FindPersonalData() {
            @Override
            public Map<CustomerId, Instant> customersWith(EmailKey email) {
                return email.equals(ADDRESS)
                        ? Map.of(ERASED, Instant.EPOCH, UNKNOWN, Instant.EPOCH)
                        : Map.of();
            }

            @Override
            public Stream<CustomerId> customersOf(String shopId, int shard) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int shardCount() {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void apply_whoHasTheAddressNoLonger_isNobody() {
        FindReaders find =
                new FindReaders(
                        addresses(),
                        id ->
                                Optional.of(
                                        new FindCustomer.Found(
                                                id.equals(ERASED)
                                                        ? new Customer.Erased(Instant.EPOCH)
                                                        : Customer.UNKNOWN,
                                                Activity.none())));

        assertThat(find.apply(ADDRESS)).isEqualTo(List.of());
    }
}
