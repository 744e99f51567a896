package dev.stammkunde.manageloyalty;

import static java.util.stream.Collectors.toSet;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.contests.ContestNeeds;
import dev.stammkunde.programmes.json.ActionJson;
import dev.stammkunde.programmes.json.ChallengeJson;
import dev.stammkunde.programmes.json.ContestJson;
import dev.stammkunde.programmes.json.GatheringJson;
import dev.stammkunde.programmes.json.LadderJson;
import dev.stammkunde.programmes.json.LimitedOfferJson;
import dev.stammkunde.programmes.json.OrganisationJson;
import dev.stammkunde.programmes.json.PartnerAgreementJson;
import dev.stammkunde.programmes.json.PlanJson;
import dev.stammkunde.programmes.json.ReferralJson;
import dev.stammkunde.programmes.json.StampCardJson;
import dev.stammkunde.programmes.json.TiersJson;
import dev.stammkunde.programmes.json.VipRulesJson;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.stamps.StampCardDraft;
import dev.stammkunde.programmes.tiers.TiersDraft;
import dev.stammkunde.programmes.vip.VipRules;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.Rewards;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kinds of programmes that marketing sets. A new kind is one more element. */
final class LoyaltyKinds {

    private LoyaltyKinds() {}

    /** Returns all kinds, which may ask the function's ports what fits a shop. */
    static List<LoyaltyKind<?>> of(ManageLoyaltyPorts ports) {
        return List.of(
                LoyaltyKind.of("ladders", "ladderId", LadderJson.TYPE).with(LadderReadings.ROUTE),
                tiers(ports),
                cards(ports.rewards()),
                offers(ports).with(OfferFiguresRoute.of(ports.claims())),
                LoyaltyKind.of("actions", "actionId", ActionJson.TYPE),
                LoyaltyKind.of("challenges", "challengeId", ChallengeJson.TYPE)
                        .with(ChallengeRoutes.figures(ports.challenges())),
                contests(ports.contests()),
                LoyaltyKind.of("events", "eventId", GatheringJson.TYPE),
                LoyaltyKind.of("organisations", "organisationId", OrganisationJson.TYPE),
                LoyaltyKind.of("referrals", "referralId", ReferralJson.TYPE),
                plans(ports),
                LoyaltyKind.of("partners", "partnerId", PartnerAgreementJson.TYPE)
                        .followedBy(new AgreementEnds(ports.partners())::tell),
                vipRules(ports.vips().owners()));
    }

    /** Nobody collects stamps for months and finds then that a full card gives nothing. */
    private static LoyaltyKind<StampCardDraft> cards(Rewards rewards) {
        return new LoyaltyKind<>(
                "stamp-cards",
                "cardId",
                StampCardJson.TYPE,
                _ -> StampCardJson.TYPE,
                (input, card) ->
                        rewards.find(new RewardId(input.shopId(), card.rewardId()))
                                        .filter(it -> it.state() != RewardState.ARCHIVED)
                                        .isPresent()
                                ? List.of()
                                : List.of(
                                        new Finding(
                                                "rewardId",
                                                "must be that of a reward of the shop that is not"
                                                        + " archived")),
                List.of());
    }

    /** Customers take part on the terms on which a contest was opened. */
    private static LoyaltyKind<ContestDraft> contests(ContestNeeds needs) {
        return new LoyaltyKind<>(
                "contests",
                "contestId",
                ContestJson.TYPE,
                _ -> ContestJson.TYPE,
                (input, draft) -> new FixedTerms(needs).find(input, draft),
                List.of());
    }

    /** An order of an article is of one offer. */
    private static LoyaltyKind<LimitedOfferDraft> offers(ManageLoyaltyPorts ports) {
        ChangeDocuments<LimitedOfferDraft> stored =
                new ChangeDocuments<>(
                        ports.documents().apply(LimitedOfferJson.TYPE), LimitedOfferJson.TYPE);
        return new LoyaltyKind<>(
                "offers",
                "offerId",
                LimitedOfferJson.TYPE,
                shopId -> LimitedOfferJson.type(usable(stored, shopId)),
                (_, _) -> List.of(),
                List.of());
    }

    /** An order of an article buys one plan. */
    private static LoyaltyKind<PlanDraft> plans(ManageLoyaltyPorts ports) {
        ChangeDocuments<PlanDraft> stored =
                new ChangeDocuments<>(ports.documents().apply(PlanJson.TYPE), PlanJson.TYPE);
        return new LoyaltyKind<>(
                "membership-plans",
                "planId",
                PlanJson.TYPE,
                shopId -> PlanJson.type(usable(stored, shopId)),
                (_, _) -> List.of(),
                List.of());
    }

    /** Who looks after VIPs is of the team. */
    private static LoyaltyKind<VipRules> vipRules(VipOwners owners) {
        return new LoyaltyKind<>(
                "vip-rules",
                "ruleId",
                VipRulesJson.TYPE,
                _ -> VipRulesJson.TYPE,
                owners::find,
                List.of());
    }

    /** A shop has one ladder of tiers at a time. */
    private static LoyaltyKind<TiersDraft> tiers(ManageLoyaltyPorts ports) {
        ChangeDocuments<TiersDraft> stored =
                new ChangeDocuments<>(ports.documents().apply(TiersJson.TYPE), TiersJson.TYPE);
        return new LoyaltyKind<>(
                "tiers",
                "tiersId",
                TiersJson.TYPE,
                shopId ->
                        TiersJson.type(
                                current(stored, shopId).map(LoyaltyKinds::idOf).collect(toSet())),
                (_, _) -> List.of(),
                List.of());
    }

    /** Returns what is not archived. */
    private static <T> Stream<StoredVersion<T>> current(ChangeDocuments<T> stored, String shopId) {
        return stored.ofShop(shopId).stream()
                .filter(
                        version -> {
                            Stamp.Life life = version.stamp().life();
                            return version.stamp().id() != null
                                    && (life == null || life.state() != DocumentState.ARCHIVED);
                        });
    }

    /** What this release cannot read meets nothing. */
    private static <T> Map<String, T> usable(ChangeDocuments<T> stored, String shopId) {
        Map<String, T> usable = new TreeMap<>();
        current(stored, shopId)
                .forEach(
                        version -> {
                            if (version instanceof StoredVersion.Usable<T>(Stamp _, T value)) {
                                usable.put(idOf(version), value);
                            }
                        });
        return usable;
    }

    private static String idOf(StoredVersion<?> version) {
        return Objects.requireNonNull(version.stamp().id());
    }
}
