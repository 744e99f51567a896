package dev.stammkunde.manageloyalty;

import static java.util.stream.Collectors.toSet;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.programmes.json.LadderJson;
import dev.stammkunde.programmes.json.LimitedOfferJson;
import dev.stammkunde.programmes.json.OrganisationJson;
import dev.stammkunde.programmes.json.PartnerAgreementJson;
import dev.stammkunde.programmes.json.PlanJson;
import dev.stammkunde.programmes.json.ReferralJson;
import dev.stammkunde.programmes.json.StampCardJson;
import dev.stammkunde.programmes.json.TiersJson;
import dev.stammkunde.programmes.tiers.TiersDraft;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The kinds of programmes that marketing sets. A new kind is one more element. */
final class LoyaltyKinds {

    private LoyaltyKinds() {}

    /** Returns all kinds, which may ask the function's ports what fits a shop. */
    static List<LoyaltyKind<?>> of(ManageLoyaltyPorts ports) {
        return List.of(
                LoyaltyKind.of("ladders", "ladderId", LadderJson.TYPE).with(LadderReadings.ROUTE),
                tiers(ports),
                LoyaltyKind.of("stamp-cards", "cardId", StampCardJson.TYPE),
                LoyaltyKind.of("offers", "offerId", LimitedOfferJson.TYPE)
                        .with(OfferFiguresRoute.of(ports.claims())),
                LoyaltyKind.of("organisations", "organisationId", OrganisationJson.TYPE),
                LoyaltyKind.of("referrals", "referralId", ReferralJson.TYPE),
                LoyaltyKind.of("membership-plans", "planId", PlanJson.TYPE),
                LoyaltyKind.of("partners", "partnerId", PartnerAgreementJson.TYPE));
    }

    /** A shop has one ladder of tiers at a time. */
    private static LoyaltyKind<TiersDraft> tiers(ManageLoyaltyPorts ports) {
        ChangeDocuments<TiersDraft> stored =
                new ChangeDocuments<>(ports.documents().apply(TiersJson.TYPE), TiersJson.TYPE);
        return new LoyaltyKind<>(
                "tiers",
                "tiersId",
                TiersJson.TYPE,
                shopId -> TiersJson.type(current(stored, shopId)),
                (_, _) -> List.of(),
                List.of());
    }

    private static Set<String> current(ChangeDocuments<TiersDraft> stored, String shopId) {
        return stored.ofShop(shopId).stream()
                .map(StoredVersion::stamp)
                .filter(
                        stamp ->
                                stamp.life() == null
                                        || stamp.life().state() != DocumentState.ARCHIVED)
                .map(Stamp::id)
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
