package dev.stammkunde.redeemrewards;

import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.json.PartnerAgreementJson;
import dev.stammkunde.programmes.partners.PartnerAgreement;
import dev.stammkunde.programmes.partners.PartnerBook;
import dev.stammkunde.programmes.partners.PartnerNeeds;
import dev.stammkunde.programmes.partners.SettleMonths;
import dev.stammkunde.programmes.partners.ShownNumber;
import dev.stammkunde.programmes.store.DynamoDbPartnerBook;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.rewards.members.FindMember;
import dev.stammkunde.rewards.store.DynamoDbMemberNumbers;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts partners together over the programmes table and the ledger. */
final class PartnerWiring {

    private PartnerWiring() {}

    static PartnerPorts ports(Settings settings, DynamoDbClient client) {
        String table = settings.text("PROGRAMMES_TABLE");
        DynamoDbPointsLedger ledger =
                new DynamoDbPointsLedger(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE"));
        Schemes<PartnerAgreement> agreements =
                new DynamoDbSchemes<>(
                        client, table, PartnerAgreementJson.TYPE, RedeemRewardsHandler.NAME);
        PartnerBook book = new DynamoDbPartnerBook(client, table, ledger, AuditTable.NONE);
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        ShownNumber numbers =
                new ShownNumber(
                        new DynamoDbMemberNumbers(client, settings.text("REWARDS_TABLE")),
                        new FindMember(
                                new DynamoDbFindCustomers(
                                        client, settings.text("CUSTOMERS_TABLE"))));
        return new PartnerPorts(
                new PartnerNeeds(
                        agreements, book, ledger, numbers, programmes::asOf, Backoff.random()),
                new SettleMonths.Needs(
                        agreements,
                        book,
                        (shopId, now) -> programmes.asOf(now).inForce(shopId, now).timeZone(),
                        Backoff.random()));
    }
}
