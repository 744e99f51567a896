package dev.stammkunde.programmes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.ReviewVerdict;
import dev.stammkunde.programmes.referral.Mark;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.Referral.Review;
import dev.stammkunde.programmes.referral.ReferralCode;
import dev.stammkunde.programmes.referral.ReferralReviews;
import dev.stammkunde.programmes.referral.ReferralState;
import dev.stammkunde.programmes.referral.Referrals;
import dev.stammkunde.programmes.referral.Referrals.Change;
import dev.stammkunde.programmes.referral.Referrer;
import dev.stammkunde.programmes.referral.ReviewReferral;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What each store of referrals does. */
public abstract class ReferralsContract {

    private static final CustomerId MIA = ReferralWorld.id("mia#1%");
    private static final CustomerId TOM = ReferralWorld.id("tom");

    private final Referrals referrals = referrals();
    private final ReferralWorld shop =
            new ReferralWorld(referrals, new InMemoryPointsLedger(), SampleReferrals.draft());

    protected abstract Referrals referrals();

    private Change change(Referral referral, Referrer referrer) {
        return new Change(referral, referrer, null, null);
    }

    @Test
    void save_whatWasRead_isReadAgain() {
        shop.brings(MIA.id(), TOM.id());
        shop.pays(TOM.id(), "o#1", "50");
        shop.refunds("o#1", "r1", "5");
        Referral held = referrals.find(TOM).orElseThrow();

        assertThat(held.state()).isEqualTo(ReferralState.HELD);
        assertThat(held.version()).isEqualTo(3);
        assertThat(held.terms()).isEqualTo(SampleReferrals.terms());
        assertThat(held.referrer()).isEqualTo(MIA);
        assertThat(held.progress().order())
                .extracting(order -> order.known().refundsThatCount())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(referrals.findFriend(ReferralWorld.SHOP, "o#1")).contains(TOM);
        assertThat(referrals.findFriend("another", "o#1")).isEmpty();
        assertThat(referrals.referrer(MIA).count(ReferralState.HELD)).isOne();
        assertThat(referrals.referrer(MIA).periods()).containsEntry("2026-03", 1L);
    }

    @Test
    void save_ofAnOldVersion_changesNothing() {
        Referral named = shop.brings(MIA.id(), TOM.id());
        Referrer referrer = referrals.referrer(MIA);

        assertThat(referrals.save(change(named, referrer))).isEqualTo(SaveResult.CONFLICT);
        shop.pays(TOM.id(), "o1", "50");
        assertThat(referrals.save(change(named, referrer))).isEqualTo(SaveResult.CONFLICT);
        assertThat(referrals.find(TOM).orElseThrow().state()).isEqualTo(ReferralState.HELD);
    }

    @Test
    void give_aCodeThatIsAnothers_isRefused() {
        shop.code(MIA.id());
        ReferralCode code = Objects.requireNonNull(referrals.referrer(MIA).code());
        Referrer first = Referrer.first(TOM);
        Referrer wanting =
                new Referrer(
                        TOM, 1, code, shop.now(), first.counts(), first.periods(), first.lately());

        assertThat(referrals.give(wanting)).isEqualTo(SaveResult.CONFLICT);
        assertThat(referrals.holderOf(code)).contains(MIA);
    }

    @Test
    void due_tellsWhatIsDueAndReviewWhatWaits() {
        shop.brings(MIA.id(), TOM.id());
        for (int friend = 0; friend < 5; friend++) {
            shop.brings("eva", "f" + friend);
        }
        shop.pays(TOM.id(), "o1", "50");
        shop.pays("f4", "o4", "50");

        assertThat(referrals.due(shop.now().plus(Duration.ofDays(13)), 10)).isEmpty();
        assertThat(referrals.due(shop.now().plus(Duration.ofDays(14)), 10)).containsExactly(TOM);
        assertThat(referrals.due(shop.now().plus(Duration.ofDays(60)), 2)).hasSize(2);
        assertThat(referrals.inReview(ReferralWorld.SHOP, 10))
                .containsExactly(ReferralWorld.id("f4"));
        assertThat(referrals.inReview("another", 10)).isEmpty();
        new ReviewReferral(new ReferralReviews(referrals, _ -> {}))
                .say(
                        ReferralWorld.id("f4"),
                        new ReviewVerdict(true, "ok"),
                        new Acting("eve", null, List.of("support"), shop.now(), "request-1"));
        assertThat(referrals.inReview(ReferralWorld.SHOP, 10)).isEmpty();
        assertThat(referrals.find(ReferralWorld.id("f4")).orElseThrow().progress().review())
                .isEqualTo(new Review(true, "ok", "eve", shop.now()));
    }

    @Test
    void pay_takeBackAndSettle_areReadAgain() {
        shop.brings(MIA.id(), TOM.id());
        shop.pays(TOM.id(), "o1", "50");
        shop.after(Duration.ofDays(14)).sweep();
        assertThat(shop.of(TOM.id()).progress().round()).isOne();
        assertThat(shop.of(TOM.id()).progress().settled()).isTrue();

        shop.cancels("o1");

        assertThat(shop.points(MIA.id())).isZero();
        assertThat(referrals.referrer(MIA).periods()).isEmpty();
    }

    @Test
    void forget_leavesNothingOfThePerson() {
        Mark mark = Mark.ofEmail(ReferralWorld.SHOP, "mia@example.com");
        shop.code(MIA.id());
        ReferralCode code = Objects.requireNonNull(referrals.referrer(MIA).code());
        referrals.keep(MIA, List.of(mark));
        referrals.keep(MIA, List.of(mark));
        assertThat(referrals.marksOf(MIA)).containsExactly(mark);
        assertThat(referrals.holdersOf(ReferralWorld.SHOP, mark)).containsExactly(MIA);
        assertThat(referrals.holdersOf("another", mark)).isEmpty();

        referrals.forget(MIA);
        referrals.forget(MIA);

        assertThat(referrals.marksOf(MIA)).isEmpty();
        assertThat(referrals.holdersOf(ReferralWorld.SHOP, mark)).isEmpty();
        assertThat(referrals.holderOf(code)).isEmpty();
        assertThat(referrals.referrer(MIA).code()).isNull();
    }

    @Test
    void click_isCounted() {
        referrals.click(MIA);
        referrals.click(MIA);

        assertThat(referrals.clicks(MIA)).isEqualTo(2);
        assertThat(referrals.clicks(TOM)).isZero();
    }
}
