package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

final class PausePromotionTest {

    private static final CustomerId ANNA = new CustomerId(Mails.SHOP, "anna");
    private static final Instant UNTIL = Instant.parse("2026-06-01T10:00:00Z");

    private final OneStanding standings = new OneStanding();
    private final PausePromotion pause = new PausePromotion(standings, _ -> {});

    @Test
    void keep_untilATimeAndThenNoReason_setsAndEndsThePauseOnce() {
        pause.keep(ANNA, () -> Optional.of(UNTIL));
        pause.keep(ANNA, () -> Optional.of(UNTIL));

        assertThat(standings.stored.value().promotionPausedUntil()).isEqualTo(UNTIL);
        assertThat(standings.stored.version()).isEqualTo(1);

        pause.keep(ANNA, Optional::empty);

        assertThat(standings.stored.value()).isEqualTo(Standing.empty());
    }

    @Test
    void keep_reasonEndsBetweenReadAndWrite_asksAgainAndSetsNothing() {
        standings.conflicts = 1;
        boolean[] asked = {false};

        pause.keep(
                ANNA,
                () -> {
                    boolean again = asked[0];
                    asked[0] = true;
                    return again ? Optional.empty() : Optional.of(UNTIL);
                });

        assertThat(standings.stored.value()).isEqualTo(Standing.empty());
    }

    @Test
    void keep_othersWriteAtEachAttempt_fails() {
        standings.conflicts = Integer.MAX_VALUE;

        assertThatThrownBy(() -> pause.keep(ANNA, () -> Optional.of(UNTIL)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static final class OneStanding implements Standings {

        private Versioned<Standing> stored = new Versioned<>(Standing.empty(), 0);
        private int conflicts;

        @Override
        public Versioned<Standing> standing(CustomerId customer) {
            return stored;
        }

        @Override
        public SaveResult save(CustomerId customer, Versioned<Standing> expected, Standing next) {
            if (conflicts-- > 0 || expected.version() != stored.version()) {
                return SaveResult.CONFLICT;
            }
            stored = new Versioned<>(next, expected.version() + 1);
            return SaveResult.SAVED;
        }
    }
}
