package dev.stammkunde.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.points.programme.Overdraw;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which points a debt, a purchase or a refund takes, and in which order. */
final class LotsTest {

    private static final Instant NOW = Instant.parse("2026-03-19T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(90));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant APRIL = Instant.parse("2026-04-30T22:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-31T22:00:00Z");

    private static LotTerm term(Instant availableAt, @Nullable Instant expiresAt) {
        return new LotTerm(availableAt, expiresAt);
    }

    private static Lot lot(long points, LotTerm term) {
        return new Lot(term, points, LotSource.of(Origin.PURCHASE));
    }

    private static Lot lot(long points, Instant availableAt, @Nullable Instant expiresAt) {
        return lot(points, term(availableAt, expiresAt));
    }

    private static Lots lots(Lot... lots) {
        return owing(0, lots);
    }

    /** What was owed yesterday, today. */
    private static Lots owing(long debt, Lot... lots) {
        return new Lots(List.of(lots), debt, YESTERDAY, NOW);
    }

    private static List<Lot> left(Lots lots) {
        return lots.compact();
    }

    @Test
    void newLots_pointsBecameAvailableSince_fillTheDebt() {
        Lots lots = owing(20, lot(30, NOW, MAY));

        assertThat(lots.debt()).isZero();
        assertThat(lots.available()).isEqualTo(10);
    }

    @Test
    void newLots_pointsAreStillHeld_leaveTheDebt() {
        Lots lots = owing(20, lot(30, TOMORROW, MAY));

        assertThat(lots.debt()).isEqualTo(20);
        assertThat(lots.available()).isEqualTo(-20);
        assertThat(lots.spendable()).isEqualTo(10);
        assertThat(lots.pendingLots()).containsExactly(lot(30, TOMORROW, MAY));
    }

    @Test
    void newLots_pointsExpiredBeforeTheDebtArose_fillNothing() {
        Lots lots = owing(20, lot(30, LONG_AGO, YESTERDAY));

        assertThat(lots.debt()).isEqualTo(20);
        assertThat(lots.expiredLots()).containsExactly(lot(30, LONG_AGO, YESTERDAY));
    }

    @Test
    void newLots_severalBecameAvailable_fillInTheOrderInWhichTheyDid() {
        Lots lots = owing(20, lot(30, NOW, APRIL), lot(30, NOW.minusSeconds(1), MAY));

        assertThat(left(lots))
                .containsExactly(lot(30, NOW, APRIL), lot(10, NOW.minusSeconds(1), MAY));
    }

    @Test
    void spendable_heldAndExpiredPoints_countsWhatCanBeSpentNowOrLater() {
        Lots lots =
                lots(lot(1, LONG_AGO, NOW), lot(20, LONG_AGO, APRIL), lot(300, TOMORROW, APRIL));

        assertThat(lots.spendable()).isEqualTo(320);
        assertThat(lots.available()).isEqualTo(20);
    }

    @Test
    void spendableAndPendingLots_unsorted_areToldBySoonestDate() {
        Lot never = lot(1, YESTERDAY, null);
        Lot may = lot(2, YESTERDAY, MAY);
        Lot april = lot(3, NOW, APRIL);
        Lot aprilSooner = lot(4, LONG_AGO, APRIL);
        Lot later = lot(5, TOMORROW.plusSeconds(9), APRIL);
        Lot sooner = lot(6, TOMORROW, MAY);

        Lots lots = lots(never, may, april, aprilSooner, later, sooner);

        assertThat(lots.spendableLots()).containsExactly(aprilSooner, april, may, never);
        assertThat(lots.pendingLots()).containsExactly(sooner, later);
    }

    @Test
    void open_noPoints_opensNothing() {
        Lots lots = lots();

        lots.open(term(NOW, MAY), 0, LotSource.UNKNOWN);

        assertThat(left(lots)).isEmpty();
        assertThatThrownBy(() -> lot(0, NOW, MAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void open_besideADebt_fillsItFromTheNewLotAlone() {
        Lots lots = owing(20, lot(40, LONG_AGO, YESTERDAY));

        lots.open(term(NOW, MAY), 30, LotSource.of(Origin.PURCHASE));

        assertThat(lots.debt()).isZero();
        assertThat(left(lots)).containsExactly(lot(40, LONG_AGO, YESTERDAY), lot(10, NOW, MAY));
    }

    @Test
    void open_lotThatIsLostAlready_doesNotFillTheDebt() {
        Lots lots = owing(20);

        lots.open(term(LONG_AGO, YESTERDAY), 30, LotSource.of(Origin.PURCHASE));

        assertThat(lots.debt()).isEqualTo(20);
    }

    @Test
    void takeOver_pointsAndDebtOfTheOther_settleWhatCanBeSpent() {
        Lots lots = lots(lot(30, YESTERDAY, MAY));

        lots.takeOver(List.of(lot(7, LONG_AGO, YESTERDAY), lot(8, TOMORROW, MAY)), 20);

        assertThat(lots.debt()).isZero();
        assertThat(left(lots))
                .containsExactly(
                        lot(7, LONG_AGO, YESTERDAY),
                        lot(10, YESTERDAY, MAY),
                        lot(8, TOMORROW, MAY));
    }

    @Test
    void spend_moreThanThereIs_takesSoonestExpiringThenHeldPointsThenOwesTheRest() {
        Lots lots =
                lots(lot(10, YESTERDAY, MAY), lot(10, YESTERDAY, APRIL), lot(10, TOMORROW, APRIL));

        lots.spend(15);
        assertThat(left(lots)).containsExactly(lot(10, TOMORROW, APRIL), lot(5, YESTERDAY, MAY));
        lots.spend(8);
        assertThat(left(lots)).containsExactly(lot(7, TOMORROW, APRIL));
        lots.spend(9);

        assertThat(left(lots)).isEmpty();
        assertThat(lots.debt()).isEqualTo(2);
    }

    @Test
    void spend_expiredPoints_areNotTaken() {
        Lots lots = lots(lot(10, LONG_AGO, YESTERDAY));

        lots.spend(4);

        assertThat(left(lots)).containsExactly(lot(10, LONG_AGO, YESTERDAY));
        assertThat(lots.debt()).isEqualTo(4);
    }

    @Test
    void takeBack_otherOrdersExpireSooner_takesTheOrdersOwnFirst() {
        Lot own = lot(10, YESTERDAY, MAY);
        Lots lots = lots(lot(30, YESTERDAY, APRIL), own);

        lots.takeBack(List.of(own.term()), 4, Overdraw.ALLOWED);

        assertThat(left(lots)).containsExactly(lot(30, YESTERDAY, APRIL), lot(6, YESTERDAY, MAY));
    }

    @Test
    void takeBack_heldBesideAnotherOrderOfTheDay_takesTheOrdersOwnFirst() {
        Lot own = lot(10, TOMORROW.plusSeconds(60), MAY);
        Lot other = lot(30, TOMORROW, MAY);
        Lots lots = lots(other, own);

        lots.takeBack(List.of(own.term()), 4, Overdraw.ALLOWED);

        assertThat(left(lots)).containsExactly(other, lot(6, TOMORROW.plusSeconds(60), MAY));
    }

    @Test
    void takeBack_ownLotIsJoinedWithOthersOfItsDay_takesFromTheJoinedOne() {
        LotTerm own = term(TOMORROW, MAY);
        Lot joined = lot(30, TOMORROW.plusSeconds(60), MAY);
        Lots lots = lots(lot(50, YESTERDAY, MAY), joined);

        lots.takeBack(List.of(own), 4, Overdraw.ALLOWED);

        assertThat(left(lots))
                .containsExactly(lot(50, YESTERDAY, MAY), lot(26, TOMORROW.plusSeconds(60), MAY));
    }

    @Test
    void takeBack_heldPointsOfOtherDaysOrExpiries_areLeftAloneAndADebtIsMade() {
        LotTerm own = term(TOMORROW, MAY);
        Lot otherExpiry = lot(20, TOMORROW, APRIL);
        Lot otherDay = lot(20, TOMORROW.plus(Duration.ofDays(3)), MAY);
        Lots lots = lots(otherExpiry, otherDay);

        lots.takeBack(List.of(own), 4, Overdraw.ALLOWED);

        assertThat(left(lots)).containsExactly(otherExpiry, otherDay);
        assertThat(lots.debt()).isEqualTo(4);
    }

    @Test
    void takeBack_heldPointsOfOthersAndNoDebtAllowed_areTakenBeforeAnythingIsForgiven() {
        Lots lots = lots(lot(20, TOMORROW, APRIL));

        lots.takeBack(List.of(term(YESTERDAY, MAY)), 4, Overdraw.CLAMPED);

        assertThat(left(lots)).containsExactly(lot(16, TOMORROW, APRIL));
    }

    @Test
    void takeBack_noDebtAllowed_takesWhatCanBeSpentBeforeWhatIsHeld() {
        Lots lots = lots(lot(20, TOMORROW, APRIL), lot(3, YESTERDAY, MAY));

        lots.takeBack(List.of(term(LONG_AGO, null)), 4, Overdraw.CLAMPED);

        assertThat(left(lots)).containsExactly(lot(19, TOMORROW, APRIL));
    }

    @Test
    void takeBack_availableLotOfTheSameExpiry_isTakenBeforeThoseThatExpireSooner() {
        Lots lots = lots(lot(20, YESTERDAY, APRIL), lot(20, YESTERDAY, MAY));

        lots.takeBack(List.of(term(LONG_AGO, MAY)), 4, Overdraw.ALLOWED);

        assertThat(left(lots)).containsExactly(lot(20, YESTERDAY, APRIL), lot(16, YESTERDAY, MAY));
    }

    @Test
    void takeBack_pointsThatExpiredTogether_areTakenAndNoOthers() {
        Lots lots = lots(lot(20, LONG_AGO.plusSeconds(60), NOW), lot(20, YESTERDAY, MAY));

        lots.takeBack(List.of(term(LONG_AGO, NOW)), 4, Overdraw.ALLOWED);

        assertThat(left(lots))
                .containsExactly(lot(16, LONG_AGO.plusSeconds(60), NOW), lot(20, YESTERDAY, MAY));
    }

    @Test
    void takeBack_ownPointsSpent_takesSoonestExpiringOfOthersAndNeverExpiredOnes() {
        Lots lots =
                lots(
                        lot(20, LONG_AGO, YESTERDAY),
                        lot(20, YESTERDAY, MAY),
                        lot(3, YESTERDAY, APRIL));

        lots.takeBack(List.of(term(LONG_AGO, null)), 4, Overdraw.ALLOWED);

        assertThat(left(lots))
                .containsExactly(lot(20, LONG_AGO, YESTERDAY), lot(19, YESTERDAY, MAY));
    }

    @Test
    void takeable_expiredPoints_countOnlyWhereTheyAreOfTheOrdersExpiry() {
        Lots lots =
                owing(
                        5,
                        lot(1, LONG_AGO, YESTERDAY),
                        lot(20, LONG_AGO, NOW),
                        lot(300, TOMORROW, MAY));

        assertThat(lots.takeable(List.of(term(LONG_AGO, NOW)))).isEqualTo(315);
        assertThat(lots.takeable(List.of())).isEqualTo(295);
    }

    @Test
    void expire_oneDate_removesTheLotsOfThatDateAlone() {
        Lots lots =
                lots(
                        lot(1, LONG_AGO, YESTERDAY),
                        lot(2, YESTERDAY.minusSeconds(1), YESTERDAY),
                        lot(3, LONG_AGO, NOW),
                        lot(4, LONG_AGO, null));

        lots.expire(YESTERDAY);

        assertThat(left(lots)).containsExactly(lot(3, LONG_AGO, NOW), lot(4, LONG_AGO, null));
    }

    @Test
    void compact_availableLotsOfOneExpiry_areJoinedUnderTheLaterDate() {
        Lots lots = lots(lot(1, YESTERDAY, MAY), lot(2, LONG_AGO, MAY), lot(4, NOW, MAY));

        assertThat(lots.compact()).containsExactly(lot(7, NOW, MAY));
    }

    @Test
    void compact_lotsOfOtherSourcesOrExpiriesOrStillHeld_stayApart() {
        Lot held = lot(1, TOMORROW, MAY);
        Lot heldLonger = lot(2, TOMORROW.plusSeconds(1), MAY);
        Lot gift = new Lot(term(YESTERDAY, MAY), 4, LotSource.of(Origin.GIFT));
        Lot april = lot(8, YESTERDAY, APRIL);

        assertThat(lots(heldLonger, held, gift, april, lot(16, YESTERDAY, MAY)).compact())
                .containsExactly(april, gift, lot(16, YESTERDAY, MAY), held, heldLonger);
    }

    @Test
    void compact_moreThanTwoDozenLots_joinsThoseOfOneDay() {
        List<Lot> many = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            many.add(lot(1, TOMORROW.plusSeconds(i), MAY));
        }
        assertThat(lots(many.toArray(Lot[]::new)).compact()).hasSize(24);
        Lot nextDay = lot(1, TOMORROW.plus(Duration.ofDays(1)), MAY);
        many.add(nextDay);

        assertThat(lots(many.toArray(Lot[]::new)).compact())
                .containsExactly(lot(24, TOMORROW.plusSeconds(23), MAY), nextDay);
    }
}
