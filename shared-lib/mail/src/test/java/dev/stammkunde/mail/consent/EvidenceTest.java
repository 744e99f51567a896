package dev.stammkunde.mail.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class EvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2030-01-01T00:00:00Z",
        "2026-12-31T23:59:59Z, 2030-01-01T00:00:00Z",
        "2028-02-29T12:00:00Z, 2032-01-01T00:00:00Z"
    })
    void keptUntil_afterAWithdrawal_isThreeYearsAfterTheYearsEnd(Instant at, Instant until) {
        assertThat(Evidence.keptUntil(at)).isEqualTo(until);
    }

    @Test
    void mailbox_ofAnAddress_isTheSameForEachSpellingAndNoOther() {
        var mailbox = Mailbox.of("shop", "Anna@Example.com ");

        assertThat(mailbox).isEqualTo(Mailbox.of("shop", "anna@example.com"));
        assertThat(mailbox).isNotEqualTo(Mailbox.of("other-shop", "anna@example.com"));
        assertThat(Mailbox.isMailbox(mailbox)).isTrue();
        assertThat(Mailbox.isMailbox(new CustomerId("shop", "7001"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"news, true", "*, true", "win-back, true", "News, false", "-a, false", "'', false"})
    void topic_asScope_isANameOrAll(String text, boolean expected) {
        assertThat(Topic.isScope(text)).isEqualTo(expected);
    }
}
