package dev.stammkunde.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class FirstFaultTest {

    private final FirstFault faults = new FirstFault();
    private final List<RuntimeException> told = new ArrayList<>();

    @Test
    void end_noStepFailed_throwsNothing() {
        faults.guard(() -> {});

        assertThatCode(faults::end).doesNotThrowAnyException();
    }

    @Test
    void end_stepsFailed_throwsTheFirstWithTheOthersBeside() {
        RuntimeException first = new IllegalStateException("first");
        RuntimeException second = new IllegalStateException("second");

        faults.guard(() -> fail(first), told::add);
        long counted = faults.count(() -> 3, told::add);
        long failed =
                faults.count(
                        () -> {
                            throw second;
                        },
                        told::add);

        assertThat(counted).isEqualTo(3);
        assertThat(failed).isZero();
        assertThat(told).containsExactly(first, second);
        assertThatThrownBy(faults::end).isSameAs(first).hasSuppressedException(second);
    }

    @Test
    void guard_sameFaultTwice_isNotBesideItself() {
        RuntimeException fault = new IllegalStateException("again");

        faults.guard(() -> fail(fault));
        faults.guard(() -> fail(fault));

        assertThatThrownBy(faults::end).isSameAs(fault).hasNoSuppressedExceptions();
    }

    private static void fail(RuntimeException fault) {
        throw fault;
    }
}
