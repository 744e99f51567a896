package dev.stammkunde.releaseheldmails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.store.DynamoDbCampaignMails;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

final class ReleaseHeldMailsHandlerTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final CampaignId CAMPAIGN = new CampaignId("demo-shop", "news");

    /** As in the sample event. */
    private static final Instant EIGHT = Instant.parse("2026-05-07T06:00:00Z");

    private final List<MailOrder> ordered = new ArrayList<>();

    private static DynamoDbMailRecords records() {
        return new DynamoDbMailRecords(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    private static DynamoDbCampaignMails ofCampaigns() {
        return new DynamoDbCampaignMails(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    private static MailOrder order(int customer) {
        return new MailOrder.OfCampaign(
                MailKey.of(new CustomerId("demo-shop", "c" + customer), CAMPAIGN, "once"),
                CAMPAIGN,
                1,
                "main",
                EIGHT,
                EIGHT,
                LocalDate.of(2026, 5, 7),
                null,
                null);
    }

    private static void hold(int from, int to, Instant until) {
        hold(from, to, until, HoldReason.QUIET_HOURS);
    }

    private static void hold(int from, int to, Instant until, HoldReason reason) {
        List<MailChange> changes =
                IntStream.range(from, to)
                        .mapToObj(ReleaseHeldMailsHandlerTest::order)
                        .map(MailRecord::of)
                        .map(
                                record ->
                                        new MailChange(
                                                new Versioned<>(record, 0),
                                                record.decided(
                                                        new MailDecision.Hold(until, reason),
                                                        EIGHT.minusSeconds(9_000)),
                                                null))
                        .toList();
        assertThat(records().save(changes)).containsOnly(SaveResult.SAVED);
    }

    private void run() throws IOException {
        run(FixedContext.unhurried());
    }

    private void run(FixedContext context) throws IOException {
        run("morning", context);
    }

    private void run(String sample, FixedContext context) throws IOException {
        try (InputStream event =
                Files.newInputStream(
                        RepositoryRoot.path()
                                .resolve("events/release-held-mails/" + sample + ".json"))) {
            new ReleaseHeldMailsHandler(
                            DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"), ordered::addAll)
                    .handleRequest(event, OutputStream.nullOutputStream(), context);
        }
    }

    @Test
    void handleRequest_manyAreDue_ordersEachOnceOverAllRuns() throws IOException {
        hold(0, 100, EIGHT);
        hold(100, 200, EIGHT.minusSeconds(1));
        hold(200, 250, EIGHT.plusNanos(1));

        run();
        run();

        assertThat(ordered)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200)
                                .mapToObj(ReleaseHeldMailsHandlerTest::order)
                                .toList());
    }

    @Test
    void handleRequest_campaignResumed_ordersEachThatWaitedForItOnce() throws IOException {
        hold(0, 250, EIGHT.plusSeconds(9_000), HoldReason.CAMPAIGN_PAUSED);
        hold(250, 260, EIGHT.plusSeconds(9_000));

        run("resumed", FixedContext.unhurried());
        run("resumed", FixedContext.unhurried());

        assertThat(ordered)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 250)
                                .mapToObj(ReleaseHeldMailsHandlerTest::order)
                                .toList());
    }

    @Test
    void handleRequest_orderedAndNeverDecidedOn_isOrderedAgainAfterTheLease() throws IOException {
        hold(0, 1, EIGHT.minus(ReleaseHeldMails.LEASE));

        new ReleaseHeldMails(records(), ofCampaigns(), ordered::addAll)
                .release(EIGHT.minus(ReleaseHeldMails.LEASE), () -> true);
        run();

        assertThat(ordered).containsExactly(order(0), order(0));
    }

    @Test
    void handleRequest_queueFails_leavesThemDue() throws IOException {
        hold(0, 3, EIGHT);
        ReleaseHeldMails broken =
                new ReleaseHeldMails(
                        records(),
                        ofCampaigns(),
                        orders -> {
                            throw new IllegalStateException("the queue is away");
                        });

        assertThatThrownBy(() -> broken.release(EIGHT, () -> true))
                .isInstanceOf(ReleaseHeldMails.UnfinishedException.class);
        run();

        assertThat(ordered).hasSize(3);
    }

    @Test
    void handleRequest_queueRefusesTwoMails_releasesTheOthersAndFails() {
        hold(0, 30, EIGHT);
        ReleaseHeldMails refusing =
                new ReleaseHeldMails(
                        records(),
                        ofCampaigns(),
                        orders -> {
                            if (orders.contains(order(7)) || orders.contains(order(8))) {
                                throw new IllegalStateException("orders were not taken");
                            }
                            ordered.addAll(orders);
                        });

        assertThatThrownBy(() -> refusing.release(EIGHT, () -> true))
                .isInstanceOf(ReleaseHeldMails.UnfinishedException.class)
                .hasMessage("released 28 mails, and 2 cannot be released");

        assertThat(ordered).hasSize(28).doesNotHaveDuplicates().doesNotContain(order(7), order(8));
    }

    @Test
    void handleRequest_queueIsAway_isAskedTwiceMoreAndNotForEachMail() {
        hold(0, 30, EIGHT);
        AtomicInteger calls = new AtomicInteger();
        ReleaseHeldMails broken =
                new ReleaseHeldMails(
                        records(),
                        ofCampaigns(),
                        orders -> {
                            calls.incrementAndGet();
                            throw ApiCallTimeoutException.create(6_000);
                        });

        assertThatThrownBy(() -> broken.release(EIGHT, () -> true))
                .isInstanceOf(ApiCallTimeoutException.class);
        assertThat(calls).hasValue(3);
    }

    @Test
    void handleRequest_noTimeLeft_failsSoThatItRunsAgain() {
        hold(0, 1, EIGHT);

        assertThatThrownBy(() -> run(new FixedContext("request-1", () -> 1_000)))
                .isInstanceOf(ReleaseHeldMails.UnfinishedException.class);
        assertThat(ordered).isEmpty();
    }
}
