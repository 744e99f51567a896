package dev.stammkunde.points.adjust;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.MakeAdjustment.Name;
import dev.stammkunde.points.adjust.MakeAdjustment.Needs;
import dev.stammkunde.points.programme.Programme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a booking rests on and decides whether it may be, and by whom. Writes nothing. */
final class PrepareAdjustment {

    /** What an adjustment would come to as things are. */
    sealed interface Prepared {

        /**
         * It may be booked.
         *
         * @param months as they are afterwards; none for operators, who have no limit
         */
        record Ready(Decision.Book booking, List<AdjustmentMonth> months) implements Prepared {}

        /**
         * It is more than the person may do alone, or than is left of a budget.
         *
         * @param reason which of both
         */
        record AboveLimit(AdjustmentRefusal reason) implements Prepared {}

        /** It takes more than there is. */
        record Insufficient() implements Prepared {}

        /** Nothing, or less, was lost that has not come back. */
        record NothingLost() implements Prepared {}

        /** Nobody has ever told of the customer. */
        record UnknownCustomer() implements Prepared {}
    }

    private final Needs needs;
    private final FindLost lost;

    PrepareAdjustment(Needs needs) {
        this.needs = needs;
        this.lost = new FindLost(needs.ledger());
    }

    /**
     * Prepares a booking.
     *
     * @param responsible whose limit holds: who asks, or who approves
     * @param approver the second person; absent where there is none
     */
    Prepared prepare(
            Wish wish, AdjustmentAuthority responsible, @Nullable String approver, Instant now) {
        AccountId asked = new AccountId(wish.name().shopId(), wish.ask().customerId());
        var account = needs.ledger().account(asked);
        if (account.sequence() == 0 && !needs.customers().knows(asked)) {
            return new Prepared.UnknownCustomer();
        }
        Programme programme = needs.programmesAsOf().apply(now).inForce(wish.name().shopId(), now);
        Optional<? extends PointsCommand> command =
                wish.ask().reinstates() == null
                        ? Optional.of(command(wish, approver, programme))
                        : lost.find(wish, approver, programme);
        if (command.isEmpty()) {
            return new Prepared.NothingLost();
        }
        return switch (Decide.decide(account, command.get(), now)) {
            case Decision.Book booking -> withinLimit(wish, booking, responsible, programme, now);
            case Decision.Refuse(Decision.Refusal reason) ->
                    switch (reason) {
                        case INSUFFICIENT_POINTS -> new Prepared.Insufficient();
                        case NOTHING_TO_RESTORE -> new Prepared.NothingLost();
                        case EMPTY_ADJUSTMENT, NOTHING_TO_EXPIRE, NOTHING_HAPPENS, LESS_RESERVED ->
                                throw new IllegalArgumentException("no adjustment");
                    };
        };
    }

    /** What is asked for, under its name. */
    record Wish(Name name, AdjustmentAsk ask) {}

    /** Months are those of the shop, in which its people think. */
    private Prepared withinLimit(
            Wish wish,
            Decision.Book booking,
            AdjustmentAuthority responsible,
            Programme programme,
            Instant now) {
        long points = wish.ask().points();
        YearMonth month = YearMonth.from(now.atZone(programme.timeZone()));
        List<AdjustmentMonth> months = new ArrayList<>();
        AdjustmentLimit limit = responsible.limit();
        if (limit != null) {
            AdjustmentMonth soFar = month(wish, month, responsible.person());
            if (!limit.allows(points, soFar)) {
                return new Prepared.AboveLimit(AdjustmentRefusal.ABOVE_LIMIT);
            }
            months.add(soFar.with(points));
        }
        AdjustmentBudget budget = responsible.budget();
        if (budget != null) {
            AdjustmentMonth soFar = month(wish, month, budget.countedAs());
            if (!budget.allows(points, soFar)) {
                return new Prepared.AboveLimit(AdjustmentRefusal.ABOVE_BUDGET);
            }
            months.add(soFar.with(points));
        }
        return new Prepared.Ready(booking, months);
    }

    private AdjustmentMonth month(Wish wish, YearMonth month, String person) {
        return needs.adjustments().month(wish.name().shopId(), month, person);
    }

    private static PointsCommand.Adjust command(
            Wish wish, @Nullable String approver, Programme programme) {
        AdjustmentAsk ask = wish.ask();
        return new PointsCommand.Adjust(
                wish.name().id(),
                ask.points(),
                ask.reason(),
                ask.note(),
                ask.orderId(),
                ask.actor(),
                approver,
                programme);
    }
}
