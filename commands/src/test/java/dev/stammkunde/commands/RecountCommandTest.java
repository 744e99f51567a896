package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.store.TalliedCampaignMails;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.store.DynamoDbParticipations;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    @Test
    void recount_answersThatTheStreamLostOrThatAreOfOthers_areCountedThen() {
        keepAnswer("kaffeerad", "7001", 9, false);
        keepAnswer("kaffeerad", "7002", 3, true);
        keepAnswer("tee", "7001", 9, false);

        CommandRun check = recountOf("answers", "SurveysTable", "--check");
        CommandRun recount = recountOf("answers", "SurveysTable");
        CommandRun again = recountOf("answers", "SurveysTable", "--check");

        assertThat(check.out().lines())
                .as(check.err())
                .containsExactly(
                        "nps/NPS/category 2026-11-20 9:Kaffee: tallied 0, counted 1",
                        "nps/NPS/country 2026-11-20 9:: tallied 0, counted 1",
                        "nps/NPS/language 2026-11-20 9:de: tallied 0, counted 1",
                        "nps/NPS/purchase 2026-11-20 9:first: tallied 0, counted 1",
                        "nps/NPS/wave 2026-11-20 9:2026-11-02: tallied 0, counted 1",
                        "5 numbers differ.");
        assertThat(recount.exitCode()).as(recount.err()).isEqualTo(StammkundeCommand.NO);
        assertThat(again.out()).isEqualTo("The tallies are what the answers add up to.\n");
    }

    private static void keepAnswer(String shopId, String customer, int score, boolean late) {
        Instant at = Instant.parse("2026-11-20T09:00:00Z");
        new DynamoDbParticipations(DYNAMO_DB.client(), DYNAMO_DB.table("SurveysTable"))
                .save(
                        new Participation(
                                new Invitation(
                                        new ParticipationKey(
                                                new CustomerId(shopId, customer),
                                                "nps",
                                                "2026-11-02"),
                                        1,
                                        null,
                                        null,
                                        new Segments(Language.DE, false, null, Set.of("Kaffee")),
                                        new Counting(
                                                "recommend", Scale.NPS, ZoneId.of("Europe/Berlin")),
                                        at,
                                        at.plusSeconds(60)),
                                new Response(
                                        Map.of("recommend", new Answer.Score(score)),
                                        at,
                                        at,
                                        late)),
                        0);
    }

    private static CommandRun recount(String... more) {
        return recountOf("mails", "MailTable", more);
    }

    private static CommandRun recountOf(String tally, String table, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "recount",
                                "--tally",
                                tally,
                                "--shop",
                                "kaffeerad",
                                "--wait",
                                "0",
                                "--table",
                                DYNAMO_DB.table(table),
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
