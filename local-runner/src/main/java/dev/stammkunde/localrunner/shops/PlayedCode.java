package dev.stammkunde.localrunner.shops;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A code that a shop has, as its page shows it.
 *
 * @param gives what it takes off
 * @param whose who may use it; blank for whoever has it
 * @param endsAt absent where it does not end
 */
public record PlayedCode(
        String code,
        String title,
        String gives,
        String whose,
        @Nullable Instant endsAt,
        int uses,
        boolean works) {}
