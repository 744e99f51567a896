package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderNumberTest {

    @ParameterizedTest
    @CsvSource({
        "#2417,2417",
        "' 2417 ',2417",
        "DE-2417,de-2417",
        "#DE 2417,de2417",
        "#,''",
        "##1,#1"
    })
    void of_numberAsTyped_isAsItIsLookedFor(String typed, String number) {
        assertThat(OrderNumber.of(typed)).isEqualTo(number);
    }
}
