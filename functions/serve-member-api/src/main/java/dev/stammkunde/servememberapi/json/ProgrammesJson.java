package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.programmes.contests.ContestEntry;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.json.ShownChallengeJson;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.referral.ReferralState;
import dev.stammkunde.programmes.referral.Referrer;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.servememberapi.query.ShowProgrammes.Shown;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Writes all that a customer has of programmes. */
final class ProgrammesJson {

    private ProgrammesJson() {}

    static void write(JsonObjectText json, Shown shown) {
        json.object("points", of -> points(of, shown));
        MembershipJson.write(json, shown.memberships());
        ShownChallengeJson.write(json, "challenges", shown.challenges());
        json.array("contestEntries", all -> shown.entries().forEach(it -> entry(all, it)));
        json.array("events", all -> shown.holdings().events().forEach(it -> event(all, it)));
        json.array(
                "limitedOffers",
                all -> shown.holdings().offers().forEach(it -> offer(all, it, shown.at())));
        json.array("actions", all -> shown.holdings().actions().forEach(it -> action(all, it)));
        json.object("referral", of -> referral(of, shown.referrer()));
        json.array("donations", all -> shown.donations().forEach(it -> donation(all, it)));
    }

    private static void points(JsonObjectText json, Shown shown) {
        PointsView view = shown.points();
        json.number("available", view.available())
                .number("pending", view.pending())
                .number("reserved", view.reserved())
                .array(
                        "byPartner",
                        all ->
                                shown.byPartner()
                                        .forEach(
                                                (partner, points) ->
                                                        all.object(
                                                                one ->
                                                                        one.text("partner", partner)
                                                                                .number(
                                                                                        "points",
                                                                                        points))));
    }

    private static void entry(JsonArrayText all, ContestEntry entry) {
        all.object(
                json ->
                        json.text("contest", entry.id().contest().id())
                                .text("entry", entry.id().id())
                                .text("way", entry.way())
                                .number("points", entry.points())
                                .text("at", entry.at())
                                .text("state", entry.state()));
    }

    private static void event(JsonArrayText all, Signup signup) {
        all.object(
                json ->
                        json.text("event", signup.event().id())
                                .text("state", signup.state())
                                .text("at", signup.at()));
    }

    private static void offer(JsonArrayText all, Claim claim, Instant now) {
        all.object(
                json ->
                        json.text("offer", claim.id().offer().id())
                                .text("state", claim.stateAt(now))
                                .object("price", Fields.money(claim.price()))
                                .text("at", claim.at())
                                .text("orderId", claim.orderId()));
    }

    private static void action(JsonArrayText all, DoneAction action) {
        all.object(
                json ->
                        json.text("id", action.id().id())
                                .text("action", action.report().action())
                                .text("kind", action.terms().kind())
                                .number("points", action.terms().points())
                                .text("occurredAt", action.report().occurredAt())
                                .text("state", action.state()));
    }

    private static void referral(JsonObjectText json, Referrer referrer) {
        json.text("code", Optional.ofNullable(referrer.code()).map(it -> it.written()).orElse(null))
                .object(
                        "friends",
                        friends -> {
                            for (ReferralState state : ReferralState.values()) {
                                friends.number(
                                        state.name().toLowerCase(Locale.ROOT),
                                        referrer.count(state));
                            }
                        });
    }

    private static void donation(JsonArrayText all, Redemption redemption) {
        if (redemption.what().purpose() instanceof Purpose.OfReward reward
                && reward.benefit() instanceof Benefit.Donation donation) {
            all.object(
                    json ->
                            json.text("redemptionId", redemption.id().id())
                                    .text("rewardId", reward.rewardId())
                                    .text("recipient", donation.recipient())
                                    .number("points", redemption.what().points())
                                    .object("amount", Fields.money(donation.amount()))
                                    .text("at", redemption.what().at())
                                    .text("state", redemption.state()));
        }
    }
}
