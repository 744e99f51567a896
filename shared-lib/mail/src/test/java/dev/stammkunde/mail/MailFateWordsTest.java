package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailDecision.Send;
import dev.stammkunde.mail.words.MailFateWords;

import org.junit.jupiter.api.Test;

import java.time.Instant;

final class MailFateWordsTest {

    private static final Instant NOW = Mails.NOON;
    private static final MailRecord NEW = MailRecord.of(Mails.order("2026", NOW));
    private static final Send CONSENTED = new Send(Basis.CONSENT_DOI);
    private static final Hold UNCLEAR =
            new Hold(NOW.plusSeconds(3_600), HoldReason.AWAITING_CONFIRMATION);

    @Test
    void findLastWord_sentAfterItWasUnclear_isWhyItWasSent() {
        MailRecord unclear = NEW.decided(CONSENTED, NOW).decided(UNCLEAR, NOW.plusSeconds(5));

        assertThat(MailFateWords.findLastWord(unclear)).contains(UNCLEAR);
        assertThat(MailFateWords.findLastWord(unclear.accepted("ses-1"))).contains(CONSENTED);
    }

    @Test
    void findLastWord_nothingDecided_isNone() {
        assertThat(MailFateWords.findLastWord(NEW)).isEmpty();
    }
}
