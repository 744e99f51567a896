package dev.stammkunde.mail.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

class SqsMailOrdersTest {

    private static final CampaignId CAMPAIGN = new CampaignId("demo-shop", "news");
    private static final Instant NOON = Instant.parse("2026-05-06T10:00:00Z");

    private final List<String> taken = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int calls;

    /** What a call with an order fails with, if it does. */
    private Function<String, Optional<RuntimeException>> failure = _ -> Optional.empty();

    private final class Queue implements SqsClient {
        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            calls++;
            List<String> bodies =
                    request.entries().stream()
                            .map(SendMessageBatchRequestEntry::messageBody)
                            .toList();
            asked.addAll(bodies);
            bodies.stream()
                    .flatMap(body -> failure.apply(body).stream())
                    .findFirst()
                    .ifPresent(
                            e -> {
                                throw e;
                            });
            taken.addAll(bodies);
            return SendMessageBatchResponse.builder().failed(List.of()).build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static List<MailOrder> orders(int count) {
        return IntStream.range(0, count)
                .<MailOrder>mapToObj(
                        i ->
                                new MailOrder.OfCampaign(
                                        MailKey.of(
                                                new CustomerId("demo-shop", "c" + i + "x"),
                                                CAMPAIGN,
                                                "once"),
                                        CAMPAIGN,
                                        1,
                                        "main",
                                        NOON,
                                        NOON,
                                        LocalDate.of(2026, 5, 6),
                                        null,
                                        null))
                .toList();
    }

    @Test
    void order_queueRefusesOneOfThirty_ordersTheOthersAndThrows() {
        failure =
                body ->
                        body.contains("c7x")
                                ? Optional.of(
                                        (RuntimeException)
                                                SqsException.builder().statusCode(400).build())
                                : Optional.empty();

        assertThatThrownBy(() -> new SqsMailOrders(new Queue(), "url").order(orders(30)))
                .hasMessage("1 orders were not taken by the queue");
        assertThat(taken).hasSize(29).noneMatch(body -> body.contains("c7x"));
    }

    @Test
    void order_sentAgainAlone_isTheTextThatWasWritten() {
        failure =
                body ->
                        asked.size() == 3
                                ? Optional.of(SqsException.builder().statusCode(400).build())
                                : Optional.empty();

        new SqsMailOrders(new Queue(), "url").order(orders(3));

        assertThat(asked).hasSize(6);
        for (int i = 0; i < 3; i++) {
            assertThat(asked.get(i + 3)).isSameAs(asked.get(i));
        }
    }

    @Test
    void order_queueDoesNotAnswer_isAskedOnce() {
        failure = _ -> Optional.of(ApiCallTimeoutException.create(6_000));

        assertThatThrownBy(() -> new SqsMailOrders(new Queue(), "url").order(orders(30)))
                .isInstanceOf(ApiCallTimeoutException.class);
        assertThat(calls).isEqualTo(1);
    }
}
