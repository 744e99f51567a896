package dev.stammkunde.expirepoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stammkunde.expirepoints.ExpirePoints.Expired;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsView.NextExpiry;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.Reservation;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Points are booked as lost once, whatever happens to the run. */
final class ExpirePointsTest {

    private static final String LOST = "2028-05-31T22:00:00Z";
    private static final String AFTER = "2028-05-31T22:20:00Z";

    private final Shop shop = new Shop();

    @Test
    void expire_beforeAndAfterTheirDate_booksThemWithTheirOrigin() {
        shop.warnNobody();
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        shop.give("anna", 7, "2026-06-20T10:00:00Z");

        assertThat(shop.run("2028-05-31T21:59:59Z")).isEqualTo(new Expired(0, 0, 0, 0, true));
        assertThat(shop.run(AFTER)).isEqualTo(new Expired(1, 30, 0, 0, true));
        assertThat(shop.run(AFTER)).isEqualTo(new Expired(0, 0, 0, 0, true));

        assertThat(shop.losses("anna")).containsExactly(-30L);
        Booking.Expiry lapse = (Booking.Expiry) shop.entries("anna").getLast().booking();
        assertThat(lapse.expiredAt()).isEqualTo(LOST);
        assertThat(lapse.lots())
                .singleElement()
                .satisfies(
                        lot -> {
                            assertThat(lot.points()).isEqualTo(30);
                            assertThat(lot.source()).isEqualTo(LotSource.of(Origin.GIFT));
                        });
    }

    @Test
    void expire_didNotRunForMonths_changesNothingThatIsSeenAndCatchesUp() {
        for (int month = 1; month <= 6; month++) {
            shop.give("anna", month, "2026-0%d-20T10:00:00Z".formatted(month));
        }
        String late = "2028-05-07T00:20:00Z";
        long seen = shop.available("anna", late);
        Optional<NextExpiry> next = shop.view("anna", late).nextExpiry();

        assertThat(shop.run(late)).isEqualTo(new Expired(4, 10, 0, 0, true));

        assertThat(shop.losses("anna")).containsExactly(-1L, -2L, -3L, -4L);
        assertThat(shop.available("anna", late)).isEqualTo(seen).isEqualTo(11);
        assertThat(shop.view("anna", late).nextExpiry()).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void expire_crashesAtEachCall_booksEachOnceInTheEnd(boolean afterEffect) {
        boolean crashed = true;
        for (int call = 0; crashed; call++) {
            Shop some = new Shop();
            some.give("anna", 30, "2026-05-20T10:00:00Z");
            some.give("anna", 5, "2026-04-20T10:00:00Z");
            some.give("bert", 2, "2026-05-20T10:00:00Z");
            some.give("cleo", 2, "2026-05-20T10:00:00Z");
            Crashing crashing = new Crashing(call, afterEffect);
            Throwable crash = catchThrowable(() -> some.run(AFTER, crashing));
            crashed = crashing.crashed();
            assertThat(crash != null).as("call %d", call).isEqualTo(crashed);

            some.run("2028-05-31T23:20:00Z");

            assertThat(some.losses("anna")).as("call %d", call).containsExactly(-5L, -30L);
            assertThat(some.losses("bert")).as("call %d", call).containsExactly(-2L);
            assertThat(some.losses("cleo")).as("call %d", call).containsExactly(-2L);
        }
    }

    @Test
    void expire_oneAccountFails_booksTheOthersAndFails() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        shop.give("bert", 2, "2026-05-20T10:00:00Z");
        shop.warnNobody();
        // The shops, the first page, the first account.
        Crashing crashing = new Crashing(3, false);

        assertThatThrownBy(() -> shop.run(AFTER, crashing)).isInstanceOf(Crashing.Crash.class);

        assertThat(shop.losses("anna").size() + shop.losses("bert").size()).isEqualTo(1);
    }

    @Test
    void expire_noTimeLeft_isContinuedLater() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        ExpirePoints work = new ExpirePoints(shop.ports(Crashing.never()));

        assertThat(work.expire(Instant.parse(AFTER), () -> false).isComplete()).isFalse();
        assertThat(work.expire(Instant.parse(AFTER), () -> true).losses()).isEqualTo(1);
    }

    @Test
    void expire_setAsideAndReleasedAfterwards_isLostInAnotherRound() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        Instant before = Instant.parse("2028-05-30T10:00:00Z");
        shop.book("anna", new RedemptionCommand.Reserve("r-1", "mug", 20), before);
        Reservation held = (Reservation) shop.entries("anna").getLast().booking();

        shop.run(AFTER);
        assertThat(shop.losses("anna")).containsExactly(-10L);
        Instant later = Instant.parse("2028-06-03T10:00:00Z");
        shop.book(
                "anna",
                new RedemptionCommand.Release("r-1", ReleaseReason.NOT_USED, held.taken()),
                later);
        assertThat(shop.available("anna", later.toString())).isZero();
        shop.run("2028-06-03T10:20:00Z");
        assertThat(shop.losses("anna")).containsExactly(-10L);
        shop.run("2028-06-03T22:20:00Z");
        shop.run("2028-06-03T23:20:00Z");

        assertThat(shop.losses("anna")).containsExactly(-10L, -20L);
    }

    @Test
    void expire_mergedBeforeAndAfter_isLostOnceByWhoStays() {
        shop.give("gone", 30, "2026-05-20T10:00:00Z");
        shop.give("kept", 5, "2026-05-20T10:00:00Z");
        shop.give("late", 7, "2026-05-20T10:00:00Z");
        shop.merge("gone", "kept", "2028-05-01T10:00:00Z");
        shop.run(AFTER);
        assertThat(shop.losses("kept")).containsExactly(-35L);
        assertThat(shop.losses("gone")).isEmpty();

        Shop other = new Shop();
        other.give("kept", 5, "2026-05-20T10:00:00Z");
        other.run(AFTER);
        other.give("late", 7, "2026-05-20T10:00:00Z");
        other.merge("late", "kept", "2028-06-01T10:00:00Z");
        assertThat(other.available("kept", "2028-06-01T10:00:00Z")).isZero();
        other.run("2028-06-02T01:20:00Z");

        assertThat(other.losses("kept")).containsExactly(-5L, -7L);
    }

    @ParameterizedTest
    @CsvSource({
        // Midnight after the last day of the month, in summer and winter time.
        "Europe/Berlin, 2026-02-10T10:00:00Z, 2028-02-29T23:00:00Z",
        "Europe/Berlin, 2026-03-10T10:00:00Z, 2028-03-31T22:00:00Z",
        "Europe/Berlin, 2026-10-10T10:00:00Z, 2028-10-31T23:00:00Z",
        // Just before and at the turn of the year in Berlin.
        "Europe/Berlin, 2026-12-31T22:59:59Z, 2028-12-31T23:00:00Z",
        "Europe/Berlin, 2026-12-31T23:00:00Z, 2029-01-31T23:00:00Z",
        "America/New_York, 2026-03-01T03:00:00Z, 2028-03-01T05:00:00Z",
        "Pacific/Kiritimati, 2026-02-28T09:00:00Z, 2028-02-29T10:00:00Z"
    })
    void expire_monthEndsOfZones_areOfTheShop(String zone, String given, String lost) {
        shop.versions.clear();
        shop.versions.add(Shop.programme("v1", Instant.EPOCH, OptionalInt.of(24), zone));
        shop.give("anna", 30, given);
        Instant at = Instant.parse(lost);

        assertThat(shop.run(at.minusSeconds(1).toString()).losses()).isZero();
        assertThat(shop.available("anna", at.minusSeconds(1).toString())).isEqualTo(30);
        assertThat(shop.available("anna", lost)).isZero();
        assertThat(shop.run(lost).losses()).isEqualTo(1);
    }

    @Test
    void expire_programmeBeginsToLetPointsExpire_givesAllOnePeriod() {
        shop.versions.clear();
        shop.versions.add(
                Shop.programme("v1", Instant.EPOCH, OptionalInt.empty(), "Europe/Berlin"));
        shop.give("anna", 30, "2020-05-20T10:00:00Z");
        shop.give("bert", 2, "2026-02-28T10:00:00Z");
        assertThat(shop.run("2026-02-28T12:20:00Z")).isEqualTo(new Expired(0, 0, 0, 0, true));
        Instant switched = Instant.parse("2026-03-01T00:00:00Z");
        shop.versions.add(Shop.programme("v2", switched, OptionalInt.of(12), "Europe/Berlin"));
        // Points of the new rules beside old ones.
        shop.give("anna", 5, "2026-03-01T00:10:00Z");

        assertThat(shop.run("2026-03-08T00:20:00Z")).isEqualTo(new Expired(0, 0, 2, 0, true));
        assertThat(shop.run("2026-03-08T01:20:00Z")).isEqualTo(new Expired(0, 0, 0, 0, true));

        Instant end = Instant.parse("2027-03-31T22:00:00Z");
        assertThat(shop.entries("anna").getLast().booking()).isEqualTo(new Booking.Grace(end));
        assertThat(shop.view("anna", "2026-03-08T01:20:00Z").nextExpiry())
                .contains(new NextExpiry(35, end));
        assertThat(shop.run("2027-03-31T22:20:00Z")).isEqualTo(new Expired(2, 37, 0, 0, true));
    }

    @Test
    void expire_setAsideBeforeTheSwitch_getsItsPeriodWhenItComesBack() {
        shop.versions.clear();
        shop.versions.add(
                Shop.programme("v1", Instant.EPOCH, OptionalInt.empty(), "Europe/Berlin"));
        shop.give("anna", 30, "2020-05-20T10:00:00Z");
        shop.book(
                "anna",
                new RedemptionCommand.Reserve("r-1", "mug", 20),
                Instant.parse("2026-02-01T00:00:00Z"));
        Reservation held = (Reservation) shop.entries("anna").getLast().booking();
        shop.versions.add(
                Shop.programme(
                        "v2",
                        Instant.parse("2026-03-01T00:00:00Z"),
                        OptionalInt.of(12),
                        "Europe/Berlin"));
        shop.run("2026-03-01T00:20:00Z");
        shop.book(
                "anna",
                new RedemptionCommand.Release("r-1", ReleaseReason.NOT_USED, held.taken()),
                Instant.parse("2026-03-05T00:00:00Z"));

        // Within two weeks, it is the same date in another round.
        assertThat(shop.run("2026-03-05T00:20:00Z").dated()).isEqualTo(1);

        assertThat(shop.view("anna", "2026-03-05T00:20:00Z").nextExpiry())
                .contains(new NextExpiry(30, Instant.parse("2027-03-31T22:00:00Z")));
    }

    @Test
    void expire_programmeLetsPointsExpireNoMore_keepsTheDatesThatTheyHave() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        shop.versions.add(
                Shop.programme(
                        "v2",
                        Instant.parse("2027-01-01T00:00:00Z"),
                        OptionalInt.empty(),
                        "Europe/Berlin"));
        shop.give("anna", 5, "2027-02-20T10:00:00Z");

        assertThat(shop.run(AFTER)).isEqualTo(new Expired(1, 30, 0, 0, true));
        assertThat(shop.available("anna", AFTER)).isEqualTo(5);
    }

    @Test
    void expire_unusableProgramme_booksLossesAndFails() {
        shop.give("anna", 30, "2026-05-20T10:00:00Z");
        ExpirePointsPorts ports = shop.ports(Crashing.never());
        ExpirePoints work =
                new ExpirePoints(
                        new ExpirePointsPorts(
                                ports.shops(),
                                ports.expiring(),
                                ports.ledger(),
                                ports.accounts(),
                                ports.tell(),
                                _ ->
                                        (_, _) -> {
                                            throw new IllegalStateException("unusable");
                                        },
                                ports.sections()));

        assertThatThrownBy(() -> work.expire(Instant.parse(AFTER), () -> true))
                .hasMessage("unusable");

        assertThat(shop.losses("anna")).containsExactly(-30L);
    }

    @Test
    void expire_whatADebtTook_isNotLost() {
        shop.book(
                "anna",
                new PointsCommand.Adjust(
                        "a-1", -20, "Irrtum", null, null, "sam", null, shop.inForce(Instant.EPOCH)),
                Instant.parse("2026-05-01T10:00:00Z"));
        shop.give("anna", 30, "2026-05-20T10:00:00Z");

        assertThat(shop.run(AFTER)).isEqualTo(new Expired(1, 10, 0, 0, true));
        assertThat(shop.available("anna", AFTER)).isZero();
    }

    @Test
    void handleRequest_hourly_booksWhatIsDue() throws IOException {
        shop.give("anna", 30, "2026-03-20T10:00:00Z");

        try (InputStream event =
                Files.newInputStream(
                        RepositoryRoot.path().resolve("events/expire-points/hourly.json"))) {
            new ExpirePointsHandler(shop.ports(Crashing.never()))
                    .handleRequest(
                            event, OutputStream.nullOutputStream(), FixedContext.unhurried());
        }

        assertThat(shop.losses("anna")).containsExactly(-30L);
    }
}
