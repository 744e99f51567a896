package dev.stammkunde.programmes.store;

import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.programmes.membership.MembershipUnits;
import dev.stammkunde.programmes.stamps.StampRulesOfShops;
import dev.stammkunde.programmes.tiers.TierUnitsOfShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.List;

/** What all programmes make of shops' orders, by their documents in the programmes table. */
public final class UnitsOfProgrammes {

    /** They need no document: what a customer has of one lies with the account. */
    private static final MembershipUnits MEMBERSHIPS = new MembershipUnits();

    private UnitsOfProgrammes() {}

    /** Returns the rules of all programmes that count orders. */
    public static UnitRulesOfShops of(DynamoDbClient client, String table) {
        UnitRulesOfShops tiers = new TierUnitsOfShops(new DynamoDbTiers(client, table));
        UnitRulesOfShops stamps = new StampRulesOfShops(new DynamoDbStampCards(client, table));
        return (shopId, asOf) -> {
            List<UnitRules> rules = new ArrayList<>(tiers.rules(shopId, asOf));
            rules.addAll(stamps.rules(shopId, asOf));
            rules.add(MEMBERSHIPS);
            return rules;
        };
    }
}
