package dev.stammkunde.sendfollowupmails;

import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.OrderDueMails.Run;
import dev.stammkunde.mail.CheckDelivery;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ReadSituations;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Counts whom a run has a mail ordered for that warns of something, and whom no mail may reach as
 * things are: by consent, address or their own wish. Delivery decides again on each.
 */
final class CountNotMailable {

    private final @Nullable CheckDelivery check;
    private long notMailable;

    private CountNotMailable(@Nullable CheckDelivery check) {
        this.check = check;
    }

    /** Of campaigns that warn of nothing it is not asked. */
    static CountNotMailable of(Run run, ReadSituations situations) {
        return new CountNotMailable(
                run.campaign().rule() instanceof CampaignRule.BeforeExpiry
                        ? new CheckDelivery(
                                situations,
                                run.campaign().terms(run.campaign().state()),
                                run.settings(),
                                run.scheduledAt())
                        : null);
    }

    void look(List<MailOrder.OfCampaign> wanted) {
        if (check != null) {
            notMailable += check.findReasonsNot(wanted).size();
        }
    }

    long count() {
        return notMailable;
    }
}
