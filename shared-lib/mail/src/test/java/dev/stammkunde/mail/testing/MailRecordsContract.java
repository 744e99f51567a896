package dev.stammkunde.mail.testing;

import static dev.stammkunde.mail.testing.WinterMails.ANNA;
import static dev.stammkunde.mail.testing.WinterMails.CAMPAIGN;
import static dev.stammkunde.mail.testing.WinterMails.NOW;
import static dev.stammkunde.mail.testing.WinterMails.SHOP;
import static dev.stammkunde.mail.testing.WinterMails.first;
import static dev.stammkunde.mail.testing.WinterMails.held;
import static dev.stammkunde.mail.testing.WinterMails.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.FindMailHistory;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailChange.StandingChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailResends;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.GiftGiven;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What every store of mails does with each of them. Each test gets an empty one. */
public abstract class MailRecordsContract {

    protected abstract MailRecords records();

    protected abstract Standings standings();

    protected abstract FindMailHistory history();

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
}
