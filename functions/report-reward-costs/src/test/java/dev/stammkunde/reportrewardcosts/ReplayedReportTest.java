package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.testing.AnyLife;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.reportrewardcosts.ReportRewardCosts.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Whatever happens to customers, merges among it: a report of a moment is that which was made at
 * the moment, and a month that is closed is to the byte what it was.
 */
final class ReplayedReportTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2027-06-05T09:00:00Z");

    static LongStream seeds() {
        return LongStream.range(1, 21);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void make_asOfAnyMoment_isWhatWasReportedThen(long seed) {
        Random random = new Random(seed);
        ShopLedger ledger = AnyLife.of(random, BEGIN, 60);
        Duration life = Duration.between(BEGIN, ledger.now());
        Instant moment = BEGIN.plusSeconds(random.nextLong(life.toSeconds()));

        String then = report(new ReportedShop(ledger).asItWas(moment), moment, moment);
        String later = report(new ReportedShop(ledger), moment, LATER);

        assertThat(later).isEqualTo(then);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void close_theFirstMonth_isTheSameWhateverIsBookedAfterIt(long seed) {
        ShopLedger ledger = AnyLife.of(new Random(seed), BEGIN, 60);
        Instant then = Instant.parse("2026-04-03T09:00:00Z");

        MadeReport before = closed(new ReportedShop(ledger).asItWas(then));
        MadeReport after = closed(new ReportedShop(ledger));

        assertThat(after.files()).isEqualTo(before.files()).hasSizeGreaterThan(5);
        assertThat(after.entriesSha256()).isEqualTo(before.entriesSha256());
    }

    private static MadeReport closed(ReportedShop shop) {
        shop.withSettings();
        assertThat(shop.make("2026-03", "2026-04-03T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.close("2026-03", "2026-04-03T09:00:00Z").outcome()).isEqualTo("CLOSED");
        return shop.made("2026-03");
    }

    private static String report(ReportedShop shop, Instant moment, Instant now) {
        shop.withSettings();
        ShopMonth month = ShopMonth.of(ReportedShop.ID, moment, ReportedShop.ZONE);
        Outcome made =
                shop.function()
                        .make(
                                new ReportWish(
                                        ReportedShop.ID,
                                        month.month(),
                                        moment,
                                        new ReportWish.Look()),
                                now);
        assertThat(made).isEqualTo(Outcome.MADE);
        MadeReport report = shop.files.find(ReportedShop.ID, month.month(), moment).orElseThrow();
        assertThat(report.ties()).isTrue();
        return new String(
                shop.files.open(report, report.findFile(MadeReport.REPORT).orElseThrow()),
                StandardCharsets.UTF_8);
    }
}
