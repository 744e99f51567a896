package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.customers.store.DynamoDbRedactions;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.json.PlanJson;
import dev.stammkunde.programmes.membership.ApplyDeclaration;
import dev.stammkunde.programmes.membership.ChangeMembership;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.Fees;
import dev.stammkunde.programmes.membership.FindReaders;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.membership.Memberships;
import dev.stammkunde.programmes.membership.SayOfMembership;
import dev.stammkunde.programmes.membership.ShowDeclaration;
import dev.stammkunde.programmes.membership.TellMembership;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts memberships together over their tables. */
public final class MembershipStores {

    private MembershipStores() {}

    /** Returns who lets declarations count. */
    public static ApplyDeclaration applying(DynamoDbClient client, ProgrammeTables tables) {
        PointsLedger ledger = new DynamoDbPointsLedger(client, tables.points(), tables.entries());
        DynamoDbMemberships memberships = new DynamoDbMemberships(client, tables.programmes());
        return new ApplyDeclaration(
                readers(client, tables),
                memberships,
                ledger,
                new SayOfMembership(
                        ledger,
                        changing(
                                memberships,
                                ledger,
                                new DynamoDbFees(client, tables.programmes()))));
    }

    /** Returns who shows what came of a declaration. */
    public static ShowDeclaration showing(
            DynamoDbClient client, ProgrammeTables tables, Declarations declarations) {
        return new ShowDeclaration(
                declarations,
                readers(client, tables),
                new DynamoDbMemberships(client, tables.programmes()),
                new DynamoDbLedgerHistory(client, tables.points(), tables.entries()));
    }

    private static FindReaders readers(DynamoDbClient client, ProgrammeTables tables) {
        return new FindReaders(
                new DynamoDbRedactions(new CustomersTable(client, tables.customers())),
                new DynamoDbFindCustomer(client, tables.customers()));
    }

    private static ChangeMembership changing(
            Memberships memberships, PointsLedger ledger, Fees fees) {
        return new ChangeMembership(
                memberships,
                new TellMembership(memberships, ledger, fees, Backoff.random()),
                Backoff.random());
    }

    /**
     * Returns who hears of orders that buy memberships.
     *
     * @param function that does, such as {@code capture-redemptions}
     */
    public static HearMembershipOrder hearing(
            DynamoDbClient client, ProgrammeTables tables, String function) {
        return new HearMembershipOrder(
                needs(
                        client,
                        tables,
                        new DynamoDbMemberships(client, tables.programmes()),
                        function));
    }

    /**
     * Returns what changes of memberships rest on.
     *
     * @param memberships that write who changes them, or nobody
     * @param function that does, such as {@code manage-loyalty}
     */
    public static HearMembershipOrder.Needs needs(
            DynamoDbClient client,
            ProgrammeTables tables,
            Memberships memberships,
            String function) {
        PointsLedger ledger = new DynamoDbPointsLedger(client, tables.points(), tables.entries());
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, tables.shops()),
                        DefaultProgramme.programme());
        return new HearMembershipOrder.Needs(
                new DynamoDbSchemes<>(client, tables.programmes(), PlanJson.TYPE, function),
                new SchemeVersions<>(
                        DynamoDbSchemes.documents(
                                client, tables.programmes(), AuditTable.NONE, PlanJson.TYPE),
                        PlanJson.TYPE),
                new DynamoDbFindCustomer(client, tables.customers()),
                ledger,
                (shopId, at) -> programmes.asOf(at).inForce(shopId, at).timeZone(),
                changing(memberships, ledger, new DynamoDbFees(client, tables.programmes())));
    }
}
