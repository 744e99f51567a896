package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.json.OrderStateJson;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.UnnamedRefunds;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What an entry is about, as a map. */
final class BookingItem {

    private static final String KIND = "kind";
    private static final String ORDER = "order";
    static final String STATE = "state";
    private static final String MERGE_OUT = "merge-out";
    private static final String MERGE_IN = "merge-in";
    private static final String EARN = "earn";
    private static final String CLAW_BACK = "claw-back";
    private static final String ADJUST = "adjust";
    private static final String GIFT = "gift";
    private static final String EXPIRE = "expire";
    private static final String GRACE = "grace";
    private static final String REINSTATE = "reinstate";
    private static final String UNITS = "units";
    private static final String PARTNER = "partner";

    /** Of what was taken over; corrections have none. */
    private static final String ORIGIN = "origin";

    private BookingItem() {}

    static ItemWriter toItem(Booking booking, Compressed texts) {
        return switch (booking) {
            case Booking.OrderState state ->
                    texts.write(
                            new ItemWriter().text(KIND, ORDER), STATE, OrderStateJson.write(state));
            case Booking.MergeOut(String into) ->
                    new ItemWriter().text(KIND, MERGE_OUT).text("into", into);
            case Booking.MergeIn merge ->
                    new ItemWriter()
                            .text(KIND, MERGE_IN)
                            .text("from", merge.from())
                            .bytes("head", merge.head().bytes())
                            .text("lots", LotsText.pack(merge.lots()))
                            .number("debt", merge.debt())
                            .number("rewarded", merge.ordersRewarded());
            case Booking.Accrual accrual -> accrual(accrual);
            case Booking.ClawBack clawBack ->
                    lot(new ItemWriter(), clawBack.lot())
                            .text(KIND, CLAW_BACK)
                            .text("order", clawBack.orderId())
                            .map("cause", CauseItem.toItem(clawBack.cause()))
                            .number("kept", clawBack.kept())
                            .number("due", clawBack.due())
                            .text("overdraw", clawBack.overdraw());
            case Booking.Adjustment adjustment ->
                    lot(new ItemWriter(), adjustment.lot())
                            .text(KIND, ADJUST)
                            .text("reason", adjustment.reason())
                            .text("actor", adjustment.actor())
                            .text("note", adjustment.note())
                            .text("order", adjustment.orderId())
                            .text("approver", adjustment.approver())
                            .text(
                                    ORIGIN,
                                    adjustment.origin() == Origin.ADJUSTMENT
                                            ? null
                                            : adjustment.origin());
            case Booking.Gift gift ->
                    lot(new ItemWriter(), gift.lot())
                            .text(KIND, GIFT)
                            .text("campaign", gift.campaign())
                            .text("occurrence", gift.occurrence())
                            .text("reason", gift.reason());
            case Booking.Expiry(Instant expiredAt, List<Lot> lost) -> {
                ItemWriter item = new ItemWriter().text(KIND, EXPIRE).text("expiredAt", expiredAt);
                yield lost.isEmpty() ? item : item.text("lots", LotsText.pack(lost));
            }
            case Booking.Grace(Instant expiresAt) ->
                    new ItemWriter().text(KIND, GRACE).text("expiresAt", expiresAt);
            case Booking.Reinstatement back ->
                    new ItemWriter()
                            .text(KIND, REINSTATE)
                            .text("reason", back.reason())
                            .text("actor", back.actor())
                            .text("note", back.note())
                            .text("approver", back.approver())
                            .text("expiredAt", back.expiredAt())
                            .text("lots", LotsText.pack(back.opened()));
            case Booking.OfUnits units -> SectionsItem.booking(units).text(KIND, UNITS);
            case PartnerBooking deal -> PartnerDealItem.toItem(deal).text(KIND, PARTNER);
            case RedemptionBooking redemption -> RedemptionItem.toItem(KIND, redemption);
        };
    }

    static Booking fromItem(ItemReader item, Compressed texts) {
        return switch (item.text(KIND)) {
            case ORDER -> OrderStateJson.read(texts.read(item, STATE));
            case MERGE_OUT -> new Booking.MergeOut(item.text("into"));
            case MERGE_IN ->
                    new Booking.MergeIn(
                            item.text("from"),
                            EntryHash.of(item.bytes("head")),
                            LotsText.unpack(item.text("lots")),
                            item.number("debt"),
                            item.number("rewarded"));
            case EARN -> accrual(item);
            case CLAW_BACK ->
                    new Booking.ClawBack(
                            item.text("order"),
                            CauseItem.fromItem(item.map("cause"), item.text("order")),
                            requireLot(item),
                            item.number("kept"),
                            item.number("due"),
                            Overdraw.valueOf(item.text("overdraw")));
            case ADJUST ->
                    new Booking.Adjustment(
                            item.text("reason"),
                            item.text("actor"),
                            lot(item),
                            item.textOrNull("note"),
                            item.textOrNull("order"),
                            item.textOrNull("approver"),
                            item.findText(ORIGIN).map(Origin::valueOf).orElse(Origin.ADJUSTMENT));
            case GIFT ->
                    new Booking.Gift(
                            item.text("campaign"),
                            item.text("occurrence"),
                            Booking.GiftReason.valueOf(item.text("reason")),
                            requireLot(item));
            case EXPIRE ->
                    new Booking.Expiry(
                            item.instant("expiredAt"),
                            item.findText("lots").map(LotsText::unpack).orElse(List.of()));
            case GRACE -> new Booking.Grace(item.instant("expiresAt"));
            case REINSTATE ->
                    new Booking.Reinstatement(
                            item.text("reason"),
                            item.text("actor"),
                            item.textOrNull("note"),
                            item.textOrNull("approver"),
                            item.instant("expiredAt"),
                            LotsText.unpack(item.text("lots")));
            case UNITS -> SectionsItem.booking(item);
            case PARTNER -> PartnerDealItem.fromItem(item);
            default -> RedemptionItem.fromItem(item.text(KIND), item);
        };
    }

    private static ItemWriter accrual(Booking.Accrual accrual) {
        EarningTerms terms = accrual.terms();
        ItemWriter item =
                LinesItem.write(lot(new ItemWriter(), accrual.lot()), terms.lines())
                        .text(KIND, EARN)
                        .text("order", accrual.orderId())
                        .text("number", accrual.orderNumber())
                        .text("paidAt", accrual.paidAt())
                        .text("currency", accrual.currency())
                        .text("programme", accrual.programmeVersion())
                        .map("shipping", LinesItem.line(terms.shipping()))
                        .decimal("total", terms.total())
                        .decimal("minimum", terms.minimum())
                        .text("rounding", terms.rounding())
                        .list("rules", accrual.contributions(), BookingItem::contribution)
                        .text("overdraw", accrual.overdraw());
        terms.cap().ifPresent(cap -> item.number("cap", cap));
        return item;
    }

    private static Booking.Accrual accrual(ItemReader item) {
        EarningTerms terms =
                new EarningTerms(
                        LinesItem.read(item),
                        LinesItem.line(item.map("shipping")),
                        item.decimal("total"),
                        item.decimal("minimum"),
                        item.has("cap")
                                ? OptionalLong.of(item.number("cap"))
                                : OptionalLong.empty(),
                        RoundingMode.valueOf(item.text("rounding")),
                        BigDecimal.ZERO,
                        UnnamedRefunds.PRO_RATA);
        List<Contribution> contributions =
                item.list(
                        "rules", rule -> new Contribution(rule.text("id"), rule.decimal("points")));
        return new Booking.Accrual(
                item.text("order"),
                item.text("number"),
                item.instant("paidAt"),
                item.text("currency"),
                requireLot(item),
                item.text("programme"),
                terms,
                contributions,
                Overdraw.valueOf(item.text("overdraw")));
    }

    private static ItemWriter contribution(Contribution contribution) {
        return new ItemWriter()
                .text("id", contribution.rule())
                .decimal("points", contribution.points());
    }

    private static ItemWriter lot(ItemWriter item, @Nullable LotTerm lot) {
        return lot == null
                ? item
                : item.text("availableAt", lot.availableAt()).text("expiresAt", lot.expiresAt());
    }

    private static @Nullable LotTerm lot(ItemReader item) {
        return item.has("availableAt") ? requireLot(item) : null;
    }

    private static LotTerm requireLot(ItemReader item) {
        return new LotTerm(
                item.instant("availableAt"),
                item.findText("expiresAt").map(Instant::parse).orElse(null));
    }
}
