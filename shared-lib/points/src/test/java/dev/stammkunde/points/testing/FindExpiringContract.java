package dev.stammkunde.points.testing;

import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.FindExpiring.ExpiringPage;
import dev.stammkunde.points.FindExpiring.Part;
import dev.stammkunde.points.FindSectionsDue;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.UnitSection;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What every index of what is lost does. Each test gets an empty ledger. */
public abstract class FindExpiringContract {

    private static final Instant MAY = Instant.parse("2026-05-20T10:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-20T10:00:00Z");
    private static final Instant MAY_LOST = Instant.parse("2028-05-31T22:00:00Z");
    private static final Instant JUNE_LOST = Instant.parse("2028-06-30T22:00:00Z");

    private int given;

    protected abstract PointsLedger ledger();

    protected abstract FindExpiring expiring();

    protected abstract FindSectionsDue sectionsDue();

    /** Something of another wing that ends. */
    private void keep(String customerId, Instant ends) {
        book(
                customerId,
                new PointsCommand.ChangeUnits(
                        BookingKey.units(customerId, "tiers", "since/" + ends),
                        "tiers",
                        "anna",
                        "Kulanz",
                        (_, _, _) ->
                                Optional.of(
                                        new Happening(
                                                "SET",
                                                "",
                                                new TreeMap<>(),
                                                new UnitSection("gold", ends)))),
                MAY);
    }

    private List<String> dueUntil(Instant until) {
        List<String> found = new ArrayList<>();
        for (int part = 0; part < sectionsDue().parts(); part++) {
            for (String next = ""; next != null; ) {
                ExpiringPage page = sectionsDue().dueUntil(SHOP, part, until, next);
                page.accounts().forEach(account -> found.add(account.customerId()));
                next = page.next();
            }
        }
        Collections.sort(found);
        return found;
    }

    @Test
    void sectionsDue_someEndedAndOneGivenLonger_areThoseThatEnded() {
        keep("anna", MAY_LOST);
        keep("bert", JUNE_LOST);
        keep("carla", MAY_LOST);
        keep("carla", JUNE_LOST);
        give("dora", MAY);

        assertThat(dueUntil(MAY_LOST.minusNanos(1))).isEmpty();
        assertThat(dueUntil(MAY_LOST)).containsExactly("anna");
        assertThat(dueUntil(JUNE_LOST)).containsExactly("anna", "bert", "carla");
    }

    private static AccountId account(String customerId) {
        return new AccountId(SHOP, customerId);
    }

    private void give(String customerId, Instant at) {
        give(customerId, at, Orders.programme());
    }

    private void give(String customerId, Instant at, Programme programme) {
        given++;
        book(
                customerId,
                new PointsCommand.Give(
                        account(customerId),
                        "gifts",
                        "gift-" + given,
                        Booking.GiftReason.OCCASION,
                        10,
                        programme),
                at);
    }

    private void book(String customerId, PointsCommand command, Instant at) {
        Decision decision = Decide.decide(ledger().account(account(customerId)), command, at);
        assertThat(ledger().write((Decision.Book) decision)).isEqualTo(Written.WRITTEN);
    }

    private List<String> until(Instant until) {
        return found((part, after) -> expiring().expiringUntil(part, until, after), false);
    }

    private List<String> undated() {
        return found(expiring()::all, true);
    }

    private List<String> found(BiFunction<Part, String, ExpiringPage> pages, boolean undatedOnly) {
        List<String> found = new ArrayList<>();
        for (Part part : expiring().parts(SHOP)) {
            @Nullable String next = undatedOnly && !part.undated() ? null : "";
            while (next != null) {
                ExpiringPage page = pages.apply(part, next);
                page.accounts().forEach(account -> found.add(account.customerId()));
                next = page.next();
            }
        }
        return found.stream().sorted().toList();
    }

    @Test
    void expiringUntil_severalAccounts_findsThoseThatLoseSomethingByThen() {
        for (int i = 0; i < 5; i++) {
            give("m" + i, MAY);
            give("j " + i + "/#", JUNE);
        }
        give("both", JUNE);
        give("both", MAY);

        assertThat(until(MAY_LOST.minusNanos(1))).isEmpty();
        assertThat(until(MAY_LOST)).containsExactly("both", "m0", "m1", "m2", "m3", "m4");
        assertThat(until(JUNE_LOST)).hasSize(11).contains("j 0/#");
        assertThat(undated()).isEmpty();
    }

    @Test
    void expiringUntil_bookedAsLost_findsItByWhatIsLostNext() {
        give("anna", MAY);
        give("anna", JUNE);
        book("anna", new PointsCommand.Expire(account("anna"), MAY_LOST), MAY_LOST);

        assertThat(until(MAY_LOST)).isEmpty();
        assertThat(until(JUNE_LOST)).containsExactly("anna");

        book("anna", new PointsCommand.Expire(account("anna"), JUNE_LOST), JUNE_LOST);
        assertThat(until(JUNE_LOST)).isEmpty();
    }

    @Test
    void all_pointsThatNeverExpire_findsThemAlsoBesideOthers() {
        give("never", MAY, Orders.programmeWithoutExpiry());
        give("some", MAY, Orders.programmeWithoutExpiry());
        give("some", MAY);
        give("dated", MAY);

        assertThat(undated()).containsExactly("never", "some");
        assertThat(until(MAY_LOST)).containsExactly("dated", "some");

        book("some", new PointsCommand.SetExpiry(account("some"), JUNE_LOST, 1), JUNE);
        assertThat(undated()).containsExactly("never");
        assertThat(until(MAY_LOST)).containsExactly("dated", "some");
    }

    @Test
    void expiringUntil_pointsThatFilledADebt_areNotFound() {
        book(
                "owes",
                new PointsCommand.Adjust(
                        "a-1", -10, "Irrtum", null, null, "anna", null, Orders.programme()),
                MAY);
        give("owes", MAY);

        assertThat(until(JUNE_LOST)).isEmpty();
    }

    @Test
    void expiringUntil_merged_findsTheOneWhoStays() {
        give("gone", MAY);
        give("kept", JUNE);
        Decision.Merge merge =
                Decide.merge(
                        ledger().account(account("gone")), ledger().account(account("kept")), JUNE);
        assertThat(ledger().write(merge)).isEqualTo(Written.WRITTEN);

        assertThat(until(MAY_LOST)).containsExactly("kept");
    }
}
