package dev.stammkunde.mail.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.Evidence.Matter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Set;

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

    @Test
    void erased_anyProof_keepsWhoAndWhenAndNoBrowser() {
        var said = new Contact(Instant.EPOCH, "203.0.113.7", "Firefox");
        var customer = new CustomerId("shop", "7001");
        var text = new ConsentText("1", "Ja");
        var objected =
                new Evidence.Objected(
                        "o1", customer, null, Set.of("*"), Evidence.Channel.PAGE, "news", said);
        var agreed = new Evidence.Agreed("t1", customer, Matter.TRACKING, text, "news", said);
        var withdrawn = new Evidence.Withdrawn("t2", customer, Matter.LIFE_DATES, "news", said);

        assertThat(List.of(objected, agreed, withdrawn))
                .allSatisfy(
                        proof -> {
                            assertThat(proof.erased().id()).isEqualTo(proof.id());
                            assertThat(proof.erased().customer()).isEqualTo(customer);
                            assertThat(proof.erased().at()).isEqualTo(Instant.EPOCH);
                            assertThat(proof.erased().toString())
                                    .contains("203.0.113.7")
                                    .doesNotContain("Firefox");
                        });
        assertThat(agreed.isOf(Matter.TRACKING)).isTrue();
        assertThat(agreed.isOf(Matter.LIFE_DATES)).isFalse();
        assertThat(withdrawn.isOf(Matter.LIFE_DATES)).isTrue();
        assertThat(objected.isOf(Matter.TRACKING)).isFalse();
    }
}
