package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

final class SuppressionTest {

    private static final Instant DAY_0 = Instant.parse("2026-05-01T10:00:00Z");

    private static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }

    private static Suppression softBounces(int... days) {
        Suppression all = Suppression.none();
        for (int day : days) {
            all = all.softBounced(day(day));
        }
        return all;
    }

    @Test
    void findObstacle_hardBounce_isForEver() {
        assertThat(Suppression.none().hardBounced(DAY_0).findObstacle(day(5_000)))
                .contains(SkipReason.HARD_BOUNCED);
    }

    @Test
    void findObstacle_complaintAndBounce_namesTheComplaint() {
        assertThat(Suppression.none().hardBounced(DAY_0).complained(day(1)).findObstacle(day(2)))
                .contains(SkipReason.COMPLAINED);
    }

    @Test
    void findObstacle_fourSoftBounces_isNone() {
        assertThat(softBounces(0, 1, 2, 3).findObstacle(day(4))).isEmpty();
    }

    @Test
    void findObstacle_fiveSoftBouncesInThirtyDays_restsForNinetyDays() {
        Suppression five = softBounces(0, 7, 14, 21, 30);

        assertThat(five.findObstacle(day(31))).contains(SkipReason.SOFT_BOUNCED);
        assertThat(five.findObstacle(day(119))).contains(SkipReason.SOFT_BOUNCED);
        assertThat(five.findObstacle(day(120))).isEmpty();
    }

    @Test
    void findObstacle_fiveSoftBouncesOverLongerTime_isNone() {
        assertThat(softBounces(0, 7, 14, 21, 31).findObstacle(day(32))).isEmpty();
    }

    @Test
    void findObstacle_sameSoftBounceToldFiveTimes_isNone() {
        assertThat(softBounces(3, 3, 3, 3, 3).findObstacle(day(4))).isEmpty();
    }

    @Test
    void findObstacle_deliveryAmongSoftBounces_startsAnew() {
        assertThat(softBounces(0, 1, 2, 3, 5).delivered(day(4)).findObstacle(day(6))).isEmpty();
    }

    @Test
    void anyMethod_eventsInAnyOrderAndTwice_giveTheSame() {
        List<UnaryOperator<Suppression>> events = new ArrayList<>();
        for (int day : new int[] {1, 4, 9, 12, 20, 22, 25}) {
            events.add(known -> known.softBounced(day(day)));
        }
        events.add(known -> known.delivered(day(5)));
        events.add(known -> known.delivered(day(2)));
        events.add(known -> known.complained(day(30)));
        events.add(known -> known.complained(day(29)));
        events.add(known -> known.hardBounced(day(31)));
        events.addAll(List.copyOf(events));
        Suppression inOrder = apply(events);

        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(events, random);
            assertThat(apply(events)).isEqualTo(inOrder);
        }
    }

    private static Suppression apply(List<UnaryOperator<Suppression>> events) {
        Suppression all = Suppression.none();
        for (UnaryOperator<Suppression> event : events) {
            all = event.apply(all);
        }
        return all;
    }

    @Test
    void hardBounced_twice_tellsTheFirst() {
        Suppression later = Suppression.none().hardBounced(day(2)).complained(day(2));

        assertThat(later.hardBounced(day(1)).hardBouncedAt()).isEqualTo(day(1));
        assertThat(later.hardBounced(day(3)).hardBouncedAt()).isEqualTo(day(2));
        assertThat(later.complained(day(3)).complainedAt()).isEqualTo(day(2));
    }

    @Test
    void findObstacle_deliveryToldLateAfterALaterOne_changesNothing() {
        Suppression five = softBounces(2, 3, 4, 5, 6).delivered(day(7));

        assertThat(five.delivered(day(1)).findObstacle(day(8))).isEmpty();
        assertThat(softBounces(2, 3, 4, 5, 6).delivered(day(1)).findObstacle(day(8)))
                .contains(SkipReason.SOFT_BOUNCED);
    }

    @Test
    void lifted_anySuppression_letsMailsGoUntilTheNextOne() {
        Suppression known = softBounces(0, 1, 2, 3, 4).hardBounced(day(5)).complained(day(6));

        Suppression lifted = known.lifted(lift(10));

        assertThat(lifted.findObstacle(day(11))).isEmpty();
        assertThat(lifted.hardBounced(day(12)).findObstacle(day(13)))
                .contains(SkipReason.HARD_BOUNCED);
        assertThat(lifted.complained(day(12)).findObstacle(day(13)))
                .contains(SkipReason.COMPLAINED);
    }

    @Test
    void lifted_eventsOfBeforeThatAreToldLate_doNotCount() {
        Suppression lifted = Suppression.none().hardBounced(day(1)).lifted(lift(10));

        assertThat(lifted.hardBounced(day(9)).complained(day(10))).isEqualTo(lifted);
        for (int day : new int[] {5, 6, 7, 8, 9}) {
            assertThat(lifted.softBounced(day(day))).isEqualTo(lifted);
        }
    }

    @Test
    void lifted_oftener_keepsTheLatestTwentyWithWhoAndWhy() {
        Suppression all = Suppression.none();
        for (int day = 1; day <= 21; day++) {
            all = all.hardBounced(day(day)).lifted(lift(day));
        }

        assertThat(all.lifts()).hasSize(20).startsWith(lift(2)).endsWith(lift(21));
    }

    private static Suppression.Lift lift(int day) {
        return new Suppression.Lift(day(day), "mira", "Postfach geleert", SkipReason.HARD_BOUNCED);
    }
}
