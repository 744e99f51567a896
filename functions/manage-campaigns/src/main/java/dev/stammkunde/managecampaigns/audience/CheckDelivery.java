package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.DecideMail;
import dev.stammkunde.mail.MailDays;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailTerms;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds who of those who are due would get no mail, by the very rules of the delivery as of now.
 * How often they were mailed is left out, since other campaigns may come first until the day. Made
 * for one count, since of those who share a mailbox the first gets the mail.
 */
final class CheckDelivery {

    /** Why somebody gets no mail whom no rule of the delivery refuses it. */
    private static final String ALREADY_SENT = "ALREADY_SENT";

    private final ReadSituations situations;
    private final Campaign campaign;
    private final MailSettings settings;
    private final Instant now;

    /** What mailboxes would have got by those who were looked at. */
    private final Map<EmailKey, MailboxMails> mailboxes = new HashMap<>();

    CheckDelivery(
            ReadSituations situations, Campaign campaign, MailSettings settings, Instant now) {
        this.situations = situations;
        this.campaign = campaign;
        this.settings = settings;
        this.now = now;
    }

    /**
     * Finds the reasons.
     *
     * @param due at most 100 customers, and which of the campaign's mails is due for each
     * @return of those who would get none, or got it already
     */
    List<String> findReasonsNot(Map<CustomerId, DueOnDay.Answer.Due> due) {
        List<MailOrder.OfCampaign> orders = new ArrayList<>();
        due.forEach((customer, what) -> orders.add(order(customer, what)));
        List<String> reasons = new ArrayList<>();
        List<Situation> read = orders.isEmpty() ? List.of() : situations.read(List.copyOf(orders));
        for (int i = 0; i < read.size(); i++) {
            findReasonNot(orders.get(i), read.get(i)).ifPresent(reasons::add);
        }
        return reasons;
    }

    private MailOrder.OfCampaign order(CustomerId customer, DueOnDay.Answer.Due due) {
        return new MailOrder.OfCampaign(
                MailKey.of(customer, campaign.id(), due.occurrence()),
                campaign.id(),
                campaign.version(),
                Campaign.MAIN,
                now,
                now,
                due.occasion(),
                null,
                due.lapsedSince());
    }

    /** What is decided for good stays so. */
    private Optional<String> findReasonNot(MailOrder.OfCampaign order, Situation found) {
        MailRecord record = found.record().value();
        return switch (record.state()) {
            case SENT, SENDING -> Optional.of(ALREADY_SENT);
            case SKIPPED -> record.findSkipReason().map(Enum::name);
            case HELD -> findRefusal(order, found).map(Enum::name);
        };
    }

    private Optional<SkipReason> findRefusal(MailOrder.OfCampaign order, Situation found) {
        if (DecideMail.decide(facts(order, found, MailboxMails.NONE))
                instanceof MailDecision.Skip(SkipReason reason)) {
            return Optional.of(reason);
        }
        MailboxMails read = found.mailbox().value();
        EmailKey key = read.mailbox();
        return key == null
                ? Optional.empty()
                : findHaving(facts(order, found, mailboxes.getOrDefault(key, read)), key);
    }

    private Optional<SkipReason> findHaving(MailFacts facts, EmailKey key) {
        if (facts.mailboxHasIt()) {
            return Optional.of(SkipReason.MAILBOX_HAS_IT);
        }
        facts.findGot().ifPresent(got -> mailboxes.put(key, facts.mailbox().getting(got)));
        return Optional.empty();
    }

    /** A campaign that rests is counted as if it ran: that is why somebody asks. */
    private MailFacts facts(MailOrder order, Situation found, MailboxMails mailbox) {
        return new MailFacts(
                order,
                settings,
                anyDay(campaign.terms(CampaignState.ACTIVE)),
                found.customer(),
                found.activity(),
                Standing.empty().with(found.standing().value().wishes()),
                found.suppression(),
                mailbox,
                null,
                now);
    }

    /** The day that is asked about need not be today. */
    private static MailTerms anyDay(MailTerms terms) {
        return new MailTerms(
                terms.topic(),
                terms.priority(),
                terms.holdoutPercent(),
                terms.similarGoods(),
                MailDays.ANY,
                terms.state());
    }
}
