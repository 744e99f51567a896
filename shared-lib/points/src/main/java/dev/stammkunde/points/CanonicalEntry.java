package dev.stammkunde.points;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.points.units.UnitSection;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bytes of an entry that its hash covers.
 *
 * <p>Each field is written as its length in four bytes and its UTF-8 text, in the order of the
 * records' components, lists preceded by their size, absent fields as length -1, so that two
 * different entries never have the same bytes. Numbers are written without trailing zeros. The
 * format is part of every stored hash: it never changes, a new kind of booking only adds to it.
 * What a later edition adds to a kind that was there follows its other fields.
 */
final class CanonicalEntry {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final int edition;

    private CanonicalEntry(int edition) {
        this.edition = edition;
    }

    static EntryHash hash(LedgerEntry entry) {
        CanonicalEntry canonical = new CanonicalEntry(entry.edition());
        canonical.entry(entry);
        MessageDigest sha256 = Sha256.digest();
        sha256.update(entry.previousHash().bytes());
        return EntryHash.of(sha256.digest(canonical.bytes.toByteArray()));
    }

    private void entry(LedgerEntry entry) {
        if (edition > 1) {
            text("edition").number(edition);
        }
        text(entry.account().shopId()).text(entry.account().customerId());
        text(entry.key().subject()).text(entry.key().effect());
        number(entry.sequence()).instant(entry.bookedAt());
        if (edition > 1) {
            each(entry.effects(), effect -> text(effect.unit()).number(effect.amount()));
        } else {
            number(entry.points());
        }
        booking(entry.booking());
        // Entries without a section are hashed as they were before there were any.
        if (!entry.sections().isEmpty()) {
            text("sections").number(entry.sections().size());
            entry.sections().forEach(this::section);
        }
    }

    private void section(String name, UnitSection section) {
        text(name).text(section.text());
        text(section.dueAt() == null ? null : section.dueAt().toString());
    }

    private void booking(Booking booking) {
        switch (booking) {
            case Booking.Accrual accrual -> accrual(accrual);
            case Booking.ClawBack clawBack -> clawBack(clawBack);
            case Booking.OrderState state -> orderState(state);
            case Booking.MergeOut(String into) -> text("merge-out").text(into);
            case Booking.MergeIn merge -> {
                text("merge-in").text(merge.from()).text(merge.head().hex());
                each(merge.lots(), this::lot);
                number(merge.debt()).number(merge.ordersRewarded());
            }
            case Booking.Adjustment adjustment -> adjustment(adjustment);
            case Booking.Gift gift -> {
                text("gift").text(gift.campaign()).text(gift.occurrence());
                text(gift.reason().name());
                lot(gift.lot());
            }
            case Booking.Expiry expiry -> expiry(expiry);
            case Booking.Grace(Instant expiresAt) -> text("grace").instant(expiresAt);
            case Booking.Reinstatement reinstatement -> {
                text("reinstatement").text(reinstatement.reason()).text(reinstatement.actor());
                text(reinstatement.note()).text(reinstatement.approver());
                instant(reinstatement.expiredAt());
                each(reinstatement.opened(), this::lot);
            }
            case Booking.OfUnits units -> {
                text("units").text(units.name()).text(units.kind()).text(units.detail());
                text(units.actor()).text(units.reason());
            }
            case PartnerBooking deal -> CanonicalPartnerDeal.write(this, deal);
            case RedemptionBooking redemption -> CanonicalRedemption.write(this, redemption);
        }
    }

    /** Entries that were written before lots were kept have none, and end with the instant. */
    private void expiry(Booking.Expiry expiry) {
        text("expiry").instant(expiry.expiredAt());
        if (!expiry.lots().isEmpty()) {
            each(expiry.lots(), this::lot);
        }
    }

    private void adjustment(Booking.Adjustment adjustment) {
        text("adjustment").text(adjustment.reason()).text(adjustment.actor());
        lot(adjustment.lot());
        if (edition > 1) {
            text(adjustment.note()).text(adjustment.orderId()).text(adjustment.approver());
        }
        // Corrections are hashed as they were before anything was taken over.
        if (adjustment.origin() != Origin.ADJUSTMENT) {
            text(adjustment.origin().name());
        }
    }

    private void orderState(Booking.OrderState state) {
        text("order-state").text(state.orderId()).text(state.orderNumber());
        number(state.number()).text(state.standing().name());
        instant(state.asOf()).instant(state.paidAt()).text(state.currency());
        text(state.programmeVersion()).text(Boolean.toString(state.firstOrder()));
        CanonicalOrder.write(this, state.order());
        each(state.refunds(), refund -> CanonicalOrder.write(this, refund));
        terms(state.terms());
        each(state.contributions(), this::contribution);
        number(state.due()).number(state.forgiven());
        each(state.own(), this::lot);
        each(state.opened(), this::lot);
        text(state.overdraw().name());
        // Orders are hashed as they were before any was taken over.
        if (state.history()) {
            text("history");
        }
        if (!state.units().equals(OrderUnits.NONE)) {
            text("units").number(state.units().rules().size());
            state.units().rules().forEach((name, version) -> text(name).text(version));
            number(state.units().amounts().size());
            state.units().amounts().forEach((unit, amount) -> text(unit).number(amount));
        }
        if (state.earnsLate()) {
            text("earns-late");
        }
    }

    private void contribution(Contribution contribution) {
        text(contribution.rule()).decimal(contribution.points());
    }

    private void accrual(Booking.Accrual accrual) {
        text("accrual").text(accrual.orderId()).text(accrual.orderNumber());
        instant(accrual.paidAt()).text(accrual.currency());
        lot(accrual.lot());
        text(accrual.programmeVersion());
        terms(accrual.terms());
        each(accrual.contributions(), this::contribution);
        text(accrual.overdraw().name());
    }

    private void terms(EarningTerms terms) {
        each(terms.lines(), this::line);
        line(terms.shipping());
        decimal(terms.total()).decimal(terms.minimum());
        text(terms.cap().isPresent() ? Long.toString(terms.cap().getAsLong()) : null);
        text(terms.rounding().name());
        if (edition > 1) {
            decimal(terms.byGiftCard()).text(terms.unnamed().name());
        }
        if (!terms.personal().isEmpty()) {
            text("personal");
            each(terms.personal(), bonus -> text(bonus.rule()).decimal(bonus.multiplier()));
        }
    }

    private void line(EarningTerms.Line line) {
        text(line.lineId()).number(line.quantity());
        decimal(line.gross()).decimal(line.value()).decimal(line.rate());
    }

    private void clawBack(Booking.ClawBack clawBack) {
        text("claw-back").text(clawBack.orderId());
        switch (clawBack.cause()) {
            case Booking.Cause.OfRefund(Refund refund) -> CanonicalOrder.write(this, refund);
            case Booking.Cause.OfCancellation(Instant cancelledAt) ->
                    text("cancellation").instant(cancelledAt);
        }
        lot(clawBack.lot());
        number(clawBack.kept()).number(clawBack.due()).text(clawBack.overdraw().name());
    }

    void lot(Lot lot) {
        lot(lot.term());
        number(lot.points()).text(lot.source().origin().name());
        text(lot.source().issuer()).text(lot.source().acceptor());
    }

    <T> void each(List<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
    }

    private void lot(@Nullable LotTerm lot) {
        if (lot == null) {
            text(null);
            return;
        }
        instant(lot.availableAt());
        text(lot.expiresAt() == null ? null : lot.expiresAt().toString());
    }

    CanonicalEntry money(Money amount) {
        return decimal(amount.getAmount()).text(amount.getCurrencyUnit().getCode());
    }

    private CanonicalEntry decimal(BigDecimal value) {
        return text(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    CanonicalEntry number(long value) {
        return text(Long.toString(value));
    }

    CanonicalEntry instant(Instant instant) {
        return text(instant.toString());
    }

    CanonicalEntry text(@Nullable String text) {
        if (text == null) {
            return length(-1);
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        length(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    private CanonicalEntry length(int length) {
        bytes.write(length >>> 24);
        bytes.write(length >>> 16);
        bytes.write(length >>> 8);
        bytes.write(length);
        return this;
    }
}
