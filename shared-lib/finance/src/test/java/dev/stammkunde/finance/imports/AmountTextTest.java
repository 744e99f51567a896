package dev.stammkunde.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.imports.AmountText.Minor;
import dev.stammkunde.finance.imports.AmountText.Unreadable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

class AmountTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "119.00|11900",
                "119,00|11900",
                "119|11900",
                "119,5|11950",
                "1.234,56|123456",
                "1,234.56|123456",
                "1 234,56|123456",
                "1'234.56|123456",
                "1.234.567|123456700",
                "12.345.678,90|1234567890",
                "119.0000|11900",
                "0.000|0",
                "0|0"
            })
    void read_amountsOfSeveralCountries_areMinorUnits(String text, long units) {
        assertThat(AmountText.read(text, 2)).isEqualTo(new Minor(units));
    }

    @Test
    void read_moreUnitsThanALongHolds_isMoreThanAnyOrder() {
        assertThat(AmountText.read("99999999999999.00", 6))
                .isEqualTo(new Unreadable("is more than any order"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "12.345", "999,000"})
    void read_thousandsOrDecimals_isNotGuessed(String text) {
        assertThat(AmountText.read(text, 2))
                .isEqualTo(
                        new Unreadable("can be read in two ways: with thousands or with decimals"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5.00",
                "1.2.3",
                "1,23,456.00",
                "12.",
                ".50",
                "EUR 5",
                "1e3",
                "5,00 EUR",
                "1.234.56"
            })
    void read_whatIsNoAmount_isSaid(String text) {
        assertThat(AmountText.read(text, 2)).isEqualTo(new Unreadable("is no amount"));
    }

    @ParameterizedTest
    @CsvSource({"1.239,2,has more than 2 decimals", "100.5,0,has more than 0 decimals"})
    void read_moreDigitsThanTheCurrencyHas_isSaid(String text, int decimals, String why) {
        String zeroed = text.equals("1.239") ? "0.239" : text;

        assertThat(AmountText.read(zeroed, decimals)).isEqualTo(new Unreadable(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999", "1111111111111111111111111111111111111"})
    void read_moreThanAnyOrder_isRefused(String text) {
        assertThat(AmountText.read(text, 2)).isInstanceOf(Unreadable.class);
    }

    @Property
    void read_anyAmountAsGermansAndBritonsWriteIt_isTheSame(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long units) {
        BigDecimal amount = BigDecimal.valueOf(units, 2);

        for (Locale locale : new Locale[] {Locale.GERMANY, Locale.UK}) {
            String text =
                    new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale))
                            .format(amount);
            assertThat(AmountText.read(text, 2)).as(text).isEqualTo(new Minor(units));
        }
    }
}
