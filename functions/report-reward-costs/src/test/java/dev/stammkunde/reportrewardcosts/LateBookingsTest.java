package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.closing.SealFinding;
import dev.stammkunde.finance.closing.SealedFile;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.MonthSpan;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.reportrewardcosts.ReportRewardCosts.Outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;

/** Bookings that reach the journal after their month was kept. */
final class LateBookingsTest {

    private final ReportedShop shop = new ReportedShop();

    @BeforeEach
    void book() {
        shop.withSettings();
        shop.ledger.at("2026-03-05T10:00:00Z");
        shop.ledger.gift("7001", 100);
    }

    @Test
    void make_aMonthThatWasKeptWithoutABooking_hasItNowAndSaysSo() {
        bookLate("7002");
        assertThat(shop.make("2026-03", "2026-04-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(closing("2026-03")).isEqualTo(100);
        shop.books.letAllArrive();

        assertThat(shop.make("2026-03", "2026-04-03T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(closing("2026-03")).isEqualTo(105);
        assertThat(shop.made("2026-03").ties()).isTrue();
        assertThat(shop.made("2026-03").notes())
                .contains(
                        "ledger: bookings reached the journal late; read anew from 2026-03 to"
                                + " 2026-03");
    }

    @Test
    void make_aLaterMonthThatHasAGap_readsAllOpenMonthsAnewAndTies() {
        bookLate("7002");
        assertThat(shop.make("2026-03", "2026-04-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.make("2026-04", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        shop.books.letAllArrive();
        shop.ledger.at("2026-05-10T10:00:00Z");
        shop.ledger.gift("7002", 7);

        assertThat(shop.make("2026-05", "2026-06-02T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.made("2026-05").ties()).isTrue();
        assertThat(closing("2026-05")).isEqualTo(112);
        assertThat(shop.made("2026-05").notes())
                .contains(
                        "ledger: bookings reached the journal late; read anew from 2026-03 to"
                                + " 2026-04");
        assertThat(shop.make("2026-03", "2026-06-02T10:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(closing("2026-03")).isEqualTo(105);
    }

    @Test
    void make_aGapThatIsStillThere_isToldAndRebuildsNothing() {
        bookLate("7002");
        assertThat(shop.make("2026-03", "2026-04-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        shop.ledger.at("2026-04-10T10:00:00Z");
        shop.ledger.gift("7002", 7);

        assertThat(shop.make("2026-04", "2026-05-02T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.made("2026-04").ties()).isFalse();
        assertThat(shop.made("2026-04").notes())
                .contains(
                        "ledger: entries are missing. Where they are of a month that is closed,"
                                + " see docs/finance-closing.md");
        assertThat(closing("2026-03")).isEqualTo(100);
    }

    @Test
    void close_withAReportFromBeforeTheBookingCame_isRefusedUntilItIsReviewed() {
        bookLate("7002");
        assertThat(shop.make("2026-03", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        shop.books.letAllArrive();

        assertThat(shop.close("2026-03", "2026-05-05T09:00:00Z").outcome())
                .isEqualTo("OTHER_REPORT");
        assertThat(shop.close("2026-03")).isNull();
        assertThat(shop.close("2026-03", "2026-05-05T09:00:00Z").outcome()).isEqualTo("CLOSED");
        assertThat(closing("2026-03")).isEqualTo(105);
    }

    @Test
    void close_aMonthOfACustomerWhoseBookingIsUnderWay_isRefused() {
        bookLate("7001");

        assertThat(shop.make("2026-03", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.made("2026-03").ties()).isFalse();
        assertThat(shop.close("2026-03", "2026-05-05T09:00:00Z").outcome())
                .isEqualTo("LEDGER_DIFFERS");
    }

    /** The one booking of a customer in the month: no account of the month misses it. */
    @Test
    void make_aBookingOfAClosedMonth_leavesThatAsItIsAndIsToldInTheOpenOne() {
        bookLate("7002");
        assertThat(shop.make("2026-03", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.close("2026-03", "2026-05-05T09:00:00Z").outcome()).isEqualTo("CLOSED");
        MonthClose sealed = requireNonNull(shop.close("2026-03"));
        shop.books.letAllArrive();
        shop.ledger.at("2026-04-10T10:00:00Z");
        shop.ledger.gift("7002", 7);

        assertThat(shop.make("2026-03", "2026-05-06T09:00:00Z")).isEqualTo(Outcome.CLOSED_BEFORE);
        assertThat(shop.make("2026-04", "2026-05-06T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.close("2026-03")).isEqualTo(sealed);
        assertThat(closing("2026-03")).isEqualTo(100);
        assertThat(shop.made("2026-04").ties()).isFalse();
        assertThat(shop.made("2026-04").notes()).anyMatch(it -> it.contains("that is closed"));
        assertThat(shop.books.verified())
                .extracting(SealFinding::toString)
                .singleElement()
                .asString()
                .contains("was closed with 1 entries, and the journal has 2");
    }

    @Test
    void close_notesOfTheReport_areSealedAndShownAfterwards() {
        shop.books.forgetRedemptions();
        shop.ledger.at("2026-03-20T10:00:00Z");
        assertThat(shop.ledger.reserve("r-1", "7001", null, 10)).isTrue();
        shop.ledger.capture("r-1", 10);
        assertThat(shop.make("2026-03", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(shop.close("2026-03", "2026-05-05T09:00:00Z").outcome()).isEqualTo("CLOSED");

        assertThat(requireNonNull(shop.close("2026-03")).content().files())
                .extracting(SealedFile::name)
                .contains(RenderReport.NOTES_FILE);
        String note = "costs: 1 bookings are of redemptions that nobody knows, and in no sum";
        assertThat(shop.file("2026-03", RenderReport.NOTES_FILE)).contains(note);
        assertThat(shop.made("2026-03").notes()).contains(note);
        assertThat(shop.books.verified()).isEmpty();
        String sealed =
                shop.books.seals.keys("").stream()
                        .filter(key -> key.endsWith(RenderReport.NOTES_FILE))
                        .findFirst()
                        .orElseThrow();
        shop.books.seals.replace(sealed, "{}".getBytes(StandardCharsets.US_ASCII));
        assertThat(shop.books.verified())
                .extracting(SealFinding::toString)
                .singleElement()
                .asString()
                .contains("its file notes.json has other bytes than were sealed");
    }

    /** The first month that was kept is not the first any more. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-20T10:00:00Z", "2026-02-28T22:00:00Z", "2025-11-10T10:00:00Z"})
    void close_afterABookingOfAMonthBeforeTheFirst_monthsFollowFromOneAnother(String at) {
        ReportedShop late = bookedBeforeTheFirst(at);
        late.books.letAllArrive();

        assertThat(late.make("2026-03", "2026-04-05T09:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(opening(late, "2026-03")).isEqualTo(5);
        assertThat(late.made("2026-03").notes()).anyMatch(it -> it.contains("read anew"));
        assertThat(late.close("2026-03", "2026-04-05T09:00:00Z").outcome())
                .isEqualTo("OUT_OF_ORDER");
        YearMonth first = YearMonth.parse(at.substring(0, 7));
        for (YearMonth month = first; month.getMonthValue() != 4; month = month.plusMonths(1)) {
            assertThat(late.make(month.toString(), "2026-04-05T10:00:00Z")).isEqualTo(Outcome.MADE);
            assertThat(late.close(month.toString(), "2026-04-05T10:00:00Z").outcome())
                    .isEqualTo("CLOSED");
        }
        assertThat(opening(late, "2026-03")).isEqualTo(5);
        assertThat(late.books.verified()).isEmpty();
    }

    /** The order in which it went wrong: the month before is made first. */
    @Test
    void close_theFirstMonthAfterOneBeforeItWasMadeAndClosed_isReadAnew() {
        ReportedShop late = bookedBeforeTheFirst("2026-02-20T10:00:00Z");
        late.books.letAllArrive();
        assertThat(late.make("2026-02", "2026-04-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(late.close("2026-02", "2026-04-05T09:00:00Z").outcome()).isEqualTo("CLOSED");

        assertThat(late.close("2026-03", "2026-04-05T09:00:00Z").outcome())
                .isEqualTo("OTHER_REPORT");
        assertThat(late.close("2026-03", "2026-04-05T09:00:00Z").outcome()).isEqualTo("CLOSED");

        assertThat(opening(late, "2026-03")).isEqualTo(5);
        late.ledger.at("2026-04-10T10:00:00Z");
        late.ledger.gift("7002", 7);
        assertThat(late.make("2026-04", "2026-05-05T10:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(late.close("2026-04", "2026-05-05T10:00:00Z").outcome()).isEqualTo("CLOSED");
        assertThat(late.books.verified()).isEmpty();
    }

    @Test
    void make_aMonthAfterOneThatBeganWithLess_hasNoGap() {
        ReportedShop late = bookedBeforeTheFirst("2026-02-20T10:00:00Z");
        late.books.letAllArrive();
        late.ledger.at("2026-04-10T10:00:00Z");
        late.ledger.gift("7002", 7);

        assertThat(late.make("2026-04", "2026-05-05T10:00:00Z")).isEqualTo(Outcome.MADE);

        assertThat(late.made("2026-04").ties()).isTrue();
        assertThat(opening(late, "2026-04")).isEqualTo(105);
    }

    @Test
    void make_aMonthThatWasKeptWithoutSayingWhatItBeganWith_isReadAnewOnce() {
        assertThat(shop.make("2026-03", "2026-04-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        CarriedMonths kept = shop.books.carried();
        CarriedMonth march = kept.find(ReportedShop.ID, YearMonth.of(2026, 3)).orElseThrow();
        shop.books.keepAsBefore(march);

        assertThat(shop.make("2026-03", "2026-04-03T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(kept.find(ReportedShop.ID, YearMonth.of(2026, 3))).contains(march);
        assertThat(shop.made("2026-03").notes()).anyMatch(it -> it.contains("read anew"));
        assertThat(shop.make("2026-03", "2026-04-04T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(shop.made("2026-03").notes()).noneMatch(it -> it.contains("read anew"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void close_whileSomebodyForgetsTheMonth_failsAndSealsNothing(boolean isReadAnew) {
        bookLate("7002");
        Instant now = Instant.parse("2026-05-05T09:00:00Z");
        ReportPorts ports = shop.ports();
        MakeReport make = new MakeReport(ports);
        MonthSpan span = make.span(ReportedShop.ID, YearMonth.of(2026, 3), now);
        FinanceSettings settings = ports.settings().find(ReportedShop.ID).orElseThrow();
        MonthRead read = make.read(new MakeReport.Ask(span, span.ends(), now), settings);
        MadeReport made = ReportRewardCosts.keep(ports.files(), read, now);
        String reviewed = made.findFile("report.json").orElseThrow().sha256();
        shop.books.carried().forget(ReportedShop.ID, YearMonth.of(2026, 3));
        if (isReadAnew) {
            shop.books.letAllArrive();
            assertThat(shop.make("2026-03", "2026-05-05T09:00:00Z")).isEqualTo(Outcome.MADE);
        }

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                new CloseReport(ports, make)
                                        .close(
                                                read,
                                                made,
                                                new ReportWish.Closing("fritz", reviewed),
                                                now))
                .withMessageContaining("ask again");

        assertThat(shop.close("2026-03")).isNull();
        assertThat(shop.close("2026-03", "2026-05-05T10:00:00Z").outcome()).isEqualTo("CLOSED");
    }

    private static ReportedShop bookedBeforeTheFirst(String at) {
        ReportedShop late = new ReportedShop().withSettings();
        late.ledger.at(at);
        late.ledger.gift("7002", 5);
        late.books.holdLastBooking();
        late.ledger.at("2026-03-05T10:00:00Z");
        late.ledger.gift("7001", 100);
        assertThat(late.make("2026-03", "2026-04-02T09:00:00Z")).isEqualTo(Outcome.MADE);
        assertThat(opening(late, "2026-03")).isZero();
        return late;
    }

    private static long opening(ReportedShop shop, String month) {
        return Json.parse(shop.file(month, "report.json"))
                .at("points")
                .at("all")
                .at("opening")
                .longInteger();
    }

    private void bookLate(String customer) {
        shop.ledger.at("2026-03-20T10:00:00Z");
        shop.ledger.gift(customer, 5);
        shop.books.holdLastBooking();
    }

    private long closing(String month) {
        return Json.parse(shop.file(month, "report.json"))
                .at("points")
                .at("all")
                .at("closing")
                .longInteger();
    }
}
