package dev.stammkunde.programmes.store;

import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.programmes.json.StampCardJson;
import dev.stammkunde.programmes.json.TiersJson;
import dev.stammkunde.programmes.membership.MembershipUnits;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampRulesOfShops;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierUnitsOfShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.List;

/** What all programmes make of shops' orders, by their documents in the programmes table. */
public final class UnitsOfProgrammes {

    /** They need no document: what a customer has of one lies with the account. */
    private static final MembershipUnits MEMBERSHIPS = new MembershipUnits();

    private UnitsOfProgrammes() {}

    /** Returns the rules of all programmes that count orders: one query tells which there are. */
    public static UnitRulesOfShops of(DynamoDbClient client, String table) {
        LatestDocuments latest =
                new LatestDocuments(client, table, StampCardJson.TYPE, TiersJson.TYPE);
        DynamoDbTiers tiers = new DynamoDbTiers(client, table);
        DynamoDbStampCards cards = new DynamoDbStampCards(client, table);
        return (shopId, asOf) -> {
            LatestDocuments.OfShop ofShop = latest.of(shopId);
            TierHistory history = tiers.history(shopId, ofShop.of(TiersJson.TYPE));
            StampCards known = cards.of(ofShop.of(StampCardJson.TYPE));
            List<UnitRules> rules =
                    new ArrayList<>(new TierUnitsOfShops(_ -> history).rules(shopId, asOf));
            rules.addAll(new StampRulesOfShops(_ -> known).rules(shopId, asOf));
            rules.add(MEMBERSHIPS);
            return rules;
        };
    }
}
