package dev.stammkunde.manageloyalty;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.donations.DonatedAmount;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.DonationEntry;
import dev.stammkunde.rewards.donations.Payout;
import dev.stammkunde.rewards.donations.RecipientId;
import dev.stammkunde.rewards.redeem.Redemption;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;

/** Donations and payouts as JSON and CSV. Nothing of it names a person that gave. */
final class DonationView {

    private DonationView() {}

    static void book(JsonObjectText json, DonationBook book) {
        RecipientId of = book.recipient();
        json.text("organisationId", of.organisation())
                .text("currency", of.currency())
                .number("donations", book.sums().count());
        money(json, "given", book.sums().given(), of);
        money(json, "matched", book.sums().matched(), of);
        money(json, "paid", book.sums().paid(), of);
        money(json, "owed", book.sums().owed(), of);
    }

    static String cancelled(Redemption redemption) {
        DonatedAmount given = requireNonNull(redemption.given());
        return JsonText.object(
                json -> {
                    json.text("redemptionId", redemption.id().id())
                            .text("organisationId", given.recipient().organisation())
                            .number("points", redemption.what().points())
                            .bool("cancelled", given.isCancelled());
                    money(json, "given", given.amount(), given.recipient());
                    money(json, "matched", given.matched(), given.recipient());
                });
    }

    static String payouts(List<Payout> payouts) {
        return JsonText.object(
                json ->
                        json.array(
                                "payouts",
                                list -> payouts.forEach(one -> list.object(o -> payout(o, one)))));
    }

    static String payout(Payout payout) {
        return JsonText.object(json -> payout(json, payout));
    }

    private static void payout(JsonObjectText json, Payout payout) {
        RecipientId of = payout.recipient();
        json.text("id", PayoutDraft.id(payout))
                .text("organisationId", of.organisation())
                .text("until", payout.until())
                .number("donations", payout.count());
        money(json, "given", payout.given(), of);
        money(json, "matched", payout.matched(), of);
        money(json, "total", payout.total(), of);
        json.text("preparedAt", payout.preparedAt()).text("preparedBy", payout.preparedBy());
        Payout.Paid paid = payout.paid();
        if (paid != null) {
            json.object(
                    "paid",
                    o ->
                            o.text("reference", paid.reference())
                                    .text("on", paid.on())
                                    .text("at", paid.at())
                                    .text("by", paid.by()));
        }
    }

    private static void money(JsonObjectText json, String name, long minor, RecipientId of) {
        json.object(
                name,
                o ->
                        o.text("amount", major(minor, of).toPlainString())
                                .text("currency", of.currency()));
    }

    private static BigDecimal major(long minor, RecipientId of) {
        return Money.ofMinor(CurrencyUnit.of(of.currency()), minor).getAmount();
    }

    /** A line for each donation: its place in the book, when, points and amounts. */
    static String csv(List<DonationEntry> donations) {
        StringBuilder csv =
                new StringBuilder(
                        Csv.BYTE_ORDER_MARK + "number,at,points,given,matched,currency\r\n");
        for (DonationEntry one : donations) {
            RecipientId of = one.recipient();
            csv.append(
                    new Csv.Row(',')
                            .number(BigDecimal.valueOf(one.number()))
                            .text(one.at().toString())
                            .number(BigDecimal.valueOf(one.points()))
                            .number(major(one.change().given(), of))
                            .number(major(one.change().matched(), of))
                            .text(of.currency())
                            .end());
        }
        return csv.toString();
    }
}
