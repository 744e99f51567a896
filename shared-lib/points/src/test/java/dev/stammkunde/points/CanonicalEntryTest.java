package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.Booking.Cause;
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

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Stored hashes, which must come out the same for ever: those of the first edition were computed by
 * the code of that edition.
 */
final class CanonicalEntryTest {

    private static final Instant AT = Instant.parse("2026-03-05T10:15:30.123Z");
    private static final LotTerm TERM =
            new LotTerm(AT.plusSeconds(60), Instant.parse("2028-03-31T22:00:00Z"));
    private static final LotTerm ENDLESS = new LotTerm(AT, null);
    private static final EarningTerms TERMS = terms(OptionalLong.of(500));
    private static final List<Contribution> CONTRIBUTIONS =
            List.of(
                    new Contribution("base", new BigDecimal("37.90")),
                    new Contribution("rounding", new BigDecimal("-0.9")));
    private static final Refund REFUND =
            new Refund(
                    "r-1",
                    "1001",
                    AT.plusSeconds(7),
                    List.of(new Refund.RefundedLine("line-1", 1, eur("3.10"))),
                    eur("1.00"),
                    eur("2.05"));
    private static final Order ORDER =
            new Order(
                    "1001",
                    "#1001",
                    "7001",
                    AT.minusSeconds(30),
                    false,
                    List.of(
                            new OrderLine(
                                    "line-1",
                                    LineKind.GOODS,
                                    "product-9",
                                    "BOHNE-1KG",
                                    List.of("kaffee", "bohnen"),
                                    2,
                                    eur("40.00"),
                                    eur("37.90"),
                                    eur("6.05"))),
                    eur("4.90"),
                    eur("0.78"),
                    eur("42.80"),
                    eur("6.83"),
                    eur("5.00"));

    private static EarningTerms terms(OptionalLong cap) {
        return new EarningTerms(
                List.of(termsLine("line-1", "37.90", "1")),
                termsLine("shipping", "4.90", "0"),
                new BigDecimal("42.80"),
                new BigDecimal("10"),
                cap,
                RoundingMode.DOWN,
                new BigDecimal("5.00"),
                UnnamedRefunds.GOODS_FIRST);
    }

    private static EarningTerms.Line termsLine(String id, String gross, String rate) {
        BigDecimal amount = new BigDecimal(gross);
        return new EarningTerms.Line(id, 2, amount, amount, new BigDecimal(rate));
    }

    private static String hash(int edition, Booking booking) {
        LedgerEntry entry =
                new LedgerEntry(
                        edition,
                        new AccountId("kaffeerad", "7001"),
                        new BookingKey("subject/1", "effect/ä"),
                        42,
                        AT.plusSeconds(5),
                        Effect.points(-37),
                        booking,
                        new EntryHash("0123456789abcdef".repeat(4)),
                        EntryHash.NONE);
        return entry.recomputedHash().hex();
    }

    private static Booking.Accrual accrual(OptionalLong cap) {
        return new Booking.Accrual(
                "1001",
                "#1001",
                AT,
                "EUR",
                TERM,
                "v1",
                terms(cap),
                CONTRIBUTIONS,
                Overdraw.CLAMPED);
    }

    private static Booking.ClawBack clawBack(Cause cause) {
        return new Booking.ClawBack("1001", cause, TERM, 31, 6, Overdraw.ALLOWED);
    }

    private static Booking.OrderState orderState(@Nullable Order order) {
        return new Booking.OrderState(
                "1001",
                "#1001",
                3,
                OrderStanding.COUNTS,
                AT.plusSeconds(9),
                AT,
                "EUR",
                "v1",
                true,
                order,
                List.of(REFUND),
                TERMS,
                CONTRIBUTIONS,
                31,
                2,
                List.of(TERM, ENDLESS),
                List.of(new Lot(TERM, 6, LotSource.of(Origin.PURCHASE))),
                Overdraw.ALLOWED,
                false);
    }

    private static Booking.Adjustment adjustment(@Nullable LotTerm lot) {
        return new Booking.Adjustment("Kulanz", "anna", lot, "rief an", "1001", "bert");
    }

    private static final Booking GIFT =
            new Booking.Gift("birthday", "2026", Booking.GiftReason.BIRTHDAY, TERM);

    @Test
    void hash_firstEdition_isWhatThatEditionComputed() {
        assertThat(hash(1, accrual(OptionalLong.of(500))))
                .isEqualTo("abd08b271c99738b32ec4acb7dca54b229921f1cbee2fd0dc0f55021ccba723f");
        assertThat(hash(1, accrual(OptionalLong.empty())))
                .isEqualTo("4ace364c6f87c1e4ad0bd2a6cab94cbc3fe3a1912447f99d9f802b027acdd848");
        assertThat(hash(1, clawBack(new Cause.OfRefund(REFUND))))
                .isEqualTo("a0c3a0eb606650a8428ff126f02ebc062ee53e1880045268e495e2569c4709e4");
        assertThat(hash(1, clawBack(new Cause.OfCancellation(AT))))
                .isEqualTo("f1154277930451d71e8da152392b225f7ef59f372fb76b2964715eff982082dd");
        assertThat(hash(1, adjustment(ENDLESS)))
                .isEqualTo("6673bc0476c46a22e51eb7756a12561ab29c6793d0680d081e33c20138cf6747");
        assertThat(hash(1, adjustment(null)))
                .isEqualTo("d02a0871823891491d5b747b9c73f58cfb6569bb321a528a25afd396df65952b");
        assertThat(hash(1, GIFT))
                .isEqualTo("5d2e1ab1702355f393fd28f767f663ea658991f65b4288348a19768f6c61f946");
        assertThat(hash(1, new Booking.Expiry(AT, List.of())))
                .isEqualTo("e6c9447f8b2362e47d8e95d4bb1d52e2d9141cbebbd8b98264c8381ddf8b44a6");
    }

    @Test
    void hash_secondEdition_staysWhatItIs() {
        assertThat(hash(2, orderState(ORDER)))
                .isEqualTo("f3cdddda50305e8c7b2cb28ba5bfea13251e59bb2317ad3f08a4fff933f7c541");
        assertThat(hash(2, orderState(null)))
                .isEqualTo("1954662060c248ed5906b1e5cac48bc359f8a2e3722f3571c3dac5a8bd10b3b7");
        assertThat(hash(2, new Booking.MergeOut("8")))
                .isEqualTo("a0b89d033e806a2dd0ba05b3aa1c714ecf94edf1c2abea285b419b651390be40");
        assertThat(
                        hash(
                                2,
                                new Booking.MergeIn(
                                        "8",
                                        new EntryHash("fedcba9876543210".repeat(4)),
                                        List.of(new Lot(TERM, 6, LotSource.of(Origin.GIFT))),
                                        5,
                                        1)))
                .isEqualTo("d2c103f7e4d60019c28b321457faf1f27888d4dca0acb56a58f913af4bfe4290");
        assertThat(hash(2, adjustment(ENDLESS)))
                .isEqualTo("d2aea3f16f2f1397017f1680f53faaed42812ad50ea30bb7fdeb948751ce9d1a");
        assertThat(hash(2, adjustment(null)))
                .isEqualTo("3d155a54cedb193d116e328f520fcb4484be2276dbf45a853bfc87dbbed840ad");
        assertThat(hash(2, GIFT))
                .isEqualTo("31b0397ccd40e1b241c0ab6fd069abea8ba397460e3ec037cb34985f7a9dffe6");
        assertThat(hash(2, new Booking.Expiry(AT, List.of())))
                .isEqualTo("6cfd20592b58be825e44a60f0862058b1558a1ecad95221fb28960458df3421e");
    }

    @Test
    void hash_whatWasTakenOver_isAnotherThanThatOfACorrection() {
        assertThat(hash(2, takenOver()))
                .isEqualTo("035457fae1b2f6c306de454fb821cb136e052ade03befdc84672f7cdfdb3a8aa")
                .isNotEqualTo(hash(2, adjustment(ENDLESS)));
    }

    private static Booking.Adjustment takenOver() {
        return new Booking.Adjustment(
                "Kulanz", "anna", ENDLESS, "rief an", "1001", "bert", Origin.IMPORT);
    }

    @Test
    void hash_redemptions_stayWhatTheyAre() {
        UsedOrder order = new UsedOrder("5001", "#5001");
        List<Lot> some = List.of(new Lot(TERM, 6, LotSource.of(Origin.PURCHASE)));
        List<Lot> others = List.of(new Lot(ENDLESS, 31, LotSource.of(Origin.GIFT)));

        assertThat(hash(2, new RedemptionBooking.Reservation("r-1", "mug", some)))
                .isEqualTo("ecf24433ac4efcd6170f9c84044bcfb4c53262f4f674bd52235d61ca53b7762b");
        assertThat(hash(2, new RedemptionBooking.Reservation("r-1", null, some)))
                .isEqualTo("ad87d3b1f05214bf765011722cdb78790ac151fa4a8f39d59eaf9fd1ffe94214");
        assertThat(hash(2, new RedemptionBooking.Capture("r-1", order, some, others)))
                .isEqualTo("bbc81ac7c36d7353ada091a6eb820c04d0c046436e065aa91ebe2dfee469a203");
        assertThat(hash(2, new RedemptionBooking.Capture("r-1", null, some, others)))
                .isEqualTo("04f6f5389a0cff11694785023dc95a27e2baa509d919f94c0c3788635c4c40c9");
        assertThat(hash(2, new RedemptionBooking.Release("r-1", ReleaseReason.NOT_USED, others)))
                .isEqualTo("9cea2509543b98069409e763a107d4f5e2c3e81abc05f2ea70f3271c14b13397");
        assertThat(hash(2, new RedemptionBooking.LateCapture("r-1", order, some, 31)))
                .isEqualTo("be5e69c93017f4a625015a51a5c012d4c73b4e780ed84d415bfd0abdce1bbb3a");
        assertThat(
                        hash(
                                2,
                                new RedemptionBooking.Restoration(
                                        "r-1", order, 3, 40, some, others, 5, 7)))
                .isEqualTo("d9b97bd8937cacdd68417dbf2e76e0257c2825c9389e047bb12d0e8e0cbedc7c");
    }

    @Test
    void hash_lossesAndWhatComesBack_stayWhatTheyAre() {
        List<Lot> some = List.of(new Lot(TERM, 6, LotSource.of(Origin.PURCHASE)));

        assertThat(hash(2, new Booking.Expiry(AT, some)))
                .isEqualTo("2f579cb29adb9c142d57c440c131d54507a6a50ef5b54f4fd8cda6658aa5c145");
        assertThat(hash(2, new Booking.Grace(AT)))
                .isEqualTo("a84be38e803176e4dfa9daef321edcf2022de3f0785c014166598293195aff16");
        assertThat(hash(2, new Booking.Reinstatement("Kulanz", "anna", null, "bert", AT, some)))
                .isEqualTo("51d2f2815bdc09d8ae494ad24df6dc1b981256d8a490f5362f4f964dbdec4ccb");
    }

    @Test
    void hash_whatHappensAtPartners_staysWhatItIs() {
        List<Lot> some = List.of(new Lot(TERM, 6, new LotSource(Origin.PARTNER, "cafe", "")));

        assertThat(
                        hash(
                                2,
                                new PartnerBooking(
                                        deal(PartnerDealKind.EARNED, null), some, List.of(), 0)))
                .isEqualTo("48de9acf7eef17c74095f30e94a4a5bd741dee11c72557cecc547ae3b7cdb788");
        assertThat(
                        hash(
                                2,
                                new PartnerBooking(
                                        deal(PartnerDealKind.EARNING_REVERSED, "r-1"),
                                        List.of(),
                                        some,
                                        2)))
                .isEqualTo("8b6e5cd04054eaa226ff98a051941d9996205638c516a056929912ad4a79a15e");
    }

    private static PartnerDeal deal(PartnerDealKind kind, @Nullable String reversal) {
        return new PartnerDeal(
                kind, "cafe", "Café Nebenan", "b-1", reversal, 3, Money.parse("EUR 4.20"), AT);
    }

    @Test
    void points_effectsOfOtherUnits_doNotCount() {
        LedgerEntry entry =
                new LedgerEntry(
                        2,
                        new AccountId("kaffeerad", "7001"),
                        BookingKey.adjustment("a"),
                        1,
                        AT,
                        List.of(new Effect("stars", 7), new Effect(Effect.POINTS, 5)),
                        adjustment(ENDLESS),
                        EntryHash.NONE,
                        EntryHash.NONE);

        assertThat(entry.points()).isEqualTo(5);
    }
}
