package dev.stammkunde.settlejournal;

import dev.stammkunde.finance.closing.DaySignature;
import dev.stammkunde.finance.closing.SignDays;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.SettleDay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Puts the days together that are over and have parts that no piece holds, and signs what was put
 * together. A day that is not well keeps no other back; a run that ends anywhere is made up for by
 * the next.
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

        void signed(DaySignature signature);

        void notSigned(JournalDay day, RuntimeException failure);
    }

    private final JournalDays days;
    private final SettleDay settleDay;
    private final SignDays signDays;

    SettleJournal(JournalDays days, SettleDay settleDay, SignDays signDays) {
        this.days = days;
        this.settleDay = settleDay;
        this.signDays = signDays;
    }

    /**
     * Puts days together, and signs them.
     *
     * @param time for which the run was scheduled
     * @param timeLeft whether there is time for one more day
     * @throws UnfinishedException if time ran out, or a day could not be put together or signed
     */
    void settle(Instant time, BooleanSupplier timeLeft, Listener listener) {
        LocalDate yesterday = LocalDate.ofInstant(time, ZoneOffset.UTC).minusDays(1);
        LocalDate first = yesterday.minusDays(DAYS - 1);
        int failed = 0;
        for (String shopId : days.shops()) {
            List<LocalDate> dates = days.days(shopId, first, yesterday);
            if (dates.isEmpty()) {
                continue;
            }
            Optional<SignDays.OfShop> signing = signing(shopId, first, listener);
            failed += signing.isPresent() ? 0 : 1;
            for (LocalDate date : dates) {
                if (!timeLeft.getAsBoolean()) {
                    throw new UnfinishedException("there are more days");
                }
                JournalDay day = new JournalDay(shopId, date);
                boolean isSettled = isWell(day, listener);
                boolean isSigned =
                        signing.isEmpty() || isSigned(signing.get(), day, time, listener);
                failed += isSettled && isSigned ? 0 : 1;
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

    /** Without a chain that can be read no day is signed, and all are put together all the same. */
    private Optional<SignDays.OfShop> signing(String shopId, LocalDate first, Listener listener) {
        try {
            return Optional.of(signDays.ofShop(shopId, first));
        } catch (RuntimeException e) {
            listener.notSigned(new JournalDay(shopId, first), e);
            return Optional.empty();
        }
    }

    private static boolean isSigned(
            SignDays.OfShop signing, JournalDay day, Instant time, Listener listener) {
        try {
            switch (signing.sign(day.date(), time)) {
                case SignDays.Result.Signed signed -> listener.signed(signed.signature());
                case SignDays.Result.SignedBefore(), SignDays.Result.NothingToSign() -> {}
            }
            return true;
        } catch (RuntimeException e) {
            listener.notSigned(day, e);
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
