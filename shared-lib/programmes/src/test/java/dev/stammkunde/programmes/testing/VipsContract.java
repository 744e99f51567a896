package dev.stammkunde.programmes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.VipReviews;
import dev.stammkunde.programmes.vip.VipReviews.Place;
import dev.stammkunde.programmes.vip.VipSign;
import dev.stammkunde.programmes.vip.VipSource;
import dev.stammkunde.programmes.vip.VipTurn;
import dev.stammkunde.programmes.vip.Vips;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What holds of VIPs wherever they are kept. */
public abstract class VipsContract {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final CustomerId ANNA = new CustomerId("roaster", "anna #1/ä");
    private static final CustomerId BEN = new CustomerId("roaster", "ben");
    private static final CustomerId STRANGER = new CustomerId("baker", "ben");

    protected abstract Vips store();

    protected abstract VipReviews reviews();

    private static Vip vip(CustomerId customer, Instant since, @Nullable Instant until) {
        return new Vip(customer, VipSource.MANUAL, "mia", "the first hour", since, until);
    }

    private static VipTurn turn(Vip vip, VipTurn.Kind kind, Instant at) {
        return new VipTurn(vip.customer(), kind, vip.owner(), at, vip.until());
    }

    private SaveResult save(CustomerId customer, Vips.@Nullable Kept before, @Nullable Vip after) {
        return store().save(new Vips.Change(customer, before, after, null, null));
    }

    private Vips.Kept kept(CustomerId customer) {
        return store().find(customer).orElseThrow();
    }

    @Test
    void save_first_isFoundByEveryWay() {
        Vip anna = vip(ANNA, NOW, NOW.plusSeconds(60));

        assertThat(save(ANNA, null, anna)).isEqualTo(SaveResult.SAVED);

        assertThat(store().find(ANNA)).contains(new Vips.Kept(anna, 1));
        assertThat(store().some(List.of(ANNA, BEN))).containsOnlyKeys(ANNA);
        assertThat(store().page("roaster", 10, null).kept())
                .containsExactly(new Vips.Kept(anna, 1));
        assertThat(store().page("baker", 10, null).kept()).isEmpty();
        assertThat(store().find(BEN)).isEmpty();
    }

    @Test
    void save_whatTheOwnerWasTold_isKept() {
        Vip told =
                new Vip(
                        ANNA,
                        VipSource.RULE,
                        "mia",
                        "Gold",
                        NOW,
                        null,
                        Set.of(VipSign.AT_RISK, VipSign.BIRTHDAY));
        save(ANNA, null, told);

        assertThat(kept(ANNA).vip()).isEqualTo(told);
    }

    @Test
    void save_whatSomebodyElseChanged_isAConflictAndWritesNothing() {
        save(ANNA, null, vip(ANNA, NOW, null));
        Vips.Kept read = kept(ANNA);
        Vip later = vip(ANNA, NOW, NOW.plusSeconds(9));
        save(ANNA, read, later);

        VipTurn turn = turn(later, VipTurn.Kind.LEFT, NOW);

        assertThat(store().save(new Vips.Change(ANNA, read, null, turn, null)))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(save(ANNA, null, later)).isEqualTo(SaveResult.CONFLICT);
        assertThat(kept(ANNA)).isEqualTo(new Vips.Kept(later, 2));
        assertThat(store().turns("roaster", NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void save_takenAwayAndGivenAgain_isNotMistakenForTheFirst() {
        save(ANNA, null, vip(ANNA, NOW, null));
        Vips.Kept first = kept(ANNA);
        save(ANNA, first, null);
        save(ANNA, null, vip(ANNA, NOW.plusSeconds(5), null));

        assertThat(save(ANNA, first, null)).isEqualTo(SaveResult.CONFLICT);
        assertThat(store().find(ANNA)).isPresent();
    }

    @Test
    void page_many_areAllThereOnce() {
        for (int i = 0; i < 7; i++) {
            CustomerId customer = new CustomerId("roaster", "c" + i);
            save(customer, null, vip(customer, NOW, null));
        }
        List<String> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            Vips.Page page = store().page("roaster", 3, after);
            page.kept().forEach(kept -> seen.add(kept.vip().customer().id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("c0", "c1", "c2", "c3", "c4", "c5", "c6");
    }

    @Test
    void turns_areThoseOfTheShopAfterATime() {
        Vip anna = vip(ANNA, NOW, null);
        VipTurn entered = turn(anna, VipTurn.Kind.ENTERED, NOW);
        store().save(new Vips.Change(ANNA, null, anna, entered, null));
        Vip ending = vip(ANNA, NOW, NOW.plusSeconds(99));
        VipTurn ends = turn(ending, VipTurn.Kind.ENDS, NOW.plusSeconds(1));
        store().save(new Vips.Change(ANNA, kept(ANNA), ending, ends, null));
        Vip other = vip(STRANGER, NOW, null);
        store().save(
                        new Vips.Change(
                                STRANGER, null, other, turn(other, VipTurn.Kind.LEFT, NOW), null));

        assertThat(store().turns("roaster", NOW.minusMillis(1))).containsExactly(entered, ends);
        assertThat(store().turns("roaster", NOW)).containsExactly(ends);
    }

    /** By hand it ends, and by a rule it begins, in one night. */
    @Test
    void turns_twoOfOneCustomerAtOneMoment_areBothHeard() {
        Vip byHand = vip(ANNA, NOW, NOW);
        save(ANNA, null, byHand);
        VipTurn left = turn(byHand, VipTurn.Kind.LEFT, NOW);
        store().save(new Vips.Change(ANNA, kept(ANNA), null, left, null));
        Vip byRule = new Vip(ANNA, VipSource.RULE, "ole", "Gold", NOW, null);
        VipTurn entered = turn(byRule, VipTurn.Kind.ENTERED, NOW);
        store().save(new Vips.Change(ANNA, null, byRule, entered, null));

        assertThat(store().turns("roaster", NOW.minusMillis(1)))
                .containsExactlyInAnyOrder(left, entered);
    }

    /** A rule that is new may make hundreds VIPs in one night. */
    @Test
    void turns_ofHundredsAtOneMoment_areAllThere() {
        for (int i = 0; i < 201; i++) {
            Vip one = vip(new CustomerId("roaster", "c" + i), NOW, null);
            VipTurn turn = turn(one, VipTurn.Kind.ENTERED, NOW);
            store().save(new Vips.Change(one.customer(), null, one, turn, null));
        }

        assertThat(store().turns("roaster", NOW.minusMillis(1))).hasSize(201);
    }

    @Test
    void forget_leavesNothingOfThemAndAllOfOthers() {
        Vip anna = vip(ANNA, NOW, null);
        Vip ben = vip(BEN, NOW, null);
        store().save(
                        new Vips.Change(
                                ANNA, null, anna, turn(anna, VipTurn.Kind.ENTERED, NOW), null));
        store().save(new Vips.Change(BEN, null, ben, turn(ben, VipTurn.Kind.ENTERED, NOW), null));

        store().forget(ANNA);
        store().forget(ANNA);

        assertThat(store().find(ANNA)).isEmpty();
        assertThat(store().find(BEN)).isPresent();
        assertThat(store().turns("roaster", NOW.minusSeconds(1)))
                .extracting(VipTurn::customer)
                .containsExactly(BEN);
    }

    @Test
    void keep_placeOfAnEarlierDay_doesNotTakeThatOfALater() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        reviews().keep("roaster", new Place(day, "shard:3:x"));
        reviews().keep("roaster", new Place(day, null));

        reviews().keep("roaster", new Place(day.minusDays(1), "vips:"));

        assertThat(reviews().find("roaster")).contains(new Place(day, null));
        assertThat(reviews().find("baker")).isEmpty();
    }
}
