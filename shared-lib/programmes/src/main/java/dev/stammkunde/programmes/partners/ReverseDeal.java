package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PartnerCommand;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.points.PartnerDealKind;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.programmes.partners.PartnerOutcome.PartnerRefusal;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Takes back purchases that a partner reported, whole or in part, also after it has left: of what a
 * purchase earned or took, as much as of its amount, counted on all that was taken back so far, so
 * that parts come to the same as the whole. It counts in the month in which it is booked, at the
 * price of the purchase.
 */
public final class ReverseDeal {

    /** So many parts of one purchase are taken back at most. */
    public static final int MOST = 50;

    private final PartnerNeeds needs;
    private final PartnerAttempts attempts;

    public ReverseDeal(PartnerNeeds needs) {
        this.needs = needs;
        this.attempts = new PartnerAttempts(needs.beforeRetry());
    }

    /**
     * What is taken back.
     *
     * @param reversal the partner's own id of it
     * @param amount of the purchase's currency; absent for all that is left
     */
    public record Wish(
            PartnerTransactionId id,
            String reversal,
            @Nullable BigDecimal amount,
            Instant occurredAt) {

        String content() {
            return Sha256.of(
                    (amount == null ? "all" : amount.stripTrailingZeros().toPlainString())
                            + '\n'
                            + occurredAt);
        }
    }

    /** Takes it back. */
    public PartnerOutcome reverse(Wish wish, Instant now) {
        return attempts.until(() -> tryTo(wish, now));
    }

    private Optional<PartnerOutcome> tryTo(Wish wish, Instant now) {
        Optional<PartnerTransaction> found = needs.book().find(wish.id());
        if (found.isEmpty()) {
            return refused(PartnerRefusal.UNKNOWN_TRANSACTION, null);
        }
        PartnerTransaction transaction = found.get();
        Optional<PartnerReversal> before = transaction.findReversal(wish.reversal());
        if (before.isPresent()) {
            return before.get().content().equals(wish.content())
                    ? Optional.of(new PartnerOutcome.Done(transaction, before.get(), true))
                    : refused(PartnerRefusal.ID_USED_OTHERWISE, null);
        }
        if (transaction.reversals().size() >= MOST) {
            return refused(PartnerRefusal.TOO_MANY_REVERSALS, Integer.toString(MOST));
        }
        Money left = transaction.left();
        Optional<Money> amount =
                wish.amount() == null
                        ? Optional.of(left)
                        : DealReport.money(wish.amount(), left.getCurrencyUnit());
        if (amount.isEmpty() || !amount.get().isPositive() || amount.get().isGreaterThan(left)) {
            return refused(PartnerRefusal.MORE_THAN_LEFT, left.getAmount().toPlainString());
        }
        return book(wish, transaction, amount.get(), now);
    }

    private Optional<PartnerOutcome> book(
            Wish wish, PartnerTransaction transaction, Money amount, Instant now) {
        long before = transaction.pointsBack();
        long due = due(transaction, transaction.left().minus(amount));
        PartnerDeal deal = deal(wish, transaction, amount);
        String shopId = wish.id().partner().shopId();
        AccountId account = new AccountId(shopId, transaction.customerId());
        Programme programme = needs.programmesAsOf().apply(now).inForce(shopId, now);
        Standing standing = needs.ledger().standing(account, deal.key());
        if (due == before) {
            return save(transaction, nothing(wish, amount, standing.account(), programme, now));
        }
        PartnerCommand command =
                deal.kind() == PartnerDealKind.EARNING_REVERSED
                        ? new PartnerCommand.ReverseEarning(
                                deal, transaction.lots(), due - before, programme)
                        : new PartnerCommand.ReverseRedemption(
                                deal, transaction.lots(), before, due);
        return switch (Decide.decide(standing.account(), command, now)) {
            case Decision.Refuse _ -> throw new IllegalStateException("it asks for what there was");
            case Decision.Book booking -> {
                LocalDate today =
                        LocalDate.ofInstant(booking.entry().bookedAt(), programme.timeZone());
                YearMonth month = YearMonth.from(today);
                PartnerReversal reversal =
                        new PartnerReversal(
                                wish.reversal(),
                                wish.content(),
                                amount,
                                due - before,
                                ReportDeal.booked(booking, month));
                yield write(transaction, reversal, booking, today);
            }
        };
    }

    /** What is to go back of all points once so much of the amount stands. */
    private static long due(PartnerTransaction transaction, Money stands) {
        BigDecimal share =
                BigDecimal.valueOf(transaction.points())
                        .multiply(stands.getAmount())
                        .divide(transaction.deal().amount().getAmount(), 0, RoundingMode.CEILING);
        return transaction.points() - share.longValueExact();
    }

    private static PartnerDeal deal(Wish wish, PartnerTransaction transaction, Money amount) {
        PartnerDeal of = transaction.deal();
        return new PartnerDeal(
                of.kind() == PartnerDealKind.EARNED
                        ? PartnerDealKind.EARNING_REVERSED
                        : PartnerDealKind.REDEMPTION_REVERSED,
                of.partner(),
                of.name(),
                of.transaction(),
                wish.reversal(),
                of.agreement(),
                amount,
                wish.occurredAt());
    }

    private static PartnerReversal nothing(
            Wish wish, Money amount, PointsAccount account, Programme programme, Instant now) {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(now, programme.timeZone()));
        return new PartnerReversal(
                wish.reversal(),
                wish.content(),
                amount,
                0,
                new Booked(0, PointsView.of(account, now).available(), now, month));
    }

    private Optional<PartnerOutcome> save(
            PartnerTransaction transaction, PartnerReversal reversal) {
        PartnerTransaction after = transaction.with(reversal);
        return needs.book().save(after) == SaveResult.SAVED
                ? Optional.of(new PartnerOutcome.Done(after, reversal, false))
                : Optional.empty();
    }

    private Optional<PartnerOutcome> write(
            PartnerTransaction transaction,
            PartnerReversal reversal,
            Decision.Book booking,
            LocalDate today) {
        PartnerMonth month =
                needs.book().month(transaction.id().partner(), reversal.booked().month());
        if (month.isClosed()) {
            return refused(PartnerRefusal.BUSY, null);
        }
        PartnerTransaction after = transaction.with(reversal);
        DealWrite write =
                new DealWrite(
                        after,
                        month.withLine(today, 0),
                        null,
                        LineOf.reversal(transaction, reversal));
        return needs.book().book(booking, write) == SaveResult.SAVED
                ? Optional.of(new PartnerOutcome.Done(after, reversal, false))
                : Optional.empty();
    }

    private static Optional<PartnerOutcome> refused(
            PartnerRefusal reason, @Nullable String detail) {
        return Optional.of(new PartnerOutcome.Refused(reason, detail));
    }
}
