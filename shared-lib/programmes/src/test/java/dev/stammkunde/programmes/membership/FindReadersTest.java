package dev.stammkunde.programmes.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class FindReadersTest {

    private static final EmailKey ADDRESS = EmailKey.of("s", "anna@example.org");
    private static final CustomerId ERASED = new CustomerId("s", "erased");
    private static final CustomerId UNKNOWN = new CustomerId("s", "unknown");
    private static final CustomerId READER = new CustomerId("s", "reader");
    private static final CustomerId MOVED = new CustomerId("s", "moved");

    private static FindPersonalData addresses() {
        return new FindPersonalData() {
            @Override
            public Map<CustomerId, Instant> customersWith(EmailKey email) {
                return email.equals(ADDRESS)
                        ? Map.of(
                                ERASED, Instant.EPOCH,
                                UNKNOWN, Instant.EPOCH,
                                READER, Instant.EPOCH,
                                MOVED, Instant.EPOCH)
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

    private static Customer customer(CustomerId id) {
        if (id.equals(ERASED)) {
            return new Customer.Erased(Instant.EPOCH);
        }
        Profile known = told(Profile.empty(), "Anna@Example.org", 1);
        return switch (id.id()) {
            case "reader" -> new Customer.Known(known);
            case "moved" -> new Customer.Known(told(known, "new@example.org", 2));
            default -> Customer.UNKNOWN;
        };
    }

    private static Profile told(Profile before, String email, long second) {
        ProfileReport report =
                new ProfileReport(email, null, null, null, null, null, null, null, null, Set.of());
        return before.with("s", Platform.STANDARD, report, Instant.ofEpochSecond(second));
    }

    @Test
    void apply_ofAnAddress_isWhoHasItTodayAndNobodyWhoHadIt() {
        FindReaders find =
                new FindReaders(
                        addresses(),
                        id -> Optional.of(new FindCustomer.Found(customer(id), Activity.none())));

        assertThat(find.apply(ADDRESS)).containsExactly(READER);
        assertThat(find.apply(EmailKey.of("other", "anna@example.org"))).isEmpty();
    }
}
