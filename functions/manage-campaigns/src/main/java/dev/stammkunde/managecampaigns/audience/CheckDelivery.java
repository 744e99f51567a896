package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.customers.CustomerId;
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
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds who of those who are due would get no mail, by the very rules of the delivery as of now.
 * How often they were mailed is left out, since other campaigns may come first until the day.
 */
final class CheckDelivery {

    private final ReadSituations situations;

    CheckDelivery(ReadSituations situations) {
        this.situations = situations;
    }

    /** Why somebody gets no mail whom no rule of the delivery refuses it. */
    private static final String ALREADY_SENT = "ALREADY_SENT";

    /**
     * Finds the reasons.
     *
     * @param due at most 100 customers, and which of the campaign's mails is due for each
     * @return of those who would get none, or got it already
     */
    List<String> findReasonsNot(
            Map<CustomerId, String> due, Campaign campaign, MailSettings settings, Instant now) {
        List<MailOrder> orders = new ArrayList<>();
        due.forEach(
                (customer, occurrence) -> orders.add(order(customer, occurrence, campaign, now)));
        List<String> reasons = new ArrayList<>();
        List<Situation> read = orders.isEmpty() ? List.of() : situations.read(orders);
        for (int i = 0; i < read.size(); i++) {
            findReasonNot(orders.get(i), read.get(i), new Asked(campaign, settings, now))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    private record Asked(Campaign campaign, MailSettings settings, Instant now) {}

    private static MailOrder order(
            CustomerId customer, String occurrence, Campaign campaign, Instant now) {
        return new MailOrder.OfCampaign(
                MailKey.of(customer, campaign.id(), occurrence),
                campaign.id(),
                campaign.version(),
                Campaign.MAIN,
                now,
                now,
                LocalDate.EPOCH,
                null,
                null);
    }

    /** What is decided for good stays so. */
    private static Optional<String> findReasonNot(MailOrder order, Situation found, Asked asked) {
        MailRecord record = found.record().value();
        return switch (record.state()) {
            case SENT, SENDING -> Optional.of(ALREADY_SENT);
            case SKIPPED -> record.findSkipReason().map(Enum::name);
            case HELD ->
                    DecideMail.decide(facts(order, found, asked))
                                    instanceof MailDecision.Skip(SkipReason reason)
                            ? Optional.of(reason.name())
                            : Optional.empty();
        };
    }

    /** A campaign that rests is counted as if it ran: that is why somebody asks. */
    private static MailFacts facts(MailOrder order, Situation found, Asked asked) {
        return new MailFacts(
                order,
                asked.settings(),
                anyDay(asked.campaign().terms(CampaignState.ACTIVE)),
                found.customer(),
                found.activity(),
                Standing.empty().with(found.standing().value().wishes()),
                found.suppression(),
                null,
                asked.now());
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
