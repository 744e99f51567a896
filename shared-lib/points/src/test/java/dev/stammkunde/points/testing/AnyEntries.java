package dev.stammkunde.points.testing;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.points.PartnerDealKind;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Refund;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Entries of all kinds with whatever may stand in them, each with its hash. They follow from the
 * source of chance; they are of no one ledger, since what a format has to hold is more than what
 * rules decide.
 */
public final class AnyEntries {

    private static final List<String> TEXTS =
            List.of("7001", "gid://shop/9", "Müller & \"Söhne\"\n", "\u0001☕😀", " x ", "#1001");
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.EUR, CurrencyUnit.JPY, CurrencyUnit.of("KWD"));

    private final Random random;
    private CurrencyUnit currency = CurrencyUnit.EUR;

    public AnyEntries(Random random) {
        this.random = random;
    }

    /** Returns an entry of either edition, with what that edition wrote. */
    public LedgerEntry next() {
        int edition = 1 + random.nextInt(2);
        currency = of(CURRENCIES);
        Booking booking = edition == 1 ? firstEdition() : secondEdition();
        long points = random.nextInt(-5_000, 5_000);
        boolean otherUnits = edition == 2 && random.nextBoolean();
        LedgerEntry open =
                new LedgerEntry(
                        edition,
                        new AccountId("kaffeerad", text()),
                        new BookingKey(text(), text()),
                        random.nextLong(1, Long.MAX_VALUE),
                        instant(),
                        otherUnits
                                ? List.of(
                                        new Effect(Effect.POINTS, points),
                                        new Effect("stamps", random.nextLong()))
                                : List.of(new Effect(Effect.POINTS, points)),
                        booking,
                        hash(),
                        EntryHash.NONE);
        return open.hashed();
    }

    private Booking adjustment() {
        LotTerm lot = orNull(this::term);
        return new Booking.Adjustment(
                text(),
                text(),
                lot,
                orNull(this::text),
                orNull(this::text),
                orNull(this::text),
                lot != null && random.nextBoolean() ? Origin.IMPORT : Origin.ADJUSTMENT);
    }

    private Booking firstEdition() {
        return switch (random.nextInt(5)) {
            case 0 ->
                    new Booking.Accrual(
                            text(),
                            text(),
                            instant(),
                            currency.getCode(),
                            term(),
                            text(),
                            terms(null, BigDecimal.ZERO, UnnamedRefunds.PRO_RATA),
                            contributions(),
                            of(Overdraw.values()));
            case 1 ->
                    new Booking.ClawBack(
                            text(), cause(), term(), number(), number(), of(Overdraw.values()));
            case 2 -> new Booking.Adjustment(text(), text(), orNull(this::term), null, null, null);
            case 3 -> gift();
            default -> new Booking.Expiry(instant(), List.of());
        };
    }

    private Booking secondEdition() {
        return switch (random.nextInt(15)) {
            case 0 -> orderState();
            case 1 -> new Booking.MergeOut(text());
            case 2 -> new Booking.MergeIn(text(), hash(), some(this::lot), number(), number());
            case 3 -> adjustment();
            case 4 -> gift();
            case 5 -> new Booking.Expiry(instant(), some(this::lot));
            case 6 -> new Booking.Grace(instant());
            case 7 ->
                    new Booking.Reinstatement(
                            text(),
                            text(),
                            orNull(this::text),
                            orNull(this::text),
                            instant(),
                            some(this::lot));
            case 8, 9 -> atPartner();
            default -> redemption();
        };
    }

    private Booking atPartner() {
        PartnerDealKind kind = of(PartnerDealKind.values());
        PartnerDeal deal =
                new PartnerDeal(
                        kind,
                        text(),
                        text(),
                        text(),
                        kind.isReversal() ? text() : null,
                        1 + number(),
                        money(),
                        instant());
        return new PartnerBooking(deal, some(this::lot), some(this::lot), number());
    }

    private RedemptionBooking redemption() {
        return switch (random.nextInt(5)) {
            case 0 ->
                    new RedemptionBooking.Reservation(text(), orNull(this::text), some(this::lot));
            case 1 ->
                    new RedemptionBooking.Capture(
                            text(), orNull(this::usedOrder), some(this::lot), some(this::lot));
            case 2 ->
                    new RedemptionBooking.Release(
                            text(), of(ReleaseReason.values()), some(this::lot));
            case 3 ->
                    new RedemptionBooking.LateCapture(
                            text(), usedOrder(), some(this::lot), number());
            default ->
                    new RedemptionBooking.Restoration(
                            text(),
                            usedOrder(),
                            1 + number(),
                            number(),
                            some(this::lot),
                            some(this::lot),
                            number(),
                            number());
        };
    }

    private UsedOrder usedOrder() {
        return new UsedOrder(text(), text());
    }

    private Booking.OrderState orderState() {
        Order order = orNull(this::order);
        boolean termsOfOrder = random.nextBoolean();
        return new Booking.OrderState(
                text(),
                text(),
                1 + number(),
                of(OrderStanding.values()),
                instant(),
                instant(),
                currency.getCode(),
                text(),
                random.nextBoolean(),
                order,
                some(this::refund),
                terms(termsOfOrder ? order : null, decimal(), of(UnnamedRefunds.values())),
                contributions(),
                number(),
                number(),
                some(this::term),
                some(this::lot),
                of(Overdraw.values()),
                random.nextBoolean());
    }

    private Booking.Gift gift() {
        return new Booking.Gift(text(), text(), of(Booking.GiftReason.values()), term());
    }

    private Cause cause() {
        return random.nextBoolean()
                ? new Cause.OfRefund(refund())
                : new Cause.OfCancellation(instant());
    }

    private Order order() {
        return new Order(
                text(),
                text(),
                orNull(this::text),
                instant(),
                random.nextBoolean(),
                some(this::line),
                money(),
                money(),
                money(),
                money(),
                money());
    }

    private OrderLine line() {
        return new OrderLine(
                text(),
                of(LineKind.values()),
                orNull(this::text),
                orNull(this::text),
                some(this::text),
                1 + random.nextInt(9),
                money(),
                money(),
                money());
    }

    private Refund refund() {
        return new Refund(
                text(),
                text(),
                instant(),
                some(() -> new Refund.RefundedLine(text(), random.nextInt(3), money())),
                money(),
                money());
    }

    private EarningTerms terms(@Nullable Order of, BigDecimal byGiftCard, UnnamedRefunds unnamed) {
        List<EarningTerms.Line> lines =
                of == null
                        ? some(this::termsLine)
                        : of.lines().stream()
                                .map(
                                        line ->
                                                new EarningTerms.Line(
                                                        line.lineId(),
                                                        line.quantity(),
                                                        line.paid().getAmount(),
                                                        decimal(),
                                                        decimal()))
                                .toList();
        return new EarningTerms(
                lines,
                termsLine(),
                decimal(),
                decimal(),
                random.nextBoolean() ? OptionalLong.of(number()) : OptionalLong.empty(),
                of(RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.UP),
                byGiftCard,
                unnamed);
    }

    private EarningTerms.Line termsLine() {
        return new EarningTerms.Line(text(), random.nextInt(9), decimal(), decimal(), decimal());
    }

    private List<Contribution> contributions() {
        return some(() -> new Contribution(text(), decimal().negate()));
    }

    private Lot lot() {
        LotSource source =
                random.nextBoolean()
                        ? LotSource.of(of(Origin.values()))
                        : new LotSource(of(Origin.values()), text(), text());
        return new Lot(term(), 1 + number(), source);
    }

    private LotTerm term() {
        return new LotTerm(instant(), orNull(this::instant));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(
                random.nextLong(0, 4_000_000_000L),
                switch (random.nextInt(3)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(1_000) * 1_000_000;
                    default -> random.nextInt(1_000_000_000);
                });
    }

    private Money money() {
        return Money.ofMinor(currency, random.nextInt(1_000_000));
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(7));
    }

    private long number() {
        return random.nextInt(1_000_000);
    }

    private EntryHash hash() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return EntryHash.of(bytes);
    }

    private String text() {
        return of(TEXTS) + random.nextInt(100);
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(4)).toList();
    }

    @SafeVarargs
    private <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
