package dev.stammkunde.webhooks.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.webhooks.DeliveryState;
import dev.stammkunde.webhooks.EndpointAnswer;
import dev.stammkunde.webhooks.EndpointStanding;
import dev.stammkunde.webhooks.EndpointStandings;
import dev.stammkunde.webhooks.WebhookDeliveries;
import dev.stammkunde.webhooks.WebhookDeliveries.Page;
import dev.stammkunde.webhooks.WebhookDeliveries.Question;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every store of webhooks does. */
public abstract class WebhooksContract {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final EndpointAnswer FAILED =
            new EndpointAnswer.Failed("it answered 500", Optional.of(500), Optional.empty());

    /** Returns standings of nobody, or those of an earlier call. */
    protected abstract EndpointStandings standings();

    /** Returns an empty store, or that of an earlier call. */
    protected abstract WebhookDeliveries deliveries();

    /** Returns what was done, the newest first. */
    protected abstract List<Deed> audited();

    private static AuditEntry entry() {
        return Acting.operator("olga", NOW, "request-1")
                .did("shop", new Deed("new-secret", "webhook", "erp"));
    }

    private static WebhookDelivery first(int number) {
        return WebhookDelivery.first(SampleWebhooks.ERP, SampleWebhooks.booked(number));
    }

    private static WebhookDelivery failed(int number, int times) {
        WebhookDelivery delivery = first(number);
        for (int i = 0; i < times; i++) {
            delivery = delivery.after(FAILED, NOW);
        }
        return delivery;
    }

    private WebhookDelivery saved(WebhookDelivery delivery) {
        assertThat(deliveries().save(delivery)).isEqualTo(SaveResult.SAVED);
        return deliveries().find(delivery.endpoint(), delivery.event().id()).orElseThrow();
    }

    @Test
    void save_deliveryOfAPartner_isFoundWithWhoseItIs() {
        WebhookEvent booked = SampleWebhooks.booked(1);
        WebhookEvent event =
                new WebhookEvent(
                        booked.id(),
                        booked.shopId(),
                        "cafe",
                        WebhookEventType.PARTNER_EARNED,
                        booked.at(),
                        "{}");

        assertThat(saved(WebhookDelivery.first(SampleWebhooks.ERP, event)).event())
                .isEqualTo(event);
    }

    @Test
    void find_standingOfAnUnknownEndpoint_isThatOfTheFirstDay() {
        assertThat(standings().find(SampleWebhooks.ERP))
                .isEqualTo(EndpointStanding.first(SampleWebhooks.ERP));
    }

    @Test
    void save_standing_isFoundAsItWas() {
        EndpointStanding standing =
                EndpointStanding.first(SampleWebhooks.ERP)
                        .findRotated("key-1", NOW)
                        .orElseThrow()
                        .findRotated("key-2", NOW.plusMillis(7))
                        .orElseThrow();
        assertThat(standings().save(standing, entry())).isEqualTo(SaveResult.SAVED);
        for (int i = 0; i < 6; i++) {
            EndpointStanding read = standings().find(SampleWebhooks.ERP);
            assertThat(standings().save(read.findAfter(FAILED, false, NOW).orElseThrow()))
                    .isEqualTo(SaveResult.SAVED);
        }
        EndpointStanding resting = standings().find(SampleWebhooks.ERP);
        standings().save(resting.findAfter(new EndpointAnswer.Gone(), false, NOW).orElseThrow());

        assertThat(resting.secrets()).isEqualTo(standing.secrets());
        assertThat(resting.failuresInRow()).isEqualTo(6);
        assertThat(resting.failingSince()).isEqualTo(NOW);
        assertThat(resting.restsUntil()).isEqualTo(NOW.plusSeconds(240));
        assertThat(standings().find(SampleWebhooks.ERP).disabled())
                .isEqualTo(
                        new EndpointStanding.Disabled(NOW, EndpointStanding.DisabledReason.GONE));
        assertThat(standings().find(SampleWebhooks.CRM).version()).isZero();
        assertThat(audited()).containsExactly(new Deed("new-secret", "webhook", "erp"));
    }

    @Test
    void save_standingThatSomebodyChanged_isAConflictAndTellsTheAuditNothing() {
        EndpointStanding read = standings().find(SampleWebhooks.ERP);
        standings().save(read);

        assertThat(standings().save(read)).isEqualTo(SaveResult.CONFLICT);
        assertThat(standings().save(read, entry())).isEqualTo(SaveResult.CONFLICT);
        assertThat(audited()).isEmpty();
    }

    @Test
    void save_delivery_isFoundAsItWas() {
        WebhookDelivery waiting = saved(failed(1, 3));
        WebhookDelivery done = saved(waiting.after(new EndpointAnswer.Taken(204), NOW));

        assertThat(waiting)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(failed(1, 3));
        assertThat(done.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(done.sweepAt()).isNull();
        assertThat(deliveries().find(SampleWebhooks.CRM, done.event().id())).isEmpty();
    }

    @Test
    void save_deliveryThatSomebodyChanged_isAConflict() {
        WebhookDelivery stale = first(1).after(FAILED, NOW);
        WebhookDelivery read = saved(stale);

        assertThat(deliveries().save(stale)).isEqualTo(SaveResult.CONFLICT);
        assertThat(deliveries().save(read.replayed(NOW), entry())).isEqualTo(SaveResult.SAVED);
        assertThat(deliveries().save(read, entry())).isEqualTo(SaveResult.CONFLICT);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void due_atATime_areThoseWhoseTimeHasComeAndOnlyUntilTheyAreSwept() {
        WebhookDelivery early = saved(failed(1, 3));
        saved(failed(2, 4));
        saved(first(3).after(new EndpointAnswer.Taken(200), NOW));
        Instant anHourLater = NOW.plus(Duration.ofHours(1));

        assertThat(deliveries().due(NOW, 10)).isEmpty();
        assertThat(deliveries().due(anHourLater, 10)).containsExactly(early);

        saved(early.swept(anHourLater));

        assertThat(deliveries().due(anHourLater, 10)).isEmpty();
        assertThat(deliveries().due(anHourLater.plus(Duration.ofHours(2)), 10)).hasSize(2);
    }

    @Test
    void page_ofAnEndpoint_isTheNewestFirstAndGoesOnWhereItEnded() {
        for (int number = 1; number <= 5; number++) {
            saved(
                    number % 2 == 0
                            ? failed(number, 10)
                            : first(number).after(new EndpointAnswer.Taken(200), NOW));
        }
        Question all = new Question(Instant.EPOCH, Optional.empty());

        Page page = deliveries().page(SampleWebhooks.ERP, all, Optional.empty(), 3);
        Page rest = deliveries().page(SampleWebhooks.ERP, all, page.next(), 3);

        assertThat(page.deliveries())
                .extracting(each -> each.event().at())
                .containsExactly(at(5), at(4), at(3));
        assertThat(rest.deliveries())
                .extracting(each -> each.event().at())
                .containsExactly(at(2), at(1));
        assertThat(rest.next()).isEmpty();
        assertThat(deliveries().page(SampleWebhooks.CRM, all, Optional.empty(), 3).deliveries())
                .isEmpty();
    }

    @Test
    void page_ofAStateFromATime_hasNoOthers() {
        for (int number = 1; number <= 6; number++) {
            saved(
                    number % 2 == 0
                            ? failed(number, 10)
                            : first(number).after(new EndpointAnswer.Taken(200), NOW));
        }
        Question lost = new Question(at(3), Optional.of(DeliveryState.EXHAUSTED));

        Page page = deliveries().page(SampleWebhooks.ERP, lost, Optional.empty(), 2);

        assertThat(page.deliveries())
                .extracting(each -> each.event().at())
                .containsExactly(at(6), at(4));
    }

    private static Instant at(int number) {
        return SampleWebhooks.AT.plusSeconds(number);
    }
}
