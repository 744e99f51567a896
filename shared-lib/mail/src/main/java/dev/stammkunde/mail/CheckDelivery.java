package dev.stammkunde.mail;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.ReadSituations.Situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds who of those who are due for a mail of a campaign would get none, by the very rules of the
 * delivery as of now. How often they were mailed is left out, since other campaigns may come first
 * until the day. Made for one count, since of those who share a mailbox the first gets the mail.
 */
public final class CheckDelivery {

    /** Why somebody gets no mail whom no rule of the delivery refuses it. */
    private static final String ALREADY_SENT = "ALREADY_SENT";

    private final ReadSituations situations;
    private final MailTerms terms;
    private final MailSettings settings;
    private final Instant now;

    /** What mailboxes would have got by those who were looked at. */
    private final Map<EmailKey, MailboxMails> mailboxes = new HashMap<>();

    /**
     * Begins a count.
     *
     * @param terms of the campaign. One that rests is counted as if it ran: that is why somebody
     *     asks; and the day that is asked about need not be today
     */
    public CheckDelivery(
            ReadSituations situations, MailTerms terms, MailSettings settings, Instant now) {
        this.situations = situations;
        this.terms =
                new MailTerms(
                        terms.topic(),
                        terms.priority(),
                        terms.holdoutPercent(),
                        terms.similarGoods(),
                        MailDays.ANY,
                        CampaignState.ACTIVE);
        this.settings = settings;
        this.now = now;
    }

    /**
     * Finds the reasons.
     *
     * @param due at most 100 orders, each of another customer
     * @return of those who would get none, or got it already
     */
    public List<String> findReasonsNot(List<MailOrder.OfCampaign> due) {
        List<String> reasons = new ArrayList<>();
        List<Situation> read = due.isEmpty() ? List.of() : situations.read(List.copyOf(due));
        for (int i = 0; i < read.size(); i++) {
            findReasonNot(due.get(i), read.get(i)).ifPresent(reasons::add);
        }
        return reasons;
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

    private MailFacts facts(MailOrder order, Situation found, MailboxMails mailbox) {
        return new MailFacts(
                order,
                settings,
                terms,
                found.customer(),
                found.activity(),
                Standing.empty().with(found.standing().value().wishes()),
                found.suppression(),
                mailbox,
                null,
                now);
    }
}
