package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.CallResult.Answered;

import java.time.Duration;

/** How long a shop wants to be left alone, by the header of that name. */
final class RetryAfter {

    private static final Duration UNTOLD = Duration.ofSeconds(2);

    private RetryAfter() {}

    /**
     * Returns the seconds that an answer names; a date, which hardly any shop sends, is not read.
     */
    static Duration of(Answered answer) {
        return answer.findHeader("retry-after")
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,6}(\\.\\d{1,3})?"))
                .map(value -> Duration.ofMillis((long) (Double.parseDouble(value) * 1_000)))
                .orElse(UNTOLD);
    }
}
