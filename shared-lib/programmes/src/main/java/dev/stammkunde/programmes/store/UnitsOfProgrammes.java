package dev.stammkunde.programmes.store;

import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.programmes.tiers.TierUnitsOfShops;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What all programmes make of shops' orders, by their documents in the programmes table. */
public final class UnitsOfProgrammes {

    private UnitsOfProgrammes() {}

    /** Returns the rules of all programmes that count orders. */
    public static UnitRulesOfShops of(DynamoDbClient client, String table) {
        return new TierUnitsOfShops(new DynamoDbTiers(client, table));
    }
}
