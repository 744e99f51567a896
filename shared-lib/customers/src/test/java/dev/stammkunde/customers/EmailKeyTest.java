package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One address has one key, however it is written. */
class EmailKeyTest {

    /** Keys are in links that were mailed and in tables, so these never change. */
    @ParameterizedTest
    @CsvSource({
        "anna@example.com, vfQWiMmFk6P75jXxXzFBiGPN",
        "' Anna+News@Example.COM ', 9o68HO2KmiXCYKFheU-boe2o",
        "nobody, J1DzRAPTR_anAaW1mr2jmB-8",
        "anna@localhost, 5zZ3l8-AtYCLHB9OacAEZgFm"
    })
    void of_addressInAscii_isWhatItAlwaysWas(String email, String hash) {
        assertThat(EmailKey.of("demo-shop", email).hash()).isEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({
        "anna@münchen.example, anna@xn--mnchen-3ya.example",
        "' Anna@MÜNCHEN.example', anna@xn--mnchen-3ya.example",
        "anna@mu\u0308nchen.example, anna@xn--mnchen-3ya.example",
        "anna@straße.example, anna@xn--strae-oqa.example"
    })
    void of_domainAsPeopleReadIt_isThatOfDns(String read, String sent) {
        assertThat(EmailKey.of("demo-shop", read)).isEqualTo(EmailKey.of("demo-shop", sent));
    }

    @Test
    void of_anotherDomainThatLooksAlike_isAnotherKey() {
        assertThat(EmailKey.of("demo-shop", "anna@straße.example"))
                .isNotEqualTo(EmailKey.of("demo-shop", "anna@strasse.example"));
    }
}
