package dev.stammkunde.programmes.limited;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AvailabilityTest {

    @ParameterizedTest
    @CsvSource({"0,100,NONE", "10,100,FEW", "11,100,PLENTY", "1,5,FEW", "2,5,PLENTY", "1,1,FEW"})
    void of_whatIsLeft_isFewFromATenthOfTheStockDown(long left, int stock, Availability said) {
        assertThat(Availability.of(left, stock)).isEqualTo(said);
    }
}
