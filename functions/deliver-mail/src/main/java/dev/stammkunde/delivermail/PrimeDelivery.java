package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.json.MailOrderJson;
import dev.stammkunde.platform.aws.Priming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Delivers an order to nobody before a snapshot: everything is read and decided, the mail is
 * skipped, and its record is the only thing written. It is the same with each version.
 */
final class PrimeDelivery implements Priming.Action {

    private static final CustomerId NOBODY = new CustomerId("priming", "priming");
    private static final CampaignId CAMPAIGN = new CampaignId("priming", "priming");

    private final Wiring wiring;

    PrimeDelivery(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        MailOrder order =
                new MailOrder.OfCampaign(
                        MailKey.of(NOBODY, CAMPAIGN, "once"),
                        CAMPAIGN,
                        1,
                        Campaign.MAIN,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        null,
                        null);
        MailOrder read = MailOrderJson.read(MailOrderJson.write(order));
        Map<String, DeliveryOutcome> unused =
                wiring.deliverMail().deliver(List.of(new Incoming("priming", read, Instant.EPOCH)));
    }
}
