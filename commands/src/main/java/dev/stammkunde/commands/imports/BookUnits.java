package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.UnitRow.Member;
import dev.stammkunde.commands.imports.UnitRow.Stamps;
import dev.stammkunde.commands.imports.UnitRow.Taken;
import dev.stammkunde.commands.imports.UnitRow.Tier;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.programmes.membership.BuyMembership;
import dev.stammkunde.programmes.stamps.StampRules;
import dev.stammkunde.programmes.tiers.GiveTier;

import java.time.Instant;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Takes over stamps, tiers and memberships from another programme, each line by its customer and
 * reference once, whatever stops. Each is booked as people book it here: a tier that is given, a
 * sale of a membership, and stamps as those of an order.
 */
public final class BookUnits {

    private static final int ATTEMPTS = 40;
    private static final String IMPORT = "import/";

    private final Needs needs;

    /**
     * What it works on.
     *
     * @param stamps the rules of the shop's cards
     * @param reason for customers to read
     * @param acting who takes them over, at that moment
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public record Needs(
            PointsLedger ledger,
            StampRules stamps,
            GiveTier tiers,
            BuyMembership memberships,
            String reason,
            Supplier<Acting> acting,
            IntConsumer beforeRetry) {}

    /** Makes one. */
    public BookUnits(Needs needs) {
        this.needs = needs;
    }

    /** What became of a line. */
    public enum Outcome {
        BOOKED,
        /** The same was booked before. */
        BEFORE,
        /** Its reference stands for something else. */
        OTHERWISE
    }

    /**
     * Books a line, or finds that it is booked.
     *
     * @throws IllegalStateException if others write to the customer again and again, or what it
     *     names is not there any more
     */
    public Outcome book(String shopId, Taken row) {
        AccountId account = new AccountId(shopId, row.whose().customerId());
        return switch (row) {
            case Stamps stamps -> stamps(account, stamps);
            case Tier tier -> tier(account, tier);
            case Member member -> member(account, member);
        };
    }

    private Outcome stamps(AccountId account, Stamps row) {
        BookingKey key =
                BookingKey.units(
                        account.customerId(), StampRules.NAME, IMPORT + row.whose().reference());
        PointsCommand.ChangeUnits command =
                new PointsCommand.ChangeUnits(
                        key,
                        StampRules.NAME,
                        needs.acting().get().person(),
                        needs.reason(),
                        needs.stamps().takeOver(row.id(), row.count(), row.givenAt()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Standing standing = needs.ledger().standing(account, key);
            if (standing.booked().isPresent()) {
                return isSame(standing.booked().get().booking(), row)
                        ? Outcome.BEFORE
                        : Outcome.OTHERWISE;
            }
            Instant now = needs.acting().get().at();
            if (!(Decide.decide(standing.account(), command, now)
                    instanceof Decision.Book booking)) {
                throw new IllegalStateException("what is taken over is never refused");
            }
            if (needs.ledger().write(booking) == Written.WRITTEN) {
                return Outcome.BOOKED;
            }
            needs.beforeRetry().accept(attempt);
        }
        throw new IllegalStateException("too many write to one account at the same time");
    }

    private static boolean isSame(Booking booking, Stamps row) {
        return booking instanceof Booking.OfUnits of
                && of.kind().equals(StampRules.TAKEN_OVER)
                && of.detail().equals(StampRules.takenOver(row.id(), row.count(), row.givenAt()));
    }

    private Outcome tier(AccountId account, Tier row) {
        GiveTier.Ask ask =
                new GiveTier.Ask(
                        account,
                        IMPORT + row.whose().reference(),
                        row.id(),
                        row.until(),
                        needs.reason(),
                        needs.acting().get().person());
        return switch (needs.tiers().ask(ask, needs.acting().get().at())) {
            case GiveTier.Outcome.Done(boolean isRepeat) ->
                    isRepeat ? Outcome.BEFORE : Outcome.BOOKED;
            // Whoever goes on with a run may be another, and say another reason.
            case GiveTier.Outcome.KeyUsedOtherwise _ ->
                    needs.tiers().wasGiven(ask) ? Outcome.BEFORE : Outcome.OTHERWISE;
            case GiveTier.Outcome.NoTiers _,
                    GiveTier.Outcome.UnknownTier _,
                    GiveTier.Outcome.NothingGiven _,
                    GiveTier.Outcome.Busy _ ->
                    throw new IllegalStateException("the tier cannot be given now");
        };
    }

    private Outcome member(AccountId account, Member row) {
        BuyMembership.Sale sale =
                new BuyMembership.Sale(
                        account,
                        row.plan(),
                        IMPORT + account.customerId() + '/' + row.whose().reference(),
                        row.paid(),
                        row.paidAt());
        return switch (needs.memberships().buy(sale, needs.acting().get())) {
            case DONE -> Outcome.BOOKED;
            case REPEATED -> Outcome.BEFORE;
            case SAID_OTHERWISE -> Outcome.OTHERWISE;
            case NO_PLAN, WRONG_AMOUNT ->
                    throw new IllegalStateException("the plan is sold otherwise now");
        };
    }
}
