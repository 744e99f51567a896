package dev.stammkunde.localrunner.demo;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.store.DynamoDbCampaignRuns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.Holdout;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.store.DynamoDbMailRecords;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.shop.Language;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A letter of each month of the demo's year that ended some weeks ago, with a control group: long
 * enough ago to be judged. Its readers bought what they would have bought without it, and so it
 * shows an interval with zero in it.
 */
public final class DemoPastCampaign {

    static final String ID = "coffee-letter";
    static final int HELD_PERCENT = 40;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int PURCHASE_DAYS = 28;
    private static final int ENDED_DAYS_AGO = 35;
    private static final int LETTERS = 10;
    private static final int DAYS_BETWEEN = 30;
    private static final LocalTime SENT = LocalTime.of(10, 0);

    private final CampaignId id;
    private final Instant now;

    private DemoPastCampaign(CampaignId id, Instant now) {
        this.id = id;
        this.now = now;
    }

    /**
     * Stores it, with its runs and mails. What is there already stays as it is.
     *
     * @return what is wrong, for people
     */
    public static List<String> load(URI base, Instant now) throws InterruptedException {
        try (var client = DemoTables.client(base)) {
            var purchases = new ArrayList<DemoPurchase>(DemoYear.purchasesUntil(now));
            purchases.addAll(DemoMembers.purchasesUntil(now));
            for (String shop : List.of("demo-shop", "demo-shopify")) {
                new DemoPastCampaign(new CampaignId(shop, ID), now)
                        .store(
                                client,
                                purchases.stream()
                                        .filter(it -> it.customer().shopId().equals(shop))
                                        .toList());
            }
            return List.of();
        } catch (ResourceNotFoundException _) {
            // The template has no campaigns.
            return List.of();
        } catch (IOException e) {
            return List.of("The past campaign of the demo cannot be made: " + e.getMessage());
        }
    }

    private void store(DynamoDbClient client, List<DemoPurchase> purchases) {
        var table = DemoTables.name("CampaignsTable");
        var documents =
                new DynamoDbCampaigns(client, table, new AuditTable(DemoTables.name("ShopsTable")));
        var campaign = campaign();
        var made =
                new Acting("demo", null, List.of("marketing"), campaign.activeSince(), "demo-" + ID)
                        .did(id.shopId(), new Deed("create", "campaign", ID));
        if (documents.save(id, 1, CampaignJson.write(campaign), made) != SaveResult.SAVED) {
            return;
        }
        var runs = new DynamoDbCampaignRuns(client, table);
        var mails = new DynamoDbMailRecords(client, DemoTables.name("MailTable"));
        for (LocalDate day : days()) {
            var at = day.atTime(SENT).atZone(ZONE).toInstant();
            var begun = runs.begin(campaign, at);
            List<MailChange> changes =
                    readers(purchases, at).stream().map(it -> change(it, day, at)).toList();
            changes.forEach(change -> mails.save(List.of(change)));
            runs.save(
                    begun.with(
                            begun.progress()
                                    .counting(Map.of("MailsOrdered", (long) changes.size()))
                                    .finished(at)));
        }
    }

    private Campaign campaign() {
        var days = days();
        var content = new Content("newsletter", null, null, null);
        return new CampaignDraft(
                        "Kaffeebrief des Monats",
                        new CampaignRule.OnOccasion(new Occasion.Once(), 0),
                        new Timing(
                                "rate(" + DAYS_BETWEEN + " days)",
                                ZONE,
                                days.getFirst(),
                                days.getLast(),
                                null),
                        Audience.everyone(),
                        "news",
                        Map.of(Campaign.MAIN, Map.of(Language.DE, content, Language.EN, content)),
                        null,
                        Priority.NORMAL,
                        HELD_PERCENT,
                        true,
                        null,
                        PURCHASE_DAYS)
                .toVersion(
                        id,
                        1,
                        CampaignState.ACTIVE,
                        days.getFirst().atStartOfDay(ZONE).toInstant());
    }

    /** Returns the days of its letters, the first one first. */
    private List<LocalDate> days() {
        var last = LocalDate.ofInstant(now, ZONE).minusDays(ENDED_DAYS_AGO);
        var days = new ArrayList<LocalDate>();
        for (int letter = LETTERS - 1; letter >= 0; letter--) {
            days.add(last.minusDays((long) letter * DAYS_BETWEEN));
        }
        return days;
    }

    /** A letter is for all who had bought before. */
    private static SortedSet<CustomerId> readers(List<DemoPurchase> purchases, Instant at) {
        var readers = new TreeSet<CustomerId>(Comparator.comparing(CustomerId::id));
        purchases.stream()
                .filter(it -> it.at().isBefore(at))
                .map(DemoPurchase::customer)
                .forEach(readers::add);
        return readers;
    }

    private MailChange change(CustomerId reader, LocalDate day, Instant at) {
        var order =
                new MailOrder.OfCampaign(
                        MailKey.of(reader, id, day.toString()),
                        id,
                        1,
                        Campaign.MAIN,
                        at,
                        at,
                        day,
                        null,
                        null);
        var record = MailRecord.of(order);
        var next =
                Holdout.ofCampaign(reader, id, HELD_PERCENT)
                        ? record.decided(new MailDecision.Skip(SkipReason.HOLDOUT), at)
                        : delivered(record, reader, at);
        return new MailChange(new Versioned<>(record, 0), next, null);
    }

    private static MailRecord delivered(MailRecord record, CustomerId reader, Instant at) {
        var messageId = "demo-" + reader.id() + '-' + record.key().name();
        return record.decided(new MailDecision.Send(Basis.CONSENT_DOI), at)
                .accepted(messageId)
                .with(new MailEvent(MailEvent.Type.DELIVERED, at.plusSeconds(4), messageId, ""));
    }
}
