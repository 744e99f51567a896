package dev.stammkunde.tallymails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.store.TalliedCampaignMails;
import dev.stammkunde.platform.testing.InMemoryTallies;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;

/** Runs the sample events of {@code events/tally-mails}. */
final class TallyMailsHandlerTest {

    private static final CampaignId NEWS = new CampaignId("demo-shop", "news");
    private static final Instant RUN = Instant.parse("2026-05-06T08:00:00Z");
    private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

    private final InMemoryTallies tallies = new InMemoryTallies();
    private final TallyMailsHandler handler = new TallyMailsHandler(tallies);

    @Test
    void handle_mailsOfARunAndOthers_countsThoseOfTheRunByTheirLatestState() throws IOException {
        assertThat(handle("newsletter")).isEqualTo(ALL_DONE);

        assertThat(results())
                .isEqualTo(
                        new MailResults(
                                0,
                                Map.of(HoldReason.QUIET_HOURS, 1L),
                                1,
                                Map.of(),
                                Map.of(MailEvent.Type.DELIVERED, 1L)));
    }

    @Test
    void handle_sameBatchTwiceAndARecordThatExpired_changesNothing() throws IOException {
        handle("newsletter");
        MailResults once = results();

        handle("newsletter");
        handle("expired");
        handle("newsletter");

        assertThat(results()).isEqualTo(once);
    }

    @Test
    void handle_oneUnreadableRecord_countsThoseBeforeItAndTellsWhere() throws IOException {
        assertThat(handle("batch-with-one-unreadable"))
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"4421584500000000017450000002\"}]}");
        assertThat(results().mails()).isEqualTo(1);
    }

    private MailResults results() {
        return new TalliedCampaignMails(tallies)
                .results(NEWS, RUN, RUN)
                .getOrDefault(RUN, MailResults.NONE);
    }

    private String handle(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (InputStream in =
                Files.newInputStream(
                        RepositoryRoot.path().resolve("events/tally-mails/" + event + ".json"))) {
            handler.handleRequest(in, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }
}
