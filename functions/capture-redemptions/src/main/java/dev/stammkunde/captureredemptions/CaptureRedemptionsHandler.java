package dev.stammkunde.captureredemptions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.holidays.JollydayHolidays;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.json.CachedWorkingHours;
import dev.stammkunde.cases.store.DynamoDbCases;
import dev.stammkunde.cases.store.DynamoDbWorkingHours;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.mail.store.DynamoDbStandings;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.queues.SqsBatch;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.programmes.challenges.HearChallengeOrder;
import dev.stammkunde.programmes.community.HearActionOrder;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.store.ChallengeStores;
import dev.stammkunde.programmes.store.CommunityStores;
import dev.stammkunde.programmes.store.MembershipStores;
import dev.stammkunde.programmes.store.OrderDocuments;
import dev.stammkunde.programmes.store.ProgrammeTables;
import dev.stammkunde.programmes.store.ReferralStores;
import dev.stammkunde.programmes.store.UnitsOfProgrammes;
import dev.stammkunde.rewards.redeem.HearOrder;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/** Trigger: orders, refunds and cancellations from the bus, through its queue. */
public final class CaptureRedemptionsHandler implements RequestStreamHandler {

    private static final String NAME = "capture-redemptions";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final CaptureRedemptions captureRedemptions;
    private final Function<String, OrderDocuments.OfShop> documents;
    private final CaptureOffers captureOffers;
    private final HearCommunity hearCommunity;
    private final HearReferrals hearReferrals;
    private final CaptureMemberships captureMemberships;
    private final SqsBatch<SqsMessage> batch = SqsBatch.oneByOne(this::hear, LOG);

    /** For Lambda. */
    public CaptureRedemptionsHandler() {
        this(Settings.ofProcess(), AwsClients.build(DynamoDbClient.builder()));
        Priming.beforeSnapshot(NAME, CaptureRedemptionsHandler::new);
    }

    private CaptureRedemptionsHandler(Settings settings, DynamoDbClient client) {
        this(
                hearing(settings, client),
                new OrderListeners(
                        new OrderDocuments(client, settings.text("PROGRAMMES_TABLE"), NAME)::of,
                        OfferOrderWiring.hearing(settings, client, NAME),
                        community(settings, client),
                        referrals(settings, client),
                        memberships(settings, client)),
                cases(settings, client));
    }

    CaptureRedemptionsHandler(HearOrder.Needs hearing, OrderListeners programmes, CasePorts cases) {
        captureRedemptions = new CaptureRedemptions(hearing, cases);
        documents = programmes.documents();
        captureOffers = new CaptureOffers(programmes.offers(), cases);
        hearCommunity = programmes.community();
        hearReferrals = new HearReferrals(programmes.referrals());
        captureMemberships = new CaptureMemberships(programmes.memberships(), cases);
    }

    private static HearMembershipOrder memberships(Settings settings, DynamoDbClient client) {
        return MembershipStores.hearing(client, tables(settings), NAME);
    }

    private static ReferralNeeds referrals(Settings settings, DynamoDbClient client) {
        return ReferralStores.needs(client, tables(settings), NAME);
    }

    private static HearOrder.Needs hearing(Settings settings, DynamoDbClient client) {
        DynamoDbPointsLedger ledger =
                new DynamoDbPointsLedger(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE"));
        DynamoDbRedemptions redemptions =
                new DynamoDbRedemptions(client, settings.text("REWARDS_TABLE"), ledger);
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        return new HearOrder.Needs(
                ledger,
                redemptions,
                redemptions,
                programmes::asOf,
                UnitsOfProgrammes.of(client, settings.text("PROGRAMMES_TABLE")),
                Backoff.random());
    }

    private static ProgrammeTables tables(Settings settings) {
        return new ProgrammeTables(
                settings.text("PROGRAMMES_TABLE"),
                settings.text("POINTS_TABLE"),
                settings.text("ENTRIES_TABLE"),
                settings.text("CUSTOMERS_TABLE"),
                settings.text("SHOPS_TABLE"));
    }

    private static HearCommunity community(Settings settings, DynamoDbClient client) {
        ProgrammeTables tables = tables(settings);
        return new HearCommunity(
                new HearActionOrder(CommunityStores.needs(client, tables, AuditTable.NONE, NAME)),
                new HearChallengeOrder(ChallengeStores.needs(client, tables, NAME)));
    }

    private static CasePorts cases(Settings settings, DynamoDbClient client) {
        return new CasePorts(
                new DynamoDbCases(client, settings.text("CASES_TABLE"), AuditTable.NONE),
                new CachedWorkingHours(
                        new DynamoDbWorkingHours(
                                client, settings.text("SHOPS_TABLE"), AuditTable.NONE)),
                new JollydayHolidays(),
                new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                new PausePromotion(
                        new DynamoDbStandings(client, settings.text("MAIL_TABLE")),
                        Backoff.random()),
                Backoff.random());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        batch.handle(event, response, context);
    }

    private void hear(SqsMessage message) {
        ShopEvent event = ShopEventJson.read(message.busEvent().detail());
        UseLines.write(LOG, message, event, captureRedemptions.hear(event, message.sentAt()));
        OrderDocuments.OfShop shop = documents.apply(event.source().shopId());
        SaleLines.write(
                LOG, message, event, captureOffers.hear(event, shop.offers(), message.sentAt()));
        CommunityLines.write(LOG, event, hearCommunity.hear(event, shop, message.sentAt()));
        MembershipLines.write(
                LOG,
                message,
                event,
                captureMemberships.hear(event, shop.plans(), message.sentAt()));
        hearReferrals
                .hear(event, message.sentAt())
                .ifPresent(
                        referral ->
                                LOG.info("referral-heard")
                                        .with(LogKey.SHOP_ID, referral.shopId())
                                        .with(LogKey.ENTRY, "referral/" + referral.name())
                                        .with(LogKey.TOPIC, referral.state().name())
                                        .with(LogKey.MESSAGE_ID, message.messageId())
                                        .write());
    }
}
