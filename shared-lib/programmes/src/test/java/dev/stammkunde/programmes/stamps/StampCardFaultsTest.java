package dev.stammkunde.programmes.stamps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.units.UnitPrice;
import dev.stammkunde.programmes.testing.SampleStampCards;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.stream.Stream;

/** Cards where customers of other programmes complain: refunds, exchanges, lapses. */
class StampCardFaultsTest {

    private static final String CARD = "coffee";
    private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");

    private final StampCustomer anna = customer(SampleStampCards.COFFEE);

    private static StampCustomer customer(String card) {
        return new StampCustomer(new SampleStampCards().with(CARD, SampleStampCards.read(card)));
    }

    @Test
    void exchange_fullCard_takesItOnce() {
        anna.pays("1", CARD, 5, "2026-03-01T10:00:00Z");

        assertThat(anna.exchanges(CARD, JUNE)).isPresent();
        assertThat(anna.exchanges(CARD, JUNE)).isEmpty();
        assertThat(anna.held(CARD)).isZero();
    }

    @Test
    void exchange_oneStampMissing_isRefused() {
        anna.pays("1", CARD, 4, "2026-03-01T10:00:00Z");

        assertThat(anna.exchanges(CARD, JUNE)).isEmpty();
        assertThat(anna.card(CARD, JUNE).stamps()).isEqualTo(4);
    }

    @Test
    void pays_moreThanTheCardHasRoomFor_carriesTheRestOver() {
        anna.pays("1", CARD, 12, "2026-03-01T10:00:00Z");

        assertThat(anna.card(CARD, JUNE).full()).hasSize(2);
        assertThat(anna.card(CARD, JUNE).stamps()).isEqualTo(2);
    }

    @Test
    void pays_moreThanTheCardHasRoomFor_losesTheRestWhereANewCardBegins() {
        StampCustomer ben = customer(SampleStampCards.COFFEE.replace("CARRY_OVER", "NEW_CARD"));
        ben.pays("1", CARD, 3, "2026-03-01T10:00:00Z");
        ben.pays("2", CARD, 4, "2026-03-02T10:00:00Z");
        ben.exchanges(CARD, JUNE);
        ben.night(JUNE);

        assertThat(ben.card(CARD, JUNE).balance()).isZero();
        assertThat(ben.held(CARD)).isZero();
    }

    @Test
    void refund_afterTheExchange_isOwedAndPaidByLaterStamps() {
        anna.pays("1", CARD, 5, "2026-03-01T10:00:00Z");
        anna.exchanges(CARD, Instant.parse("2026-03-02T10:00:00Z"));
        anna.refunded("1", CARD, 2, "2026-03-03T10:00:00Z");

        assertThat(anna.held(CARD)).isEqualTo(-3);
        assertThat(anna.card(CARD, JUNE).owed()).isEqualTo(3);

        anna.pays("2", CARD, 4, "2026-03-04T10:00:00Z");
        assertThat(anna.card(CARD, JUNE).owed()).isZero();
        assertThat(anna.card(CARD, JUNE).stamps()).isEqualTo(1);
    }

    @Test
    void refund_afterTheExchange_isNotPaidByStampsThatHadLapsed() {
        anna.pays("0", CARD, 3, "2025-03-01T10:00:00Z");
        anna.pays("1", CARD, 5, "2026-04-01T10:00:00Z");
        anna.exchanges(CARD, Instant.parse("2026-04-02T10:00:00Z"));
        anna.night(Instant.parse("2026-04-03T00:00:00Z"));
        anna.refunded("1", CARD, 3, "2026-04-03T10:00:00Z");
        anna.night(JUNE);

        assertThat(anna.card(CARD, JUNE).owed()).isEqualTo(2);
        assertThat(anna.card(CARD, JUNE).lapsed()).isEqualTo(3);
        assertThat(anna.held(CARD)).isEqualTo(-2);
    }

    @Test
    void refund_afterTheExchange_owesNothingWhereTheCardIsKept() {
        StampCustomer ben = customer(SampleStampCards.COFFEE.replace("OWED", "KEPT"));
        ben.pays("1", CARD, 5, "2026-03-01T10:00:00Z");
        ben.pays("2", CARD, 2, "2026-03-02T10:00:00Z");
        ben.exchanges(CARD, Instant.parse("2026-03-03T10:00:00Z"));
        ben.refunded("1", CARD, 0, "2026-03-04T10:00:00Z");
        ben.night(JUNE);

        assertThat(ben.card(CARD, JUNE).stamps()).isEqualTo(2);
        assertThat(ben.held(CARD)).isEqualTo(2);
    }

    @Test
    void revival_ofAKeptCardsOrder_bringsNoStampTwice() {
        StampCustomer ben = customer(SampleStampCards.COFFEE.replace("OWED", "KEPT"));
        ben.pays("1", CARD, 5, "2026-03-01T10:00:00Z");
        ben.exchanges(CARD, Instant.parse("2026-03-03T10:00:00Z"));
        ben.refunded("1", CARD, 0, "2026-03-04T10:00:00Z");
        ben.night(JUNE);
        ben.refunded("1", CARD, 5, "2026-06-05T10:00:00Z");
        ben.night(JUNE.plusSeconds(864_000));

        assertThat(ben.card(CARD, "2026-06-05T10:00:00Z").balance()).isZero();
        assertThat(ben.held(CARD)).isZero();
    }

    @Test
    void refund_ofLapsedStamps_owesNothing() {
        anna.pays("1", CARD, 3, "2025-03-01T10:00:00Z");
        anna.night(JUNE);
        assertThat(anna.held(CARD)).isZero();

        anna.refunded("1", CARD, 0, "2026-06-02T10:00:00Z");
        anna.night(Instant.parse("2026-06-03T10:00:00Z"));

        assertThat(anna.card(CARD, "2026-06-04T10:00:00Z").owed()).isZero();
        assertThat(anna.held(CARD)).isZero();
    }

    @Test
    void card_onItsLastDay_isThereUntilTheShopsMidnight() {
        anna.pays("1", CARD, 3, "2025-03-01T10:00:00Z");

        assertThat(anna.card(CARD, "2026-03-01T22:59:59Z").stamps()).isEqualTo(3);
        assertThat(anna.card(CARD, "2026-03-01T23:00:00Z").stamps()).isZero();
        assertThat(anna.card(CARD, "2026-03-01T23:00:00Z").lapsed()).isEqualTo(3);
    }

    @Test
    void card_fullInTime_neverLapses() {
        anna.pays("1", CARD, 5, "2020-03-01T10:00:00Z");

        assertThat(anna.card(CARD, JUNE).full()).hasSize(1);
        assertThat(anna.section.dueAt()).isNull();
    }

    @Test
    void exchange_thatIsCalledOff_givesTheCardBack() {
        anna.pays("1", CARD, 7, "2026-03-01T10:00:00Z");
        UnitPrice price = anna.exchanges(CARD, JUNE).orElseThrow();
        anna.comesBack(price, JUNE.plusSeconds(60));

        assertThat(anna.held(CARD)).isEqualTo(7);
        assertThat(anna.card(CARD, JUNE).full()).hasSize(1);
    }

    @Test
    void code_usedAfterItWasCalledOff_takesTheCardAgain() {
        anna.pays("1", CARD, 5, "2026-03-01T10:00:00Z");
        UnitPrice price = anna.exchanges(CARD, JUNE).orElseThrow();
        anna.comesBack(price, JUNE.plusSeconds(60));
        anna.exchanges(CARD, JUNE.plusSeconds(120));
        anna.isTakenAgain(price, JUNE.plusSeconds(180));

        assertThat(anna.held(CARD)).isEqualTo(-5);
    }

    @Test
    void cardThatNeedsFewerStamps_isFullForWhoHasThem() {
        anna.pays("1", CARD, 4, "2026-03-01T10:00:00Z");
        anna.cardsAre(
                new SampleStampCards()
                        .with(CARD, SampleStampCards.read(SampleStampCards.COFFEE))
                        .with(
                                CARD,
                                SampleStampCards.read(
                                        SampleStampCards.COFFEE.replace(
                                                "\"needed\":5", "\"needed\":4"))));

        assertThat(anna.card(CARD, JUNE).full()).hasSize(1);
    }

    @Test
    void cardThatCannotBeRead_keepsWhatTheLedgerHolds() {
        anna.pays("1", CARD, 4, "2026-03-01T10:00:00Z");
        String kept = anna.section.text();
        anna.cardsAre(
                new SampleStampCards().with("tea", SampleStampCards.read(SampleStampCards.ORDERS)));
        anna.pays("2", "tea", 1, "2026-03-02T10:00:00Z");
        anna.night(JUNE);

        assertThat(anna.held(CARD)).isEqualTo(4);
        assertThat(anna.section.text()).startsWith(kept);
    }

    @Test
    void archivedCard_canNotBeExchanged() {
        anna.pays("1", CARD, 5, "2026-03-01T10:00:00Z");
        anna.cardsAre(
                new SampleStampCards()
                        .with(
                                CARD,
                                SampleStampCards.read(SampleStampCards.COFFEE),
                                DocumentState.ARCHIVED));

        assertThat(anna.exchanges(CARD, JUNE)).isEmpty();
    }

    @Test
    void customerOfAThousandOrders_keepsFewCharacters() {
        Stream.iterate(0, i -> i < 1_000, i -> i + 1)
                .forEach(
                        i -> {
                            Instant at = JUNE.plusSeconds(i * 90_000L);
                            anna.hears("order" + i, CARD, 1, at, at);
                            anna.exchanges(CARD, at);
                        });

        assertThat(anna.section.text().length()).isLessThan(800);
        assertThat(anna.held(CARD)).isZero();
    }
}
