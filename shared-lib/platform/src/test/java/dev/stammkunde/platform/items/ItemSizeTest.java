package dev.stammkunde.platform.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

final class ItemSizeTest {

    @Test
    void of_eachKindOfValue_countsNamesAndBytes() {
        Map<String, AttributeValue> item =
                new ItemWriter()
                        .text("äb", "€")
                        .number("n", 1234)
                        .bytes("b", new byte[10])
                        .map("m", new ItemWriter().text("x", "yz"))
                        .texts("l", List.of("p", "qr"), text -> text)
                        .toItem();

        int text = 3 + 3;
        int number = 1 + 4;
        int bytes = 1 + 10;
        int map = 1 + 3 + 1 + 1 + 2;
        int list = 1 + 3 + 2 + 1 + 2;
        assertThat(ItemSize.of(item)).isEqualTo(text + number + bytes + map + list);
    }
}
