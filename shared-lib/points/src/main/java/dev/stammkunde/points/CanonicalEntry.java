package dev.stammkunde.points;

import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The bytes of an entry that its hash covers.
 *
 * <p>Each field is written as its length in four bytes and its UTF-8 text, in the order of the
 * records' components, lists preceded by their size, absent fields as length -1, so that two
 * different entries never have the same bytes. Numbers are written without trailing zeros. The
 * format is part of every stored hash: it never changes, a new kind of booking only adds to it.
 */
final class CanonicalEntry {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private CanonicalEntry() {}

    static EntryHash hash(
            EntryHash previous,
            AccountId account,
            BookingKey key,
            long sequence,
            Instant bookedAt,
            long points,
            Booking booking) {
        CanonicalEntry entry = new CanonicalEntry();
        entry.text(account.shopId()).text(account.customerId());
        entry.text(key.subject()).text(key.effect());
        entry.number(sequence).instant(bookedAt).number(points);
        entry.booking(booking);
        MessageDigest sha256 = sha256();
        sha256.update(previous.bytes());
        return EntryHash.of(sha256.digest(entry.bytes.toByteArray()));
    }

    private void booking(Booking booking) {
        switch (booking) {
            case Booking.Accrual accrual -> accrual(accrual);
            case Booking.ClawBack clawBack -> clawBack(clawBack);
            case Booking.Adjustment(String reason, String actor, LotTerm lot) -> {
                text("adjustment").text(reason).text(actor);
                lot(lot);
            }
            case Booking.Gift gift -> {
                text("gift").text(gift.campaign()).text(gift.occurrence());
                text(gift.reason().name());
                lot(gift.lot());
            }
            case Booking.Expiry(Instant expiredAt) -> text("expiry").instant(expiredAt);
        }
    }

    private void accrual(Booking.Accrual accrual) {
        text("accrual").text(accrual.orderId()).text(accrual.orderNumber());
        instant(accrual.paidAt()).text(accrual.currency());
        lot(accrual.lot());
        text(accrual.programmeVersion());
        terms(accrual.terms());
        number(accrual.contributions().size());
        for (Contribution contribution : accrual.contributions()) {
            text(contribution.rule()).decimal(contribution.points());
        }
        text(accrual.overdraw().name());
    }

    private void terms(EarningTerms terms) {
        number(terms.lines().size());
        terms.lines().forEach(this::line);
        line(terms.shipping());
        decimal(terms.total()).decimal(terms.minimum());
        text(terms.cap().isPresent() ? Long.toString(terms.cap().getAsLong()) : null);
        text(terms.rounding().name());
    }

    private void line(EarningTerms.Line line) {
        text(line.lineId()).number(line.quantity());
        decimal(line.gross()).decimal(line.value()).decimal(line.rate());
    }

    private void clawBack(Booking.ClawBack clawBack) {
        text("claw-back").text(clawBack.orderId());
        switch (clawBack.cause()) {
            case Booking.Cause.OfRefund(Refund refund) -> refund(refund);
            case Booking.Cause.OfCancellation(Instant cancelledAt) ->
                    text("cancellation").instant(cancelledAt);
        }
        lot(clawBack.lot());
        number(clawBack.kept()).number(clawBack.due()).text(clawBack.overdraw().name());
    }

    private void refund(Refund refund) {
        text("refund").text(refund.refundId()).text(refund.orderId());
        instant(refund.refundedAt()).number(refund.lines().size());
        for (Refund.RefundedLine line : refund.lines()) {
            text(line.lineId()).number(line.quantity()).money(line.amount());
        }
        money(refund.shipping()).money(refund.unallocated());
    }

    private void lot(@Nullable LotTerm lot) {
        if (lot == null) {
            text(null);
            return;
        }
        instant(lot.availableAt());
        text(lot.expiresAt() == null ? null : lot.expiresAt().toString());
    }

    private CanonicalEntry money(Money amount) {
        return decimal(amount.getAmount()).text(amount.getCurrencyUnit().getCode());
    }

    private CanonicalEntry decimal(BigDecimal value) {
        return text(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private CanonicalEntry number(long value) {
        return text(Long.toString(value));
    }

    private CanonicalEntry instant(Instant instant) {
        return text(instant.toString());
    }

    private CanonicalEntry text(@Nullable String text) {
        byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        int length = text == null ? -1 : utf8.length;
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        bytes.writeBytes(utf8);
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
