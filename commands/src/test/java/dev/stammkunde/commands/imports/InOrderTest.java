package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class InOrderTest {

    private final List<Integer> results = new ArrayList<>();

    @Test
    void add_firstTaskEndsLast_itsResultComesFirst() {
        CountDownLatch secondEnded = new CountDownLatch(1);
        try (InOrder<Integer> tasks = new InOrder<>(2, results::add)) {
            tasks.add(
                    () -> {
                        secondEnded.await();
                        return 1;
                    });
            tasks.add(
                    () -> {
                        secondEnded.countDown();
                        return 2;
                    });

            tasks.finish();
        }

        assertThat(results).containsExactly(1, 2);
    }

    @Test
    void add_moreTasksThanAtATime_waitsForTheFirstSoThatFewAreKept() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        try (InOrder<Integer> tasks = new InOrder<>(2, results::add)) {
            for (int i = 0; i < 50; i++) {
                tasks.add(begun::incrementAndGet);
                ahead.add(i + 1 - results.size());
            }
            tasks.finish();
        }

        assertThat(ahead).allMatch(waiting -> waiting <= 4);
        assertThat(results)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void finish_aTaskFails_throwsItsFaultAfterTheResultsBefore() {
        try (InOrder<Integer> tasks = new InOrder<>(2, results::add)) {
            tasks.add(() -> 1);
            tasks.add(
                    () -> {
                        throw new IllegalArgumentException("broken");
                    });
            tasks.add(() -> 3);

            assertThatThrownBy(tasks::finish)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("broken");
        }

        assertThat(results).containsExactly(1);
    }
}
