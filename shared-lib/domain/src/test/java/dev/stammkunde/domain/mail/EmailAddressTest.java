package dev.stammkunde.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {

    private static final String LONG_LABEL = "a".repeat(63);

    @ParameterizedTest
    @CsvSource({
        "anna@example.com,anna@example.com",
        "' anna@example.com ',anna@example.com",
        "Anna.B+news@Sub.Example.com,Anna.B+news@Sub.Example.com",
        "o'neil@example.ie,o'neil@example.ie",
        "anna@münchen.de,anna@xn--mnchen-3ya.de",
        "x@a-b.co,x@a-b.co"
    })
    void findDeliverable_address_isWrittenInAscii(String address, String deliverable) {
        assertThat(EmailAddress.findDeliverable(address)).contains(deliverable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "anna",
                "anna@",
                "@example.com",
                "müller@example.com",
                "anna@localhost",
                "anna@example..com",
                ".anna@example.com",
                "anna.@example.com",
                "an na@example.com",
                "anna@exam ple.com",
                "anna@-example.com",
                "anna@example.com\r\nBcc: all@example.com",
                "anna@example.com,otto@example.com",
                "Anna <anna@example.com>",
                "\"anna\"@example.com",
                "anna@[127.0.0.1]",
                "аnna@example.com"
            })
    void findDeliverable_noAddress_isEmpty(String address) {
        assertThat(EmailAddress.findDeliverable(address)).isEmpty();
    }

    @Test
    void findDeliverable_overLong_isEmpty() {
        String domain = String.join(".", LONG_LABEL, LONG_LABEL, LONG_LABEL, "com");

        assertThat(EmailAddress.findDeliverable("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddress.findDeliverable("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.findDeliverable("a".repeat(58) + "@" + domain)).isPresent();
        assertThat(EmailAddress.findDeliverable("a".repeat(59) + "@" + domain)).isEmpty();
    }
}
