package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.DecideMail;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds who of those who are due would get no mail, by the very rules of the delivery as of now.
 * How often they were mailed is left out, since other campaigns may come first until the day.
 */
final class CheckDelivery {

    private final ReadSituations situations;

    CheckDelivery(ReadSituations situations) {
        this.situations = situations;
    }

    /**
     * Finds the reasons.
     *
     * @param customers at most 100
     * @return of those who would get none
     */
    List<SkipReason> findReasonsNot(
            List<CustomerId> customers, Campaign campaign, MailSettings settings, Instant now) {
        List<MailOrder> orders = new ArrayList<>();
        for (CustomerId customer : customers) {
            orders.add(
                    new MailOrder.OfCampaign(
                            MailKey.of(customer, campaign.id(), "count"),
                            campaign.id(),
                            campaign.version(),
                            Campaign.MAIN,
                            now,
                            now,
                            LocalDate.EPOCH,
                            null,
                            null));
        }
        List<SkipReason> reasons = new ArrayList<>();
        List<Situation> read = orders.isEmpty() ? List.of() : situations.read(orders);
        for (int i = 0; i < read.size(); i++) {
            MailFacts facts = facts(orders.get(i), read.get(i), campaign, settings, now);
            if (DecideMail.decide(facts) instanceof MailDecision.Skip(SkipReason reason)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    /** A campaign that rests is counted as if it ran: that is why somebody asks. */
    private static MailFacts facts(
            MailOrder order,
            Situation found,
            Campaign campaign,
            MailSettings settings,
            Instant now) {
        return new MailFacts(
                order,
                settings,
                campaign.terms(CampaignState.ACTIVE),
                found.customer(),
                found.activity(),
                new Standing(List.of(), found.standing().value().wishes()),
                found.suppression(),
                null,
                now);
    }
}
