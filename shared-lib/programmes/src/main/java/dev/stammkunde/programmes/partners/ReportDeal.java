package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PartnerCommand;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.points.PartnerDealKind;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.partners.PartnerOutcome.PartnerRefusal;

import org.joda.money.Money;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Books what customers earn and redeem at a partner.
 *
 * <p>Exactly once: entry, purchase, limits and statement line are written in one transaction, each
 * on condition that it is as it was read. It may stop at any call: nothing or all is written, and
 * the same report finds what was. A purchase counts in the month in which it is booked.
 */
public final class ReportDeal {

    private final PartnerNeeds needs;
    private final PartnerAttempts attempts;

    public ReportDeal(PartnerNeeds needs) {
        this.needs = needs;
        this.attempts = new PartnerAttempts(needs.beforeRetry());
    }

    /** Books a purchase. */
    public PartnerOutcome report(DealReport report, Instant now) {
        return attempts.until(() -> tryTo(report, now));
    }

    private Optional<PartnerOutcome> tryTo(DealReport report, Instant now) {
        Optional<PartnerTransaction> before = needs.book().find(report.id());
        if (before.isPresent()) {
            return Optional.of(
                    before.get().content().equals(report.content())
                            ? new PartnerOutcome.Done(before.get(), null, true)
                            : PartnerOutcome.refused(PartnerRefusal.ID_USED_OTHERWISE));
        }
        Optional<Scheme<PartnerAgreement>> agreement =
                needs.agreements().find(report.id().partner());
        if (agreement.isEmpty()) {
            return Optional.of(PartnerOutcome.refused(PartnerRefusal.UNKNOWN_PARTNER));
        }
        String shopId = report.id().partner().shopId();
        Programme programme = needs.programmesAsOf().apply(now).inForce(shopId, now);
        Optional<PartnerOutcome> obstacle =
                CheckReport.find(report, agreement.get(), programme.timeZone(), now);
        return obstacle.isPresent() ? obstacle : tryTo(report, agreement.get(), programme, now);
    }

    private Optional<PartnerOutcome> tryTo(
            DealReport report,
            Scheme<PartnerAgreement> agreement,
            Programme programme,
            Instant now) {
        PartnerPrices prices = agreement.draft().prices();
        Optional<Money> amount = DealReport.money(report.amount(), prices.currency());
        if (amount.isEmpty()) {
            return Optional.of(PartnerOutcome.refused(PartnerRefusal.OTHER_CURRENCY));
        }
        Long redeemed = report.points();
        long points =
                redeemed == null
                        ? report.amount()
                                .multiply(agreement.draft().earnRate())
                                .setScale(0, RoundingMode.DOWN)
                                .longValueExact()
                        : redeemed;
        if (points == 0) {
            return Optional.of(PartnerOutcome.refused(PartnerRefusal.LESS_THAN_ONE_POINT));
        }
        Optional<AccountId> holder =
                needs.holders().find(report.id().partner().shopId(), report.shown());
        if (holder.isEmpty()) {
            return Optional.of(PartnerOutcome.refused(PartnerRefusal.UNKNOWN_CUSTOMER));
        }
        PartnerDeal deal =
                new PartnerDeal(
                        redeemed == null ? PartnerDealKind.EARNED : PartnerDealKind.REDEEMED,
                        report.id().partner().id(),
                        agreement.draft().name(),
                        report.id().transaction(),
                        null,
                        agreement.version(),
                        amount.get(),
                        report.occurredAt());
        return book(new Wish(report, deal, holder.get(), points), agreement, programme, now);
    }

    /** What is to be booked for whom. */
    private record Wish(DealReport report, PartnerDeal deal, AccountId holder, long points) {}

    private Optional<PartnerOutcome> book(
            Wish wish, Scheme<PartnerAgreement> agreement, Programme programme, Instant now) {
        Standing standing = needs.ledger().standing(wish.holder(), wish.deal().key());
        PartnerCommand command =
                wish.deal().kind() == PartnerDealKind.EARNED
                        ? new PartnerCommand.Earn(wish.deal(), wish.points(), programme)
                        : new PartnerCommand.Redeem(wish.deal(), wish.points());
        return switch (Decide.decide(standing.account(), command, now)) {
            case Decision.Refuse _ ->
                    Optional.of(PartnerOutcome.refused(PartnerRefusal.INSUFFICIENT_POINTS));
            case Decision.Book booking -> write(wish, agreement, booking, programme);
        };
    }

    private Optional<PartnerOutcome> write(
            Wish wish,
            Scheme<PartnerAgreement> agreement,
            Decision.Book booking,
            Programme programme) {
        Instant at = booking.entry().bookedAt();
        LocalDate today = LocalDate.ofInstant(at, programme.timeZone());
        PartnerMonth month =
                needs.book().month(wish.report().id().partner(), YearMonth.from(today));
        CustomerDay day =
                needs.book()
                        .day(wish.report().id().partner(), booking.entry().account().customerId());
        Optional<PartnerOutcome> above =
                above(agreement.draft().limits(), wish.points(), month.points(today), day, today);
        if (above.isPresent()) {
            return above;
        }
        if (month.isClosed()) {
            return Optional.of(PartnerOutcome.refused(PartnerRefusal.BUSY));
        }
        PartnerTransaction transaction = transaction(wish, agreement.draft(), booking, month);
        DealWrite write =
                new DealWrite(
                        transaction,
                        month.withLine(today, wish.points()),
                        day.with(today, wish.points()),
                        LineOf.purchase(transaction, agreement.draft().prices()));
        return needs.book().book(booking, write) == SaveResult.SAVED
                ? Optional.of(new PartnerOutcome.Done(transaction, null, false))
                : Optional.empty();
    }

    private static Optional<PartnerOutcome> above(
            PartnerLimits limits, long points, long ofDay, CustomerDay day, LocalDate today) {
        if (points > limits.perTransaction()) {
            return above(PartnerRefusal.ABOVE_TRANSACTION_LIMIT, limits.perTransaction());
        }
        if (ofDay + points > limits.perDay()) {
            return above(PartnerRefusal.ABOVE_DAY_LIMIT, limits.perDay());
        }
        return day.points(today) + points > limits.perCustomerAndDay()
                ? above(PartnerRefusal.ABOVE_CUSTOMER_LIMIT, limits.perCustomerAndDay())
                : Optional.empty();
    }

    private static Optional<PartnerOutcome> above(PartnerRefusal reason, long most) {
        return Optional.of(new PartnerOutcome.Refused(reason, Long.toString(most)));
    }

    private static PartnerTransaction transaction(
            Wish wish, PartnerAgreement agreement, Decision.Book booking, PartnerMonth month) {
        PartnerBooking booked = (PartnerBooking) booking.entry().booking();
        boolean isEarning = wish.deal().kind() == PartnerDealKind.EARNED;
        return new PartnerTransaction(
                wish.report().id(),
                booking.entry().account().customerId(),
                wish.deal(),
                wish.report().content(),
                wish.points(),
                isEarning ? booked.given() : booked.taken(),
                isEarning ? agreement.prices().issued() : agreement.prices().redeemed(),
                booked(booking, month.month()),
                List.of(),
                1);
    }

    static Booked booked(Decision.Book booking, YearMonth month) {
        Instant at = booking.entry().bookedAt();
        return new Booked(
                booking.entry().points(),
                PointsView.of(booking.after(), at).available(),
                at,
                month);
    }
}
