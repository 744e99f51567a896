package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.store.TalliedCampaignMails;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RecountCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant RUN = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void recount_mailsThatTheStreamLost_areSaidAndCountedThen() {
        keep("kaffeerad", "7001", "SENT:DELIVERED");
        keep("kaffeerad", "7002", "SKIPPED:HOLDOUT");
        keep("tee", "7001", "SENT");

        CommandRun check = recount("--check");
        MailResults before = results();
        CommandRun recount = recount();
        CommandRun again = recount("--check");

        assertThat(check.exitCode()).as(check.err()).isEqualTo(StammkundeCommand.NO);
        assertThat(check.out().lines())
                .containsExactly(
                        "news 2026-11-22T09:00:00.000000000Z SENT:DELIVERED: tallied 0, counted 1",
                        "news 2026-11-22T09:00:00.000000000Z SKIPPED:HOLDOUT: tallied 0, counted 1",
                        "2 numbers differ.");
        assertThat(before).isEqualTo(MailResults.NONE);
        assertThat(recount.exitCode()).as(recount.err()).isEqualTo(StammkundeCommand.NO);
        assertThat(results().mails()).isEqualTo(2);
        assertThat(again.out()).isEqualTo("The tallies are what the mails add up to.\n");
        assertThat(again.exitCode()).isZero();
    }

    private static CommandRun recount(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "recount",
                                "--tally",
                                "mails",
                                "--shop",
                                "kaffeerad",
                                "--wait",
                                "0",
                                "--table",
                                DYNAMO_DB.table("MailTable"),
                                "--tallies-table",
                                DYNAMO_DB.table("TalliesTable"),
                                "--endpoint",
                                DYNAMO_DB.endpoint().toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static MailResults results() {
        return new TalliedCampaignMails(
                        new DynamoDbTallies(DYNAMO_DB.client(), DYNAMO_DB.table("TalliesTable")))
                .results(new CampaignId("kaffeerad", "news"), RUN, RUN)
                .getOrDefault(RUN, MailResults.NONE);
    }

    private static void keep(String shopId, String customer, String outcome) {
        var item =
                new ItemWriter()
                        .text("pk", "customer#" + shopId + '#' + customer)
                        .text("sk", "mail#news/once")
                        .number("version", 2)
                        .text("campaignShard", "campaign#" + shopId + "#news#1")
                        .text("orderedAt", RUN)
                        .text("outcome", outcome)
                        .toItem();
        DYNAMO_DB.client().putItem(put -> put.tableName(DYNAMO_DB.table("MailTable")).item(item));
    }
}
