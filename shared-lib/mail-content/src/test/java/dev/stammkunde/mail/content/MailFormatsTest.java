package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.Language;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Locale;

class MailFormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE | 24. Dezember 2026 | 1.234.567 | 1.234,56_€",
                "de-AT | 24. Dezember 2026 | 1_234_567 | €_1.234,56",
                "de-CH | 24. Dezember 2026 | 1’234’567 | EUR_1’234.56",
                "en-GB | 24 December 2026  | 1,234,567 | €1,234.56",
                "en-US | December 24, 2026 | 1,234,567 | €1,234.56"
            })
    void write_values_asTheLocaleDoes(String tag, String date, String number, String money) {
        Locale locale = Locale.forLanguageTag(tag);

        assertThat(MailFormats.date(LocalDate.of(2026, 12, 24), locale)).isEqualTo(date);
        assertThat(MailFormats.number(1_234_567, locale)).isEqualTo(number.replace('_', '\u00a0'));
        assertThat(MailFormats.money(Money.parse("EUR 1234.56"), locale))
                .isEqualTo(money.replace('_', '\u00a0'));
    }

    @Test
    void date_januaryInAustria_isJaenner() {
        assertThat(MailFormats.date(LocalDate.of(2027, 1, 6), Locale.forLanguageTag("de-AT")))
                .isEqualTo("6. Jänner 2027");
    }

    @ParameterizedTest
    @CsvSource({
        "EUR 0.00, '0,00_€'",
        "EUR -12.50, '-12,50_€'",
        "JPY 1500, '1.500_¥'",
        "USD 9.90, '9,90_$'",
        "CHF 1000.00, '1.000,00_CHF'"
    })
    void money_currencies_haveTheirOwnDecimals(String money, String written) {
        assertThat(MailFormats.money(Money.parse(money), Locale.GERMANY))
                .isEqualTo(written.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({
        "de-DE, 0, 0_Punkte",
        "de-DE, 1, 1_Punkt",
        "de-DE, 2, 2_Punkte",
        "de-DE, 1250, 1.250_Punkte",
        "en-GB, 1, 1_point",
        "en-GB, 1250, '1,250_points'"
    })
    void points_number_decidesTheNoun(String tag, long points, String written) {
        assertThat(MailFormats.points(points, Locale.forLanguageTag(tag)))
                .isEqualTo(written.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DE, -, de-DE",
                "DE, de, de-DE",
                "DE, AT, de-AT",
                "DE, ch, de-CH",
                "DE, US, de-DE",
                "EN, -, en-GB",
                "EN, US, en-US",
                "EN, DE, en-GB"
            })
    void localeOf_languageAndCountry_isOneThatExists(
            Language language, @org.jspecify.annotations.Nullable String country, String tag) {
        assertThat(MailLocale.of(language, country).toLanguageTag()).isEqualTo(tag);
    }
}
