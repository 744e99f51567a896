package dev.stammkunde.rewards.redeem;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.rewards.testing.RewardWorld.NOW;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.RemakeMail.Remade;
import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.testing.RewardWorld;
import dev.stammkunde.rewards.testing.SampleRewards;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

final class TellCodesTest {

    private static final CustomerId ANNA = new CustomerId(SHOP, CUSTOMER);
    private static final RedemptionId ID = RedemptionId.of(SHOP, "a");

    private final RewardWorld world = new RewardWorld(250).with(SampleRewards.fiveEuros());
    private final AdvanceNow advance = new AdvanceNow(world.advancing());

    private Redemption redeem() {
        new RedeemReward(world.redeeming()).redeem(ID, CUSTOMER, "five-euros", NOW);
        return advance.advance(ID, NOW).redemption();
    }

    private static String code(Redemption redemption) {
        return Objects.requireNonNull(redemption.progress().code()).code();
    }

    @Test
    void create_codeThatWorks_isMailedInTheCustomersLanguage() {
        Redemption redemption = redeem();

        Instant endsAt = NOW.plus(Duration.ofDays(SampleRewards.VALID_DAYS));
        assertThat(world.mails)
                .containsExactly(
                        new MailOrder.OfService(
                                MailKey.of(ANNA, ServiceKind.REWARD_CODE, ID.id()),
                                new ServiceMatter.RewardCode(
                                        "Prämie five-euros", code(redemption), endsAt),
                                "anna@example.org",
                                "de",
                                NOW));
        assertThat(world.mails.toString()).doesNotContain(code(redemption));
    }

    @Test
    void create_noAnswer_isMailedOnceTheCodeIsThere() {
        var works = world.shop.creates;
        world.shop.creates = _ -> new CodeCreation.Unknown("no answer");
        redeem();
        assertThat(world.mails).isEmpty();

        world.shop.creates = works;
        advance.advance(ID, NOW.plusSeconds(60));

        assertThat(world.mails).hasSize(1);
    }

    @Test
    void create_queueFails_isMailedByTheNextAttempt() {
        AdvanceNow.Needs needs = world.advancing();
        AdvanceNow broken =
                new AdvanceNow(
                        new AdvanceNow.Needs(
                                needs.ledger(),
                                needs.redemptions(),
                                needs.rewards(),
                                needs.codes(),
                                needs.readers(),
                                _ -> {
                                    throw new IllegalStateException("the queue is away");
                                },
                                needs.beforeRetry()));
        new RedeemReward(world.redeeming()).redeem(ID, CUSTOMER, "five-euros", NOW);
        assertThatThrownBy(() -> broken.advance(ID, NOW)).isInstanceOf(IllegalStateException.class);

        Redemption later = advance.advance(ID, NOW.plusSeconds(60)).redemption();

        assertThat(later.state()).isEqualTo(RedemptionState.ACTIVE);
        assertThat(world.mails).hasSize(1);
    }

    @Test
    void create_customerWasMerged_goesToWhoStays() {
        CustomerId berta = new CustomerId(SHOP, "8");
        world.customers.put(berta, Objects.requireNonNull(world.customers.get(ANNA)));
        world.customers.put(ANNA, new Customer.Merged(berta, NOW));

        redeem();

        assertThat(world.mails).extracting(mail -> mail.key().customer()).containsExactly(berta);
    }

    @Test
    void create_customerWasErased_isNotMailed() {
        world.customers.put(ANNA, new Customer.Erased(NOW));

        assertThat(redeem().state()).isEqualTo(RedemptionState.ACTIVE);
        assertThat(world.mails).isEmpty();
    }

    @Test
    void create_rewardIsGone_isMailedWithoutItsTitle() {
        new RedeemReward(world.redeeming()).redeem(ID, CUSTOMER, "five-euros", NOW);
        RewardWorld empty = new RewardWorld(1);
        AdvanceNow.Needs needs = world.advancing();
        new AdvanceNow(
                        new AdvanceNow.Needs(
                                needs.ledger(),
                                needs.redemptions(),
                                empty.rewards,
                                needs.codes(),
                                needs.readers(),
                                needs.mails(),
                                needs.beforeRetry()))
                .advance(ID, NOW);

        assertThat(world.mails)
                .singleElement()
                .extracting(mail -> ((MailOrder.OfService) mail).matter())
                .isInstanceOfSatisfying(
                        ServiceMatter.RewardCode.class,
                        matter -> assertThat(matter.title()).isNull());
    }

    @Test
    void remake_codeThatWorks_saysWhatTheFirstMailDid() {
        redeem();
        MailOrder.OfService first = (MailOrder.OfService) world.mails.getFirst();

        assertThat(remake(ID.id(), NOW))
                .isEqualTo(new Remade.Ready(ANNA, first.matter(), "anna@example.org", "de"));
    }

    @Test
    void remake_codeThatDoesNotWorkAnyMoreOrYet_isRefused() {
        var works = world.shop.creates;
        world.shop.creates = _ -> new CodeCreation.Unknown("no answer");
        redeem();
        assertThat(remake(ID.id(), NOW)).isEqualTo(new Remade.Not(ResendObstacle.CODE_OVER));

        world.shop.creates = works;
        advance.advance(ID, NOW.plusSeconds(60));
        Instant end = NOW.plus(Duration.ofDays(SampleRewards.VALID_DAYS));

        assertThat(remake(ID.id(), end.minusSeconds(1))).isInstanceOf(Remade.Ready.class);
        assertThat(remake(ID.id(), end)).isEqualTo(new Remade.Not(ResendObstacle.CODE_OVER));
    }

    @Test
    void remake_whoIsErasedOrARedemptionThatIsNotThere_isRefused() {
        redeem();
        world.customers.put(ANNA, new Customer.Erased(NOW));

        assertThat(remake(ID.id(), NOW)).isEqualTo(new Remade.Not(ResendObstacle.NO_ADDRESS));
        assertThat(remake("none", NOW)).isEqualTo(new Remade.Not(ResendObstacle.GONE));
    }

    private Remade remake(String redemption, Instant now) {
        AdvanceNow.Needs needs = world.advancing();
        return new RemakeCode(world.redemptions, world.rewards, needs.readers())
                .remake(MailKey.of(ANNA, ServiceKind.REWARD_CODE, redemption), now);
    }
}
