package dev.stammkunde.customers.testing;

import static dev.stammkunde.shop.LifeEvent.CHILD_BIRTHDAY;
import static dev.stammkunde.shop.LifeEvent.MOVE;
import static dev.stammkunde.shop.LifeEvent.PET_BIRTHDAY;
import static dev.stammkunde.shop.LifeEvent.WEDDING;
import static dev.stammkunde.shop.testing.SampleDates.date;
import static dev.stammkunde.shop.testing.SampleDates.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindBirthdays;
import dev.stammkunde.customers.FindProfiles;
import dev.stammkunde.customers.LifeDay;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeEvent;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every store does that finds birthdays. */
public abstract class FindBirthdaysContract {

    private static final String SHOP = "shop#1";
    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final MonthDay MARCH_14 = MonthDay.of(3, 14);

    private Ports ports = inMemory();

    /** The ports of one store. */
    public record Ports(ProfileStore store, FindBirthdays birthdays, FindProfiles profiles) {}

    /** Returns the ports of an empty store. */
    protected abstract Ports emptyStore();

    @BeforeEach
    void start() {
        ports = emptyStore();
    }

    @Test
    void birthdaysOn_day_isWhoHasItWithAndWithoutYear() {
        keep("a#%", born("1984-02-29"));
        keep("b", born("--02-29"));
        keep("c", born("--02-28"));
        keep("d", ProfileReport.empty());

        assertThat(found(LEAP_DAY)).containsExactlyInAnyOrder(id("a#%"), id("b"));
        assertThat(found(MARCH_14)).isEmpty();
    }

    @Test
    void birthdaysOn_changedBirthday_isOnTheNewDayOnly() {
        keep("a", born("--02-29"));
        keep("a", born("--03-14"));

        assertThat(found(LEAP_DAY)).isEmpty();
        assertThat(found(MARCH_14)).containsExactly(id("a"));
    }

    @Test
    void birthdaysOn_clearedOrErased_findsNobody() {
        keep("a", born("--03-14"));
        keep("b", born("--03-14"));

        keep("a", clearing());
        save("b", new Customer.Erased(T0));

        assertThat(found(MARCH_14)).isEmpty();
    }

    @Test
    void birthdaysOn_moreThanAPage_comesPageByPageEachOnce() {
        for (int i = 0; i < 260; i++) {
            keep("c" + i, born("--03-14"));
        }

        List<CustomerId> found = found(MARCH_14);

        assertThat(found).hasSize(260);
        assertThat(new HashSet<>(found)).hasSize(260);
    }

    @Test
    void lifeDatesOn_dayOfAnEvent_isWhoGaveItForThatEvent() {
        keep("a#%", report(date(CHILD_BIRTHDAY, "2020-02-29"), date(CHILD_BIRTHDAY, "--03-14")));
        keep("b", report(date(PET_BIRTHDAY, "--03-14"), date(WEDDING, "2028-02-29")));
        keep("c", born("--03-14"));

        assertThat(found(CHILD_BIRTHDAY, LEAP_DAY)).containsExactly(id("a#%"));
        assertThat(found(CHILD_BIRTHDAY, MARCH_14)).containsExactly(id("a#%"));
        assertThat(found(PET_BIRTHDAY, MARCH_14)).containsExactly(id("b"));
        assertThat(found(WEDDING, LEAP_DAY)).containsExactly(id("b"));
        assertThat(found(MARCH_14)).containsExactly(id("c"));
    }

    @Test
    void lifeDatesOn_deletedWithdrawnOrErased_findsNobody() {
        keep("a", report(date(CHILD_BIRTHDAY, "--02-29"), date(CHILD_BIRTHDAY, "--03-14")));
        keep("b", report(date(CHILD_BIRTHDAY, "--03-14")));
        keep("c", report(date(CHILD_BIRTHDAY, "--03-14")));

        keep("a", report(date(CHILD_BIRTHDAY, "--02-29")));
        keep("b", report());
        save("c", new Customer.Erased(T0));

        assertThat(found(CHILD_BIRTHDAY, MARCH_14)).isEmpty();
        assertThat(found(CHILD_BIRTHDAY, LEAP_DAY)).containsExactly(id("a"));
    }

    @Test
    void lifeDatesOn_moreThanAPage_comesPageByPageEachOnce() {
        for (int i = 0; i < 130; i++) {
            keep("c" + i, report(date(WEDDING, "--03-14"), date(MOVE, "2026-03-14")));
        }

        List<CustomerId> found = found(WEDDING, MARCH_14);

        assertThat(found).hasSize(130).doesNotHaveDuplicates();
        assertThat(found(MOVE, MARCH_14)).hasSize(130);
    }

    @Test
    void profiles_someKnownSomeNot_areAllThere() {
        keep("a", born("--03-14"));
        save("b", new Customer.Erased(T0));

        Map<CustomerId, Customer> found =
                ports.profiles().profiles(List.of(id("a"), id("b"), id("c")));

        assertThat(found)
                .containsOnlyKeys(id("a"), id("b"), id("c"))
                .containsEntry(id("a"), ports.store().profileOf(id("a")).value())
                .containsEntry(id("b"), new Customer.Erased(T0))
                .containsEntry(id("c"), Customer.UNKNOWN);
        assertThat(ports.profiles().profiles(List.of())).isEmpty();
    }

    /** Returns the ports of an empty store in memory. */
    public static Ports inMemory() {
        InMemoryCustomers store = new InMemoryCustomers();
        return new Ports(store, store, store);
    }

    private List<CustomerId> found(MonthDay day) {
        List<CustomerId> found = new ArrayList<>();
        for (int shard = 0; shard < ports.birthdays().shardCount(); shard++) {
            @Nullable String after = "";
            while (after != null) {
                CustomerPage page = ports.birthdays().birthdaysOn(SHOP, day, shard, after);
                assertThat(page.customers()).hasSizeLessThanOrEqualTo(100);
                found.addAll(page.customers());
                after = page.next();
            }
        }
        return found;
    }

    private List<CustomerId> found(LifeEvent event, MonthDay day) {
        List<CustomerId> found = new ArrayList<>();
        for (int shard = 0; shard < ports.birthdays().shardCount(); shard++) {
            @Nullable String after = "";
            while (after != null) {
                CustomerPage page =
                        ports.birthdays().lifeDatesOn(SHOP, new LifeDay(event, day), shard, after);
                found.addAll(page.customers());
                after = page.next();
            }
        }
        return found;
    }

    private void keep(String customer, ProfileReport report) {
        Profile before =
                switch (ports.store().profileOf(id(customer)).value()) {
                    case Customer.Known(Profile profile) -> profile;
                    case Customer.Erased _, Customer.Merged _ -> Profile.empty();
                };
        Instant at = T0.plusSeconds(before.fields().size());
        save(customer, new Customer.Known(before.with(SHOP, Platform.SHOPIFY, report, at)));
    }

    private void save(String customer, Customer next) {
        CustomerId id = id(customer);
        ports.store().save(ProfileChange.between(id, ports.store().profileOf(id), next));
    }

    private static CustomerId id(String customer) {
        return new CustomerId(SHOP, customer);
    }

    private static ProfileReport born(String birthday) {
        return new ProfileReport(
                null, null, null, Birthday.parse(birthday), null, null, null, null, Set.of());
    }

    private static ProfileReport clearing() {
        return new ProfileReport(
                null, null, null, null, null, null, null, null, Set.of(Field.BIRTHDAY));
    }
}
