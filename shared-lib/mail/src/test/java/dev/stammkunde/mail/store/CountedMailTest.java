package dev.stammkunde.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.items.ItemWriter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

final class CountedMailTest {

    @ParameterizedTest
    @CsvSource({
        "news/once, news",
        "win-back/2026-05-01T08:00:00Z/2, win-back",
        "survey:nps/2026-09-04, survey:nps",
        "survey:nps/2026-09-04/reminder, survey:nps/reminder"
    })
    void find_mailOrItsReminder_countsEachByItself(String mail, String tally) {
        var item =
                new ItemWriter()
                        .text(MailKeys.PK, "customer#tea#anna")
                        .text(MailKeys.SK, MailKeys.MAILS + mail)
                        .number(MailKeys.VERSION, 2)
                        .text(MailKeys.CAMPAIGN_SHARD, "campaign#tea#x#1")
                        .text(MailKeys.ORDERED_AT, Instant.parse("2026-11-05T08:00:00Z"))
                        .text(MailKeys.OUTCOME, "SENT:DELIVERED")
                        .toItem();

        assertThat(CountedMail.find(item, false).orElseThrow().counts().keySet())
                .extracting(TallyCell::tally)
                .containsExactly(tally);
    }
}
