package dev.stammkunde.programmes.partners;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.partners.PartnerOutcome.PartnerRefusal;
import dev.stammkunde.programmes.testing.SamplePartners;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** A shop with a partner, and all that happens between them. Members are numbered n-7001. */
final class PartnerWorld {

    static final Programme PROGRAMME = Orders.programme();

    final PartnerBook book;
    final PointsLedger ledger;
    final ReportDeal report;
    final ReverseDeal reverse;
    final SettleMonths settle;
    final DisputeStatement dispute;

    PartnerWorld(Schemes<PartnerAgreement> agreements, PartnerBook book, PointsLedger ledger) {
        this.book = book;
        this.ledger = ledger;
        PartnerNeeds needs =
                new PartnerNeeds(
                        agreements,
                        book,
                        ledger,
                        (shop, shown) ->
                                shown.startsWith("n-")
                                        ? Optional.of(new AccountId(shop, shown.substring(2)))
                                        : Optional.empty(),
                        _ -> (_, _) -> PROGRAMME,
                        _ -> {});
        SettleMonths.Needs settling =
                new SettleMonths.Needs(agreements, book, (_, _) -> PROGRAMME.timeZone(), _ -> {});
        this.report = new ReportDeal(needs);
        this.reverse = new ReverseDeal(needs);
        this.settle = new SettleMonths(settling);
        this.dispute = new DisputeStatement(settling);
    }

    static PartnerTransactionId id(String transaction) {
        return new PartnerTransactionId(SamplePartners.CAFE, transaction);
    }

    static DealReport earn(String transaction, String shown, String amount, Instant at) {
        return new DealReport(id(transaction), shown, new BigDecimal(amount), "EUR", null, at);
    }

    static DealReport redeem(String transaction, String shown, long points, Instant at) {
        return new DealReport(id(transaction), shown, new BigDecimal("3.20"), "EUR", points, at);
    }

    static ReverseDeal.Wish back(
            String transaction, String reversal, @Nullable String amount, Instant at) {
        return new ReverseDeal.Wish(
                id(transaction), reversal, amount == null ? null : new BigDecimal(amount), at);
    }

    /** Gives points that can be spent at once. */
    void give(String customer, String occurrence, long points, Instant at) {
        AccountId account = new AccountId(Orders.SHOP, customer);
        PointsCommand give =
                new PointsCommand.TakeOver(
                        account, occurrence, points, null, "start", "anna", PROGRAMME);
        Decision.Book booking = (Decision.Book) Decide.decide(ledger.account(account), give, at);
        assertThat(ledger.write(booking)).isEqualTo(Written.WRITTEN);
    }

    void merge(String gone, String stays, Instant at) {
        ledger.write(
                Decide.merge(
                        ledger.account(new AccountId(Orders.SHOP, gone)),
                        ledger.account(new AccountId(Orders.SHOP, stays)),
                        at));
    }

    PointsView points(String customer, Instant at) {
        return PointsView.of(ledger.account(new AccountId(Orders.SHOP, customer)), at);
    }

    PartnerStatement close(YearMonth month, Instant at) {
        return ((SettleMonths.Outcome.Done)
                        settle.close(SamplePartners.CAFE, month, SampleEntries.acting(at)))
                .statement();
    }

    static PartnerOutcome.Done done(PartnerOutcome outcome) {
        assertThat(outcome).isInstanceOf(PartnerOutcome.Done.class);
        return (PartnerOutcome.Done) outcome;
    }

    static @Nullable PartnerRefusal refusal(PartnerOutcome outcome) {
        return outcome instanceof PartnerOutcome.Refused(PartnerRefusal reason, String _)
                ? reason
                : null;
    }
}
