package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.points.PartnerDealKind;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What happened with points at a partner, as a map. */
public final class PartnerDealItem {

    private PartnerDealItem() {}

    /** Writes what was reported. */
    public static ItemWriter deal(PartnerDeal deal) {
        return new ItemWriter()
                .text("what", deal.kind())
                .text("partner", deal.partner())
                .text("name", deal.name())
                .text("transaction", deal.transaction())
                .text("reversal", deal.reversal())
                .number("agreement", deal.agreement())
                .decimal("amount", deal.amount().getAmount())
                .text("currency", deal.amount().getCurrencyUnit().getCode())
                .text("occurredAt", deal.occurredAt());
    }

    /** Reads what {@link #deal(PartnerDeal)} wrote. */
    public static PartnerDeal deal(ItemReader item) {
        return new PartnerDeal(
                PartnerDealKind.valueOf(item.text("what")),
                item.text("partner"),
                item.text("name"),
                item.text("transaction"),
                item.textOrNull("reversal"),
                item.number("agreement"),
                Money.of(CurrencyUnit.of(item.text("currency")), item.decimal("amount")),
                item.instant("occurredAt"));
    }

    static ItemWriter toItem(PartnerBooking booking) {
        return deal(booking.deal())
                .text("given", LotsText.pack(booking.given()))
                .text("taken", LotsText.pack(booking.taken()))
                .number("owed", booking.owed());
    }

    static PartnerBooking fromItem(ItemReader item) {
        return new PartnerBooking(
                deal(item),
                LotsText.unpack(item.text("given")),
                LotsText.unpack(item.text("taken")),
                item.number("owed"));
    }
}
