package dev.stammkunde.mail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.FindCampaignMails;
import dev.stammkunde.mail.FindMailHistory;
import dev.stammkunde.mail.Frequency;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailChange.MailboxChange;
import dev.stammkunde.mail.MailChange.StandingChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailDecision.Send;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailResends;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.MailboxReader;
import dev.stammkunde.mail.Mailboxes;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppression.Lift;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What every store of mails does. Each test gets empty ones. */
public abstract class MailStoresContract {

    private static final Instant NOW = Instant.parse("2026-05-06T10:00:00.123Z");
    private static final String SHOP = "demo-shop";
    private static final CustomerId ANNA = new CustomerId(SHOP, "anna#1%");
    private static final CampaignId CAMPAIGN = new CampaignId(SHOP, "winter");

    protected abstract MailRecords records();

    protected abstract FindCampaignMails campaignMails();

    /** Counts what was kept, and tells of it. */
    protected abstract CountCampaignMails counted();

    protected abstract Standings standings();

    protected abstract Suppressions suppressions();

    protected abstract Mailboxes mailboxes();

    protected abstract FindMailHistory history();

    private static MailOrder.OfCampaign order(CustomerId customer, String occurrence) {
        return order(customer, occurrence, null);
    }

    private static MailOrder.OfCampaign order(
            CustomerId customer, String occurrence, @Nullable GiftGiven gift) {
        return new MailOrder.OfCampaign(
                MailKey.of(customer, CAMPAIGN, occurrence),
                CAMPAIGN,
                2,
                "1",
                NOW,
                NOW.plusSeconds(60),
                LocalDate.of(2026, 5, 6),
                gift,
                gift == null ? null : NOW.minusSeconds(1));
    }

    private static MailRecord held(MailOrder order, Instant until) {
        return MailRecord.of(order)
                .decided(new MailDecision.Hold(until, HoldReason.QUIET_HOURS), NOW);
    }

    private static MailChange first(MailRecord record) {
        return new MailChange(new Versioned<>(record, 0), record, null);
    }

    private void keep(MailRecord record) {
        assertThat(records().save(List.of(first(record)))).containsExactly(SaveResult.SAVED);
    }

    private List<MailRecord> due(Instant until) {
        List<MailRecord> due = new ArrayList<>();
        for (int shard = 0; shard < records().shardCount(); shard++) {
            records().due(shard, until, 100).forEach(mail -> due.add(mail.value()));
        }
        return due;
    }

    @Test
    void find_unknownMail_isEmpty() {
        assertThat(records().find(MailKey.of(ANNA, CAMPAIGN, "2026"))).isEmpty();
    }

    @Test
    void findPaused_manyMails_areThoseOfTheCampaignThatWaitForIt() {
        Hold paused = new Hold(NOW.plusSeconds(9), HoldReason.CAMPAIGN_PAUSED);
        CustomerId ben = new CustomerId(SHOP, "ben");
        CustomerId elsewhere = new CustomerId("other-shop", "anna");
        keep(MailRecord.of(order(ANNA, "once")).decided(paused, NOW));
        keep(MailRecord.of(order(ben, "once")).decided(paused, NOW));
        keep(MailRecord.of(order(elsewhere, "once")).decided(paused, NOW));
        keep(held(order(new CustomerId(SHOP, "carl"), "once"), NOW));
        keep(MailRecord.of(order(ben, "2")).decided(paused, NOW).accepted("id"));

        List<CustomerId> found = new ArrayList<>();
        campaignMails()
                .findPaused(
                        CAMPAIGN,
                        mails -> mails.forEach(it -> found.add(it.value().key().customer())));

        assertThat(found).containsExactlyInAnyOrder(ANNA, ben);
    }

    @Test
    void results_mailsOfTwoRuns_countEachOnceForItsRun() {
        MailOrder.OfCampaign usual = order(ANNA, "x");
        for (int i = 0; i < 3; i++) {
            keep(sent(order(new CustomerId(SHOP, "sent" + i), "once"), "id" + i));
        }
        MailEvent bounce = new MailEvent(MailEvent.Type.BOUNCED, NOW, "id3", "");
        keep(sent(order(new CustomerId(SHOP, "back"), "once"), "id3").with(bounce).with(bounce));
        keep(held(order(ANNA, "once"), NOW));
        keep(skipped(order(ANNA, "other")));
        keep(MailRecord.of(order(ANNA, "now")).decided(new Send(Basis.CONSENT_DOI), NOW));
        keep(skipped(at(usual, NOW.plusSeconds(60))));
        keep(skipped(at(order(ANNA, "late"), NOW.plusSeconds(61))));

        Map<Instant, MailResults> results = counted().results(CAMPAIGN, NOW, NOW.plusSeconds(60));

        assertThat(results).containsOnlyKeys(NOW, NOW.plusSeconds(60));
        assertThat(results.get(NOW))
                .isEqualTo(
                        new MailResults(
                                1,
                                Map.of(HoldReason.QUIET_HOURS, 1L),
                                4,
                                Map.of(SkipReason.HOLDOUT, 1L),
                                Map.of(MailEvent.Type.BOUNCED, 1L)));
        assertThat(results.get(NOW)).extracting(MailResults::mails).isEqualTo(7L);
        assertThat(results.get(NOW.plusSeconds(60)))
                .extracting(MailResults::skipped)
                .isEqualTo(Map.of(SkipReason.HOLDOUT, 1L));
    }

    @Test
    void results_ofACampaignNamedTest_countNoMarketersTests() {
        MailOrder.OfCampaign due = order(ANNA, "x");
        keep(
                sent(
                        new MailOrder.OfTest(
                                MailKey.ofTest(ANNA, "r1"),
                                CAMPAIGN,
                                1,
                                due.about(),
                                "marketing@example.com",
                                "de",
                                NOW),
                        "m1"));

        assertThat(counted().results(new CampaignId(SHOP, "test"), NOW, NOW.plusSeconds(60)))
                .isEmpty();
    }

    private static MailRecord sent(MailOrder order, String messageId) {
        return MailRecord.of(order).decided(new Send(Basis.CONSENT_DOI), NOW).accepted(messageId);
    }

    private static MailRecord skipped(MailOrder order) {
        return MailRecord.of(order).decided(new MailDecision.Skip(SkipReason.HOLDOUT), NOW);
    }

    private static MailOrder at(MailOrder.OfCampaign order, Instant orderedAt) {
        return new MailOrder.OfCampaign(
                order.key(),
                order.campaign(),
                order.version(),
                order.variant(),
                orderedAt,
                order.notBefore(),
                order.occasion(),
                null,
                null);
    }

    @Test
    void save_anyOrder_isReadBackEqual() {
        LocalDate validUntil = LocalDate.of(2026, 6, 30);
        List<MailOrder> orders =
                List.of(
                        order(ANNA, "a"),
                        order(ANNA, "b", new GiftGiven.Points(500, validUntil)),
                        order(ANNA, "c", new GiftGiven.Points(500, null)),
                        order(ANNA, "d", new GiftGiven.Coupon("CODE", validUntil)),
                        order(ANNA, "owed", new GiftGiven.Owed("pool", "2026")),
                        new MailOrder.OfService(
                                new MailKey(ANNA, "opt-in/1"),
                                new ServiceMatter.OptIn("1"),
                                "anna@example.com",
                                "de",
                                NOW),
                        new MailOrder.OfTest(
                                MailKey.ofTest(ANNA, "1"),
                                CAMPAIGN,
                                2,
                                new MailOrder.About(
                                        "2",
                                        validUntil,
                                        new GiftGiven.Points(500, validUntil),
                                        NOW.minusSeconds(9)),
                                "marketing@example.com",
                                "en",
                                NOW),
                        new MailOrder.OfTest(
                                MailKey.ofTest(ANNA, "2"),
                                CAMPAIGN,
                                2,
                                new MailOrder.About("main", validUntil, null, null),
                                "b",
                                "marketing@example.com",
                                "en",
                                NOW));
        for (MailOrder order : orders) {
            MailRecord record = held(order, NOW.plusSeconds(90));

            keep(record);

            assertThat(records().find(order.key())).contains(new Versioned<>(record, 1));
        }
        assertThat(records().ofCustomer(ANNA)).hasSize(orders.size());
    }

    @Test
    void newestFirst_mailsOfManyTimes_areEachOnOnePageInOrder() {
        for (int day = 0; day < 7; day++) {
            keep(orderedAt(ANNA, NOW.plus(3 * day % 7, ChronoUnit.DAYS)));
        }
        keep(orderedAt(new CustomerId(SHOP, "ben"), NOW));

        List<Instant> times = new ArrayList<>();
        Optional<FindMailHistory.Place> after = Optional.empty();
        do {
            FindMailHistory.Page page = history().newestFirst(ANNA, after, 3);
            page.mails().forEach(mail -> times.add(mail.orderedAt()));
            after = page.next();
        } while (after.isPresent());

        assertThat(times)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 6)
                                .mapToObj(day -> NOW.plus(6 - day, ChronoUnit.DAYS))
                                .toList());
    }

    private static MailRecord orderedAt(CustomerId reader, Instant at) {
        MailRecord like = MailRecord.of(order(reader, at.toString()));
        return new MailRecord(
                like.key(),
                like.version(),
                at,
                like.state(),
                List.of(),
                null,
                null,
                like.messageIds(),
                List.of(),
                0,
                null,
                MailResends.NONE);
    }

    @Test
    void save_wholeLifeOfMail_isReadBackEqual() {
        MailRecord record =
                held(order(ANNA, "2026"), NOW.plusSeconds(90))
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), NOW.plusSeconds(91))
                        .reaching(new Reach(NOW, NOW.plusSeconds(91), 14, "split/b", true))
                        .accepted("ses-1")
                        .with(new MailEvent(MailEvent.Type.SENT, NOW, "ses-1", ""))
                        .with(new MailEvent(MailEvent.Type.BOUNCED, NOW, "ses-2", "Permanent"));

        keep(record);

        assertThat(records().find(record.key()).orElseThrow().value()).isEqualTo(record);
    }

    @Test
    void save_recordMovedOn_isConflictAndChangesNothing() {
        MailRecord record = held(order(ANNA, "2026"), NOW.plusSeconds(90));
        keep(record);
        MailRecord skipped = record.decided(new MailDecision.Skip(SkipReason.OBJECTED), NOW);

        assertThat(records().save(List.of(first(skipped)))).containsExactly(SaveResult.CONFLICT);
        assertThat(records().find(record.key()).orElseThrow().value()).isEqualTo(record);
    }

    @Test
    void save_standingMovedOn_savesNeither() {
        MailRecord record = held(order(ANNA, "2026"), NOW.plusSeconds(90));
        Standing objected = Standing.empty().with(Wishes.none().objected(NOW));
        Versioned<Standing> before = standings().standing(ANNA);
        assertThat(standings().save(ANNA, before, objected)).isEqualTo(SaveResult.SAVED);
        Standing counting =
                Standing.empty().counting(new Counted("winter/2026", NOW, Priority.HIGH), 7);

        assertThat(
                        records()
                                .save(
                                        List.of(
                                                new MailChange(
                                                        new Versioned<>(record, 0),
                                                        record,
                                                        new StandingChange(before, counting)))))
                .containsExactly(SaveResult.CONFLICT);
        assertThat(records().find(record.key())).isEmpty();
        assertThat(standings().standing(ANNA).value()).isEqualTo(objected);
    }

    /** Two records of one mailbox at once: the one that comes second is decided on anew. */
    @Test
    void save_mailboxMovedOn_savesNothing() {
        Versioned<MailboxMails> before = mailboxes().mailbox(mailbox());
        MailboxMails bens = before.value().getting(got("ben", "winter/2026", NOW));
        assertThat(mailboxes().save(before, bens)).isEqualTo(SaveResult.SAVED);
        MailRecord record = held(order(ANNA, "2026"), NOW.plusSeconds(90));
        MailboxMails annas = before.value().getting(got("anna", "winter/2026", NOW));

        assertThat(records().save(List.of(toMailbox(record, before, annas))))
                .containsExactly(SaveResult.CONFLICT);
        assertThat(records().find(record.key())).isEmpty();
        assertThat(standings().standing(ANNA).version()).isZero();
        assertThat(mailboxes().mailbox(mailbox()).value()).isEqualTo(bens);
    }

    @Test
    void save_mailboxWithRecordAndStanding_isReadBackEqual() {
        Versioned<MailboxMails> before = mailboxes().mailbox(mailbox());
        MailboxMails got =
                before.value()
                        .getting(got("ben", "winter/2026", NOW))
                        .erased(new CustomerId(SHOP, "ben"))
                        .getting(got("anna", "winter/2026", NOW.plusSeconds(1)))
                        .getting(got("carl", "winter/" + NOW + "/2", NOW.plusSeconds(2)));
        MailRecord record = held(order(ANNA, "2026"), NOW.plusSeconds(90));

        assertThat(records().save(List.of(toMailbox(record, before, got))))
                .containsExactly(SaveResult.SAVED);

        assertThat(mailboxes().mailbox(mailbox())).isEqualTo(new Versioned<>(got, 1));
        assertThat(standings().standing(ANNA).value().mailboxes())
                .containsExactly(mailbox().hash());
        assertThat(mailboxes().save(before, got)).isEqualTo(SaveResult.CONFLICT);
    }

    private static EmailKey mailbox() {
        return MailboxMails.findKey(SHOP, "familie@example.org").orElseThrow();
    }

    /** Times are kept in whole seconds. */
    private static MailboxMails.Got got(String customer, String mail, Instant at) {
        return new MailboxMails.Got(
                mail,
                MailboxReader.of(mailbox(), new CustomerId(SHOP, customer), Optional.of("Anna")),
                LocalDate.of(2026, 5, 6),
                at.truncatedTo(ChronoUnit.SECONDS),
                Priority.LOW);
    }

    private static MailChange toMailbox(
            MailRecord record, Versioned<MailboxMails> before, MailboxMails next) {
        return new MailChange(
                new Versioned<>(record, 0),
                record,
                new StandingChange(
                        new Versioned<>(Standing.empty(), 0), Standing.empty().reaching(mailbox())),
                new MailboxChange(before, next));
    }

    @Test
    void save_manyOfWhichOneConflicts_savesTheOthers() {
        List<MailChange> changes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            CustomerId customer = new CustomerId(SHOP, "c" + i);
            MailRecord record = held(order(customer, "2026"), NOW.plusSeconds(90));
            changes.add(
                    new MailChange(
                            new Versioned<>(record, 0),
                            record,
                            new StandingChange(
                                    new Versioned<>(Standing.empty(), 0),
                                    Standing.empty().with(Wishes.none().optedIn(NOW)))));
        }
        keep(changes.get(4).next());

        List<SaveResult> results = records().save(changes);

        assertThat(results).filteredOn(SaveResult.SAVED::equals).hasSize(9);
        assertThat(results.get(4)).isEqualTo(SaveResult.CONFLICT);
        assertThat(standings().standing(new CustomerId(SHOP, "c4")).version()).isZero();
        assertThat(standings().standing(new CustomerId(SHOP, "c5")).version()).isEqualTo(1);
    }

    @Test
    void due_timeHasCome_isTheMailsThatAreStillHeld() {
        MailRecord early = held(order(new CustomerId(SHOP, "1"), "x"), NOW.plusSeconds(60));
        MailRecord late = held(order(new CustomerId(SHOP, "2"), "x"), NOW.plusSeconds(61));
        MailRecord skipped =
                MailRecord.of(order(new CustomerId(SHOP, "3"), "x"))
                        .decided(new MailDecision.Skip(SkipReason.HOLDOUT), NOW);
        keep(early);
        keep(late);
        keep(skipped);

        assertThat(due(NOW.plusSeconds(59))).isEmpty();
        assertThat(due(NOW.plusSeconds(60))).containsExactly(early);
        assertThat(due(NOW.plusSeconds(100))).containsExactlyInAnyOrder(early, late);
    }

    @Test
    void standing_allWishes_areReadBackEqual() {
        Standing standing =
                Standing.empty()
                        .with(
                                new Wishes(
                                        Map.of("*", NOW, "news", NOW.minusSeconds(9)),
                                        NOW.minusSeconds(5),
                                        Map.of("news", NOW, "birthday", NOW.plusSeconds(1)),
                                        Frequency.AT_MOST_MONTHLY,
                                        Language.EN,
                                        NOW.plusSeconds(9),
                                        NOW.minusSeconds(1)))
                        .counting(new Counted("winter/1", NOW, Priority.LOW), 7)
                        .counting(new Counted("winter/2", NOW.plusSeconds(1), Priority.HIGH), 7)
                        .promotionPausedUntil(NOW.plusSeconds(10));

        assertThat(standings().save(ANNA, standings().standing(ANNA), standing))
                .isEqualTo(SaveResult.SAVED);

        assertThat(standings().standing(ANNA)).isEqualTo(new Versioned<>(standing, 1));
        assertThat(standings().save(ANNA, new Versioned<>(standing, 0), Standing.empty()))
                .isEqualTo(SaveResult.CONFLICT);
    }

    @Test
    void suppression_anyEvents_areReadBackEqual() {
        EmailKey address = EmailKey.of(SHOP, "anna@example.com");
        Suppression known =
                Suppression.none()
                        .hardBounced(NOW)
                        .complained(NOW.plusSeconds(1))
                        .softBounced(NOW.plusSeconds(2))
                        .softBounced(NOW.plusSeconds(3))
                        .delivered(NOW.plusSeconds(4))
                        .lifted(new Lift(NOW.plusSeconds(5), "mira", "new", SkipReason.COMPLAINED))
                        .lifted(new Lift(NOW.plusSeconds(6), "mira", "again", null))
                        .complained(NOW.plusSeconds(7));

        assertThat(suppressions().suppression(address))
                .isEqualTo(new Versioned<>(Suppression.none(), 0));
        assertThat(suppressions().save(address, suppressions().suppression(address), known))
                .isEqualTo(SaveResult.SAVED);
        assertThat(suppressions().suppression(address)).isEqualTo(new Versioned<>(known, 1));
        assertThat(suppressions().save(address, new Versioned<>(known, 0), known))
                .isEqualTo(SaveResult.CONFLICT);
    }
}
