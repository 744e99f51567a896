package dev.stammkunde.reports.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.reports.publishing.OrderMark;
import dev.stammkunde.reports.publishing.OrderMarks;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;

final class DynamoDbOrderMarksTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:05Z");

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private OrderMarks marks() {
        return new DynamoDbOrderMarks(DYNAMO_DB.client(), DYNAMO_DB.table("OrderMarksTable"));
    }

    private static OrderMark mark(int triggered, String digest) {
        return new OrderMark(
                "shop#1",
                "order#1",
                new AsOf(NOW, NOW.plusSeconds(triggered)),
                new AsOf(NOW, NOW),
                digest);
    }

    @Test
    void published_laterAndEarlier_theLaterStays() {
        OrderMarks marks = marks();

        marks.published(mark(2, "b"), NOW);
        marks.published(mark(1, "a"), NOW);

        assertThat(marks.find("shop#1", "order#1")).contains(mark(2, "b"));
        assertThat(marks.find("shop", "1#order#1")).isEmpty();
    }

    @Test
    void raise_sameDigest_isRaisedAndOtherDigestIsNot() {
        OrderMarks marks = marks();
        assertThat(marks.raise(mark(1, "a"), NOW)).isFalse();
        marks.published(mark(1, "a"), NOW);

        assertThat(marks.raise(mark(3, "a"), NOW)).isTrue();
        assertThat(marks.raise(mark(4, "b"), NOW)).isFalse();
        assertThat(marks.raise(mark(2, "a"), NOW)).isFalse();
        assertThat(marks.find("shop#1", "order#1")).contains(mark(3, "a"));
    }

    @Test
    void published_withoutTrigger_isReadBack() {
        OrderMarks marks = marks();
        OrderMark mark = new OrderMark("shop", "1", AsOf.of(NOW), AsOf.of(NOW), "a");

        marks.published(mark, NOW);

        assertThat(marks.find("shop", "1")).contains(mark);
    }
}
