package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.json.ReportWishJson;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.reportrewardcosts.ReportRewardCosts.Outcome;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the running month came to, and when nobody has to look. */
final class ReportSoFarTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final ReportedShop shop = new ReportedShop().withSettings();

    @Test
    void schedule_aMonthThatRuns_saysWhatItCameToAndWhatIsLost() {
        shop.ledger.at("2026-05-10T08:00:00Z");
        shop.buy("1001", "anna", 100);

        assertThat(schedule("2026-05-10T12:00:00Z")).containsExactly(Outcome.MADE);

        MonthSoFar soFar = soFar();
        assertThat(soFar.asOf()).isEqualTo("2026-05-10T11:00:00Z");
        assertThat(soFar.currency()).isEqualTo("EUR");
        assertThat(soFar.ties()).isTrue();
        assertThat(soFar.expiring().values().stream().mapToLong(points -> points).sum())
                .isEqualTo(100);
        assertThat(shop.mails).isEmpty();
        assertThat(shop.files.months(ReportedShop.ID)).isEmpty();
    }

    /** The first report leaves out what may be on its way, so a second one is wanted. */
    @Test
    void schedule_nothingBookedSince_readsOnceMoreAndThenNotAgain() {
        shop.ledger.at("2026-05-10T11:30:00Z");
        shop.buy("1001", "anna", 100);
        assertThat(schedule("2026-05-10T12:00:00Z")).containsExactly(Outcome.MADE);
        assertThat(soFar().expiring()).isEmpty();

        assertThat(schedule("2026-05-10T15:00:00Z")).containsExactly(Outcome.MADE);
        assertThat(soFar().expiring()).isNotEmpty();

        assertThat(schedule("2026-05-10T18:00:00Z")).isEmpty();
        assertThat(schedule("2026-05-24T18:00:00Z")).isEmpty();
        assertThat(soFar().asOf()).isEqualTo("2026-05-10T14:00:00Z");

        shop.ledger.at("2026-05-24T19:00:00Z");
        shop.buy("1002", "anna", 10);
        assertThat(schedule("2026-05-24T21:00:00Z")).containsExactly(Outcome.MADE);
    }

    @Test
    void make_theSameWishAgain_changesNothing() {
        List<ReportWish> wishes = order("2026-05-10T12:00:00Z");
        Instant later = Instant.parse("2026-05-10T12:07:00Z");
        assertThat(shop.function().make(wishes.getFirst(), later)).isEqualTo(Outcome.MADE);

        assertThat(shop.function().make(wishes.getFirst(), later.plusSeconds(60)))
                .isEqualTo(Outcome.MADE_BEFORE);
        assertThat(soFar().madeAt()).isEqualTo(later);
    }

    /** In the first hour the month before is looked at once more: it is no other month's. */
    @Test
    void order_aroundTheEndOfAMonth_isOfTheMonthOfItsMoment() {
        assertThat(order("2026-04-30T22:30:00Z"))
                .extracting(ReportWish::month)
                .containsExactly(MAY.minusMonths(1));
        assertThat(order("2026-04-30T23:00:00Z"))
                .extracting(ReportWish::month)
                .containsExactly(MAY);
    }

    @Test
    void order_withoutSettings_isNothing() {
        assertThat(
                        new ReportedShop()
                                .function()
                                .orderMonthsSoFar(
                                        (_, _) -> {
                                            throw new AssertionError("nothing is ordered");
                                        },
                                        Instant.parse("2026-05-10T12:00:00Z")))
                .isZero();
    }

    @Test
    void json_theWish_isReadAsItWasWritten() {
        Instant now = Instant.parse("2026-05-10T12:00:00Z");
        ReportWish wish = new ReportWish(ReportedShop.ID, MAY, now, new ReportWish.SoFar());

        assertThat(ReportWishJson.read(Json.parse(ReportWishJson.write(wish, now))))
                .isEqualTo(wish);
    }

    private List<ReportWish> order(String now) {
        List<ReportWish> wishes = new ArrayList<>();
        shop.function().orderMonthsSoFar((wish, _) -> wishes.add(wish), Instant.parse(now));
        return wishes;
    }

    private List<Outcome> schedule(String now) {
        return order(now).stream()
                .map(wish -> shop.function().make(wish, Instant.parse(now)))
                .toList();
    }

    private MonthSoFar soFar() {
        return shop.soFar.find(ReportedShop.ID, MAY).orElseThrow();
    }
}
