package dev.stammkunde.commands.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.items.DeflatedText;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class LargeItemsTest {

    private static final int MIB = 1024 * 1024;

    private final LargeItems large = new LargeItems(256L * MIB);

    @Test
    void bounded_fewBytesThatComeToMany_areTakenOut() {
        Map<String, AttributeValue> bomb = item("a".repeat(15 * MIB));

        assertThat(Objects.requireNonNull(large.bounded(bomb).get("known")).b().asByteArray())
                .isEmpty();
        assertThat(large.bounded(Map.of("booking", AttributeValue.fromM(bomb))))
                .isNotEqualTo(Map.of("booking", AttributeValue.fromM(bomb)));
        assertThat(large.takenOut()).isEqualTo(2);
    }

    @Test
    void bounded_theLargestOfOrders_isAsItWas() {
        Map<String, AttributeValue> order =
                item(
                        IntStream.range(0, 5_000)
                                .mapToObj(i -> new UUID(i * 31L, i).toString().repeat(12))
                                .collect(Collectors.joining()));

        assertThat(large.bounded(order)).isEqualTo(order);
        assertThat(large.takenOut()).isZero();
    }

    private static Map<String, AttributeValue> item(String text) {
        byte[] bytes = DeflatedText.deflate(text);
        return Map.of("known", AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
    }
}
