package dev.stammkunde.mail.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.shop.BothLanguages;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** Each decision is a sentence. */
final class MailWordsTest {

    @Test
    void of_everyDecision_saysItInBothLanguages() {
        for (SkipReason reason : SkipReason.values()) {
            BothLanguages sentence = MailWords.of(new MailDecision.Skip(reason));

            assertThat(sentence.de()).startsWith("Nicht gesendet, weil ").endsWith(".");
            assertThat(sentence.en()).startsWith("Not sent because ").endsWith(".");
        }
        for (HoldReason reason : HoldReason.values()) {
            assertThat(MailWords.of(new MailDecision.Hold(Instant.EPOCH, reason)).en())
                    .endsWith(".");
        }
    }
}
