package dev.stammkunde.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class DynamoDbChosenLanguagesTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Test
    void chosenLanguages_ofSome_areThoseOfWhoChose() {
        choose(customer("a#b"), Language.EN);
        choose(customer("ada"), null);

        assertThat(
                        new DynamoDbChosenLanguages(DYNAMO_DB.client(), table())
                                .chosenLanguages(
                                        List.of(
                                                customer("a#b"),
                                                customer("ada"),
                                                customer("nobody"))))
                .containsOnly(Map.entry(customer("a#b"), Language.EN));
    }

    @Test
    void chosenLanguages_ofAHundred_areOneCallOfHalfAUnitEach() {
        List<CustomerId> hundred =
                IntStream.range(0, 100).mapToObj(i -> customer("c" + i)).toList();
        hundred.forEach(customer -> choose(customer, Language.EN));
        ConsumedCapacity spent = new ConsumedCapacity();

        try (DynamoDbClient client = spent.meteredClient()) {
            assertThat(new DynamoDbChosenLanguages(client, table()).chosenLanguages(hundred))
                    .hasSize(100);
        }

        assertThat(spent.byOperation()).containsExactly(Map.entry("BatchGetItem table", 50.0));
    }

    private static void choose(CustomerId customer, @Nullable Language language) {
        DynamoDbStandings standings = new DynamoDbStandings(DYNAMO_DB.client(), table());
        standings.save(
                customer,
                standings.standing(customer),
                Standing.empty().with(Wishes.none().withLanguage(language)));
    }

    private static CustomerId customer(String id) {
        return new CustomerId("shop", id);
    }

    private static String table() {
        return DYNAMO_DB.table("MailTable");
    }
}
