package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.calendar.OccasionNames;
import dev.stammkunde.campaigns.content.FillIn;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.DecideMail;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailDecision.Send;
import dev.stammkunde.mail.MailDecision.Skip;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailTerms;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.mail.content.ComposeMail;
import dev.stammkunde.mail.content.FillMail;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.content.FillSurvey;
import dev.stammkunde.surveys.content.SurveyLinks;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides on one order, and composes the mail where it goes out. Writes nothing. */
final class DecideOrder {

    /** The quota is of any 24 hours, so a part of it comes back with each. */
    static final Duration QUOTA_HOLD = Duration.ofHours(1);

    /** After what time a mail whose text is not ready is looked at again. */
    static final Duration CONTENT_HOLD = Duration.ofHours(6);

    /** After what time a mail for which no coupon is left is looked at again. */
    static final Duration COUPON_HOLD = Duration.ofHours(1);

    private final TakeOwedGift owed;
    private final ComposeMail compose;
    private final OccasionNames names;
    private final SendBudget budget;
    private final FindOrderedBy orderedBy;
    private final SurveyLinks links;

    /** What mails of surveys need. */
    record OfSurveys(FindOrderedBy orderedBy, SurveyLinks links) {}

    DecideOrder(
            TakeOwedGift owed,
            ComposeMail compose,
            OccasionNames names,
            SendBudget budget,
            OfSurveys surveys) {
        this.orderedBy = surveys.orderedBy();
        this.links = surveys.links();
        this.owed = owed;
        this.compose = compose;
        this.names = names;
        this.budget = budget;
    }

    Task decide(Incoming incoming, Situation situation, Campaigns campaigns) {
        MailRecord record = situation.record().value();
        if (record.isClosed()) {
            return Task.of(incoming, situation);
        }
        OrderedBy by =
                orderedBy.find(incoming.order(), campaigns, situation.points(), incoming.now());
        MailFacts facts = facts(incoming, situation, by.terms(), campaigns);
        MailRecord following = by.followed(record);
        MailDecision decision =
                FindTakenBackDate.unlessGone(
                        FindMailedBasket.unlessBought(
                                by.unlessNeedless(DecideMail.decide(facts)), by, facts),
                        by.campaign(),
                        facts);
        return switch (decision) {
            case Hold hold -> waiting(incoming, situation, following, hold);
            case Skip skip ->
                    waiting(incoming, situation, following, TooLate.told(skip, following));
            case Send send ->
                    owed.find(facts, by.campaign())
                            .map(
                                    whole ->
                                            sending(
                                                    new Whole(incoming, situation, whole, by),
                                                    following,
                                                    send))
                            .orElseGet(
                                    () ->
                                            waiting(
                                                    incoming,
                                                    situation,
                                                    following,
                                                    wanting(
                                                            following,
                                                            HoldReason.NO_COUPON_LEFT,
                                                            incoming.now())));
        };
    }

    /** An order of which all is known and that may go out. */
    private record Whole(Incoming incoming, Situation situation, MailFacts facts, OrderedBy by) {}

    private Task sending(Whole whole, MailRecord record, Send send) {
        Incoming incoming = whole.incoming();
        Situation situation = whole.situation();
        MailFacts facts = whole.facts();
        return switch (compose.compose(facts, fill(whole), send.basis())) {
            case ComposeMail.Composed.Wanting(HoldReason reason) ->
                    waiting(incoming, situation, record, wanting(record, reason, incoming.now()));
            case ComposeMail.Composed.Ready(OutgoingMail mail) -> {
                Optional<HoldReason> full =
                        budget.take(
                                !(incoming.order() instanceof MailOrder.OfCampaign),
                                incoming.now());
                yield full.isPresent()
                        ? waiting(
                                incoming,
                                situation,
                                record,
                                hold(record, full.get(), incoming.now()))
                        : new Task(
                                incoming,
                                Task.Read.of(situation),
                                counting(facts, record.decided(send, incoming.now()), whole.by()),
                                mail,
                                false);
            }
        };
    }

    private FillMail fill(Whole whole) {
        return switch (whole.by()) {
            case OrderedBy.Nobody _ -> FillMail.NOTHING;
            case OrderedBy.ByCampaign(
                            OrderedBy.Said(Campaign campaign, var _),
                            var _,
                            FindMailedOrder.Found after) ->
                    new FillIn(
                            names,
                            campaign,
                            PointsView.of(whole.situation().points(), whole.facts().now()),
                            after.about());
            case OrderedBy.BySurvey(Survey asked, var _, var _) -> new FillSurvey(asked, links);
        };
    }

    /** Returns the hold after the service did not take a mail. */
    static Hold hold(MailRecord record, HoldReason reason, Instant now) {
        return new Hold(
                reason == HoldReason.QUOTA_EXHAUSTED
                        ? now.plus(QUOTA_HOLD)
                        : record.serviceRetryAt(now),
                reason);
    }

    private static MailDecision wanting(MailRecord record, HoldReason reason, Instant now) {
        boolean coupon = reason == HoldReason.NO_COUPON_LEFT;
        if (!Patience.isOver(record, reason, now)) {
            return new Hold(now.plus(coupon ? COUPON_HOLD : CONTENT_HOLD), reason);
        }
        return new Skip(coupon ? SkipReason.COUPONS_NOT_IMPORTED : SkipReason.CONTENT_NOT_MENDED);
    }

    /**
     * A mail that does not go out now does not count, but for one that may have gone out already:
     * nobody knows as long as it awaits confirmation.
     */
    private static Task waiting(
            Incoming incoming, Situation situation, MailRecord record, MailDecision decision) {
        boolean mayBeOut = record.awaitingUntil() != null;
        Task.Next next =
                new Task.Next(
                        record.decided(decision, incoming.now()),
                        situation.standing().value(),
                        situation.mailbox().value());
        return Task.of(incoming, situation).then(mayBeOut ? next : next.withoutCounting());
    }

    /** The customer's standing names the mailbox, so that an erasure finds what it remembers. */
    private static Task.Next counting(MailFacts facts, MailRecord decided, OrderedBy by) {
        MailTerms terms = facts.terms();
        if (terms == null || !(facts.order() instanceof MailOrder.OfCampaign order)) {
            return new Task.Next(decided, facts.standing(), facts.mailbox());
        }
        Reach reach = reachOrNull(facts, decided, by);
        MailRecord record = reach == null ? decided : decided.reaching(reach);
        Standing counted =
                facts.standing()
                        .counting(
                                new Counted(
                                        order.key().name(), facts.now(), terms.priority(), reach),
                                facts.settings().caps().windowDays());
        EmailKey mailbox = facts.mailbox().mailbox();
        return new Task.Next(
                record,
                mailbox == null ? counted : counted.reaching(mailbox),
                facts.findGot().map(facts.mailbox()::getting).orElse(facts.mailbox()));
    }

    /** What readers buy after mails of surveys, nobody asks. */
    private static @Nullable Reach reachOrNull(MailFacts facts, MailRecord record, OrderedBy by) {
        return by instanceof OrderedBy.ByCampaign(OrderedBy.Said said, var _, var _)
                ? new Reach(
                        record.orderedAt(),
                        facts.now(),
                        said.campaign().draft().purchaseDays(),
                        said.variant(),
                        facts.standing()
                                .hasOfRun(
                                        said.campaign().id().id(),
                                        record.key().name(),
                                        record.orderedAt()))
                : null;
    }

    private static MailFacts facts(
            Incoming incoming,
            Situation situation,
            @Nullable MailTerms terms,
            Campaigns campaigns) {
        MailOrder order = incoming.order();
        return new MailFacts(
                order,
                campaigns.settings(order.key().customer().shopId()),
                terms,
                situation.customer(),
                situation.activity(),
                situation.standing().value(),
                situation.suppression(),
                situation.mailbox().value(),
                situation.record().value().awaitingUntil(),
                incoming.now());
    }
}
