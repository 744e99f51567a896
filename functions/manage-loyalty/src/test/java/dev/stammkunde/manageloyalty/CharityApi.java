package dev.stammkunde.manageloyalty;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.CancelDonation;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.rewards.testing.RewardWorld;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;

import java.time.Duration;
import java.time.Instant;

/** A shop whose customers give to an organisation, and the people who pay it. */
final class CharityApi {

    static final Instant TOMORROW = RewardWorld.NOW.plus(Duration.ofDays(1));

    final RewardWorld world = new RewardWorld(1_000);
    private final DescribedFunction function =
            new LoyaltyApi(SampleKind.ORGANISATIONS, ports(world)).function();

    CharityApi() {
        world.with(
                SampleRewards.of(
                        "forest",
                        new Benefit.Donation(
                                "Forest",
                                Orders.eur("2.00"),
                                "forest",
                                new Benefit.Donation.Matching(50, null)),
                        null));
    }

    static CharityPorts ports(RewardWorld world) {
        return new CharityPorts(
                world.redemptions.donations(),
                new CancelDonation.Needs(
                        world.ledger,
                        world.redemptions,
                        UnitRulesOfShops.NONE,
                        _ -> (_, _) -> Orders.programme(),
                        _ -> {}),
                _ -> (_, _) -> Orders.programme(),
                _ -> {});
    }

    /** Gives 100 points, which are 2 €; the shop adds half of it. */
    String give(String key) {
        RedemptionId id = RedemptionId.of(SHOP, key);
        new RedeemReward(world.redeeming()).redeem(id, CUSTOMER, "forest", RewardWorld.NOW);
        new AdvanceNow(world.advancing()).advance(id, RewardWorld.NOW);
        return id.id();
    }

    Reply ask(String group, String key, String body) {
        return ask(group, key, body, "");
    }

    /** Asks with the id that is in the path after that of the organisation, or of the donation. */
    Reply ask(String group, String key, String body, String id) {
        return function.ask(request(group, key, body, id));
    }

    private static Request request(String group, String key, String body, String id) {
        Request request =
                Request.to(key, TOMORROW)
                        .path("shopId", SHOP)
                        .header("host", "api.example")
                        .by("mia", '[' + group + ']')
                        .body(body);
        if (key.contains("{organisationId}")) {
            request.path("organisationId", "forest");
        }
        if (key.contains("{payoutId}")) {
            request.path("payoutId", id);
        }
        if (key.contains("{redemptionId}")) {
            request.path("redemptionId", id);
        }
        return request;
    }
}
