package dev.stammkunde.localrunner.queues;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MessageCountTest {

    private final MessageCount count = new MessageCount();

    @Test
    void removed_whatWasAdded_isNotThere() {
        count.add("runs", "m-1");
        count.add("runs", "m-2");
        count.removed("runs", "m-1");

        assertThat(count.of("runs")).isEqualTo(1);
    }

    @Test
    void added_afterItWasRemoved_isNotThere() {
        count.removed("runs", "m-1");
        count.add("runs", "m-1");

        assertThat(count.of("runs")).isZero();
        count.add("runs", "m-2");
        assertThat(count.of("runs")).isEqualTo(1);
    }

    @Test
    void added_toAnotherQueue_leftTheFirst() {
        count.add("runs", "m-1");
        count.add("letters", "m-1");
        count.removed("runs", "m-1");

        assertThat(count.of("runs")).isZero();
        assertThat(count.of("letters")).isEqualTo(1);
    }

    @Test
    void clear_aQueue_forgetsItsMessagesAlone() {
        count.add("runs", "m-1");
        count.add("letters", "m-2");
        count.clear("runs");
        count.removed("letters", "m-2");

        assertThat(count.of("runs")).isZero();
        assertThat(count.of("letters")).isZero();
    }
}
