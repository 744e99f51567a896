package dev.stammkunde.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.List;

class DynamoDbSituationsTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("demo-shop", "7001");

    private final DynamoDbStandings standings =
            new DynamoDbStandings(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));

    @Test
    void read_addressWithWishesFromBefore_joinsThemWithTheCustomersOwn() {
        TellWishes wishes = new TellWishes(standings);
        wishes.tell(Mailbox.of("demo-shop", "anna@example.com"), old -> old.optedIn(AT));
        wishes.tell(ANNA, old -> old.leaving("news", AT.plusSeconds(1)));

        Wishes joined = read("Anna@example.com").wishes();

        assertThat(joined.optedInAt()).isEqualTo(AT);
        assertThat(joined.topicsLeft()).containsOnlyKeys("news");
        assertThat(read("other@example.com").wishes().optedInAt()).isNull();
    }

    private Standing read(String address) {
        MailOrder order =
                new MailOrder.OfOptIn(new MailKey(ANNA, "opt-in/1"), "1", address, "de", AT);
        DynamoDbSituations.Tables tables =
                new DynamoDbSituations.Tables(
                        DYNAMO_DB.table("MailTable"),
                        DYNAMO_DB.table("CustomersTable"),
                        DYNAMO_DB.table("PointsTable"));
        return new DynamoDbSituations(DYNAMO_DB.client(), tables)
                .read(List.of(order))
                .getFirst()
                .standing()
                .value();
    }
}
