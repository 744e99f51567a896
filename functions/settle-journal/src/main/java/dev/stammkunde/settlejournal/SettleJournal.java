package dev.stammkunde.settlejournal;

import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.SettleDay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;

/**
 * Puts the days together that are over and have parts that no piece holds. A day that cannot be put
 * together keeps no other back; a run that ends anywhere is made up for by the next.
 */
final class SettleJournal {

    /**
     * For so long a part can come late: a stream keeps records for a day, a queue keeps messages
     * for four days and its dead letters for two weeks. What comes later still is read from its
     * part.
     */
    static final int DAYS = 40;

    /** Receives what became of each day. */
    interface Listener {
        void settled(JournalDay day, SettleDay.Result result);

        void failed(JournalDay day, RuntimeException failure);
    }

    private final JournalDays days;
    private final SettleDay settleDay;

    SettleJournal(JournalDays days, SettleDay settleDay) {
        this.days = days;
        this.settleDay = settleDay;
    }

    /**
     * Puts days together.
     *
     * @param time for which the run was scheduled
     * @param timeLeft whether there is time for one more day
     * @throws UnfinishedException if time ran out, or a day could not be put together
     */
    void settle(Instant time, BooleanSupplier timeLeft, Listener listener) {
        LocalDate yesterday = LocalDate.ofInstant(time, ZoneOffset.UTC).minusDays(1);
        int failed = 0;
        for (String shopId : days.shops()) {
            for (LocalDate date : days.days(shopId, yesterday.minusDays(DAYS - 1), yesterday)) {
                if (!timeLeft.getAsBoolean()) {
                    throw new UnfinishedException("there are more days");
                }
                failed += isWell(new JournalDay(shopId, date), listener) ? 0 : 1;
            }
        }
        if (failed > 0) {
            throw new UnfinishedException(failed + " days are not well");
        }
    }

    private boolean isWell(JournalDay day, Listener listener) {
        try {
            SettleDay.Result result = settleDay.settle(day);
            listener.settled(day, result);
            return switch (result) {
                case SettleDay.Result.Settled settled -> settled.conflicts() == 0;
                case SettleDay.Result.OthersWereFaster others -> others.conflicts() == 0;
                case SettleDay.Result.NothingNew() -> true;
            };
        } catch (RuntimeException e) {
            listener.failed(day, e);
            return false;
        }
    }

    /** Thrown where somebody must look, or where the same run again does what is left. */
    static final class UnfinishedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnfinishedException(String message) {
            super(message);
        }
    }
}
