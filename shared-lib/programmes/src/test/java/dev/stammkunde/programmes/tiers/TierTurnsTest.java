package dev.stammkunde.programmes.tiers;

import static dev.stammkunde.programmes.testing.SampleTiers.BERLIN;
import static dev.stammkunde.programmes.testing.SampleTiers.history;
import static dev.stammkunde.programmes.testing.SampleTiers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.OnTier;
import dev.stammkunde.campaigns.FindFollowUps.When;
import dev.stammkunde.campaigns.TierTurn;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.campaigns.calendar.Moments;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom campaigns write to about their tier. */
class TierTurnsTest {

    private final TierCustomer customer = new TierCustomer(history(rules()));

    @Test
    void reached_ordersThatComeToATier_isToldOnceInTheRunAfter() {
        customer.spends("1", "2026-03-05T10:00:00Z", 90);
        assertThat(turned(TierTurn.REACHED, "2026-03-06")).isEmpty();

        customer.spends("2", "2026-03-06T10:00:00Z", 20);

        assertThat(turned(TierTurn.REACHED, "2026-03-06"))
                .contains(new TellTurns.Turn("silver", "20260101", LocalDate.of(2026, 3, 6)));
        assertThat(turned(TierTurn.REACHED, "2026-03-07")).isEmpty();
        assertThat(turned(TierTurn.FELL, "2026-03-06")).isEmpty();
    }

    @Test
    void reached_twiceByReturnAndNewOrder_isTheSameOfTheWindow() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);
        Optional<TellTurns.Turn> first = turned(TierTurn.REACHED, "2026-03-05");
        customer.refunded("1", 0, "2026-04-05T10:00:00Z");
        customer.spends("2", "2026-05-05T10:00:00Z", 120);

        Optional<TellTurns.Turn> second = turned(TierTurn.REACHED, "2026-05-05");

        assertThat(first.orElseThrow().window()).isEqualTo(second.orElseThrow().window());
        assertThat(first.get().tierId()).isEqualTo(second.get().tierId());
    }

    @Test
    void fell_byARefundDaysLater_isTold() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);

        customer.refunded("1", 50, "2026-03-20T10:00:00Z");

        assertThat(turned(TierTurn.FELL, "2026-03-20"))
                .map(TellTurns.Turn::tierId)
                .contains("silver");
    }

    @Test
    void change_thatIsTakenBackOnItsDay_isNone() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);
        customer.refunded("1", 0, "2026-03-05T12:00:00Z");

        assertThat(turned(TierTurn.REACHED, "2026-03-05")).isEmpty();
        assertThat(turned(TierTurn.FELL, "2026-03-05")).isEmpty();
    }

    @Test
    void fell_atTheEndOfTheWindow_isToldOnceTheJobHasBookedIt() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);
        customer.evaluated("2026-04-01T00:00:00Z");

        assertThat(customer.evaluated("2027-12-31T23:00:00Z"))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo("tier-fell"));

        assertThat(turned(TierTurn.FELL, "2028-01-01"))
                .map(TellTurns.Turn::tierId)
                .contains("silver");
    }

    @Test
    void change_afterDays_isForgottenByTheJob() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);
        assertThat(customer.section().dueAt()).isEqualTo(Instant.parse("2026-03-13T10:00:00Z"));

        customer.evaluated("2026-03-13T10:00:00Z");

        assertThat(TierSectionText.read(customer.section().text()).change()).isNull();
        assertThat(customer.section().dueAt()).isEqualTo(Instant.parse("2027-12-31T23:00:00Z"));
    }

    @Test
    void ends_soManyDaysBeforeTheLastOneThatKeepsIt_isToldUnlessItIsKept() {
        customer.spends("1", "2026-03-05T10:00:00Z", 120);
        customer.evaluated("2026-04-01T00:00:00Z");
        OnTier rule = new OnTier(TierTurn.ENDS, 30, Set.of());

        assertThat(tell("2027-11-30").find(rule, customer.section())).isEmpty();
        assertThat(tell("2027-12-01").find(rule, customer.section()))
                .contains(new TellTurns.Turn("silver", "20271231", LocalDate.of(2027, 12, 31)));

        customer.spends("2", "2027-06-01T10:00:00Z", 100);

        assertThat(tell("2027-12-01").find(rule, customer.section())).isEmpty();
    }

    @Test
    void ends_withDaysOfGrace_isCountedFromTheLastDayOnWhichAnOrderHelps() {
        TierCustomer graced =
                new TierCustomer(
                        history(
                                rules(
                                        new TierWindow.CalendarYear(),
                                        TierDowngrade.ONE_DOWN,
                                        14,
                                        TierRefunds.AT_ONCE)));
        graced.spends("1", "2026-03-05T10:00:00Z", 120);

        assertThat(
                        tell("2027-12-01")
                                .find(new OnTier(TierTurn.ENDS, 30, Set.of()), graced.section()))
                .map(TellTurns.Turn::occasion)
                .contains(LocalDate.of(2027, 12, 31));
    }

    @Test
    void reached_byMergeOfOneWhoHadIt_isNoNews() {
        customer.spends("1", "2026-03-05T10:00:00Z", 10);
        TierCustomer other = new TierCustomer(history(rules()));
        other.spends("2", "2026-03-05T10:00:00Z", 120);

        customer.merges(other, "2026-03-20T10:00:00Z");

        assertThat(customer.tier("2026-03-20T10:00:00Z")).isEqualTo("silver");
        assertThat(turned(TierTurn.REACHED, "2026-03-20")).isEmpty();
    }

    @Test
    void reached_byWhatWasPaidBeforeTheTiers_isNoNews() {
        TierHistory lookingBack =
                new TierHistory(
                        List.of(
                                new TierVersion(
                                        "tiers/1",
                                        Instant.parse("2026-06-01T00:00:00Z"),
                                        true,
                                        rules(),
                                        Instant.parse("2026-01-01T00:00:00Z"))));
        customer.rulesAre(lookingBack);
        customer.hears(
                "1",
                Instant.parse("2026-03-05T10:00:00Z"),
                TierCustomer.euros(120),
                Instant.parse("2026-06-02T10:00:00Z"));

        assertThat(customer.tier("2026-06-02T10:00:00Z")).isEqualTo("silver");
        assertThat(TierSectionText.read(customer.section().text()).change()).isNull();
    }

    private Optional<TellTurns.Turn> turned(TierTurn turn, String day) {
        return tell(day).find(new OnTier(turn, 0, Set.of()), customer.section());
    }

    /** A run at the end of a day, after one at the end of the day before. */
    private static TellTurns tell(String day) {
        LocalDate of = LocalDate.parse(day);
        Instant end = of.plusDays(1).atStartOfDay(BERLIN).toInstant().minusSeconds(1);
        return new TellTurns(
                history(rules()),
                rules(),
                new When(BERLIN, new Days(of, of), new Moments(end.minusSeconds(86_400), end)));
    }
}
