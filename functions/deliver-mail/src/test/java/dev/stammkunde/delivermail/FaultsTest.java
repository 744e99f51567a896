package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.HandOver.Result;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.platform.Versioned;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Faults that are none of the mail service's alone. */
final class FaultsTest {

    private static final Instant NOON = World.NOON;

    private final World world = new World();

    @Test
    void deliver_orderThatCannotBeDecidedOn_failsAlone() {
        WinBack ladder = new WinBack(List.of(new Step(60, null)));
        world.versions.add(SampleCampaigns.next(world.versions.getLast(), ladder));
        MailOrder.OfCampaign order =
                (MailOrder.OfCampaign) World.order(world.subscriber("anna"), "2026");
        MailOrder poison =
                new MailOrder.OfCampaign(
                        order.key(),
                        order.campaign(),
                        2,
                        "9".repeat(40),
                        order.orderedAt(),
                        order.notBefore(),
                        order.occasion(),
                        null,
                        NOON.minusSeconds(99));

        Map<String, DeliveryOutcome> outcomes =
                world.deliver(NOON, poison, World.order(world.subscriber("bernd"), "2026"));

        assertThat(outcomes).containsOnly(Map.entry("message-1", new DeliveryOutcome.Sent()));
    }

    /** The service's events may be faster than the answer to the call is written down. */
    @Test
    void deliver_rejectedBeforeTheAnswerIsRecorded_isSkippedAndTheOthersAreSent() {
        CustomerId anna = world.subscriber("anna");
        MailOrder rejected = World.order(anna, "2026");
        world.service.fault =
                mail ->
                        mail.key().equals(rejected.key())
                                ? Optional.of(reject(mail))
                                : Optional.empty();

        Map<String, DeliveryOutcome> outcomes =
                world.deliver(NOON, rejected, World.order(world.subscriber("bernd"), "2026"));

        assertThat(outcomes)
                .containsEntry("message-0", new DeliveryOutcome.Skipped(SkipReason.REJECTED))
                .containsEntry("message-1", new DeliveryOutcome.Sent());
        assertThat(world.record(rejected).state()).isEqualTo(MailState.SKIPPED);
    }

    private Result reject(OutgoingMail mail) {
        Versioned<MailRecord> stored = world.mails.find(mail.key()).orElseThrow();
        MailEvent event = new MailEvent(MailEvent.Type.REJECTED, NOON.plusSeconds(1), "ses-1", "");
        var unused =
                world.mails.save(List.of(new MailChange(stored, stored.value().with(event), null)));
        return new Result.Accepted("ses-1");
    }

    @Test
    void deliver_quotaNotToldAtFirst_asksOnceAMinuteAndHoldsMeanwhile() {
        int[] asked = new int[1];
        SendBudget budget =
                new SendBudget(
                        () -> {
                            asked[0]++;
                            if (asked[0] == 1 || asked[0] == 3) {
                                throw new IllegalStateException("throttled");
                            }
                            return world.service.quota;
                        },
                        2);

        for (int i = 0; i < 10; i++) {
            assertThat(budget.take(false, NOON)).contains(HoldReason.SERVICE_UNAVAILABLE);
        }
        assertThat(budget.take(false, NOON.plusSeconds(60))).isEmpty();
        assertThat(budget.take(false, NOON.plusSeconds(120))).isEmpty();
        assertThat(budget.take(false, NOON.plusSeconds(121))).isEmpty();

        assertThat(asked[0]).isEqualTo(3);
    }
}
