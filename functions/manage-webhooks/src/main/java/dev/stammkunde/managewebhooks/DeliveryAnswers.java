package dev.stammkunde.managewebhooks;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.webhooks.DeliveryState;
import dev.stammkunde.webhooks.FindWebhookEndpoints;
import dev.stammkunde.webhooks.WebhookDeliveries.Page;
import dev.stammkunde.webhooks.WebhookDeliveries.Question;
import dev.stammkunde.webhooks.WebhookDelivery;
import dev.stammkunde.webhooks.WebhookEndpoint;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.json.CachedWebhookEndpoints;
import dev.stammkunde.webhooks.json.TestEvent;
import dev.stammkunde.webhooks.json.WebhookEndpointJson;
import dev.stammkunde.webhooks.json.WebhookMessage.Deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers what endpoints took, and has it sent again. */
final class DeliveryAnswers {

    private static final String KIND = "webhook-delivery";
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final Pattern PLACE = Pattern.compile("msg_[0-9TZ]{19}_[A-Za-z0-9_-]{24}");

    private final ManageWebhooksPorts ports;
    private final FindWebhookEndpoints active;

    DeliveryAnswers(ManageWebhooksPorts ports) {
        this.ports = ports;
        this.active = new CachedWebhookEndpoints(ports.endpoints());
    }

    /** Sends an event that nothing has happened for, as any other is sent. */
    HttpResponse test(AdminInput input, Acting acting) {
        DocumentId id = WebhookIds.endpoint(input, ports.endpoints());
        requireReady(id);
        WebhookEndpoint endpoint = active.find(id).orElseThrow(DeliveryAnswers::notReady);
        WebhookEvent event = TestEvent.of(id, endpoint, acting.at());
        note(id, acting.did(id.shopId(), new Deed("test", WebhookEndpointJson.KIND, id.id())));
        WebhookDelivery delivery = WebhookDelivery.first(id, event);
        put(List.of(delivery));
        return HttpResponse.json(202, WebhookViews.write(delivery));
    }

    /** A page, the newest event first. */
    HttpResponse list(AdminInput input) {
        DocumentId id = WebhookIds.endpoint(input, ports.endpoints());
        Page page =
                ports.deliveries()
                        .page(
                                id,
                                new Question(from(input), findState(input)),
                                input.cursor(PLACE),
                                input.number("limit", USUAL_PAGE, LARGEST_PAGE));
        return HttpResponse.json(200, WebhookViews.write(page));
    }

    HttpResponse show(AdminInput input) {
        return HttpResponse.json(200, WebhookViews.write(found(input)));
    }

    /** Sends one again, whatever became of it, with the same id. */
    HttpResponse replay(AdminInput input, Acting acting) {
        WebhookDelivery delivery = found(input);
        requireReady(delivery.endpoint());
        WebhookDelivery again = delivery.replayed(acting.at());
        AuditEntry entry =
                acting.did(
                        delivery.endpoint().shopId(),
                        new Deed(
                                "replay",
                                KIND,
                                delivery.endpoint().id() + '/' + delivery.event().id()));
        if (ports.deliveries().save(again, entry) == SaveResult.CONFLICT) {
            throw AdminRefusedException.of(
                    409,
                    "delivery-in-progress",
                    "It is being delivered at this moment",
                    "Look at what comes of it, and replay it then.");
        }
        put(List.of(again));
        return HttpResponse.json(202, WebhookViews.write(again));
    }

    /** Sends again what was not delivered from a time on, the newest first, up to a hundred. */
    HttpResponse replayAll(AdminInput input, Acting acting) {
        DocumentId id = WebhookIds.endpoint(input, ports.endpoints());
        requireReady(id);
        Instant from = from(input);
        Page page =
                ports.deliveries()
                        .page(
                                id,
                                new Question(from, Optional.empty()),
                                input.cursor(PLACE),
                                LARGEST_PAGE);
        note(
                id,
                acting.did(id.shopId(), new Deed("replay-all", KIND, id.id()))
                        .with("from", null, from));
        List<WebhookDelivery> again = new ArrayList<>();
        for (WebhookDelivery delivery : page.deliveries()) {
            boolean isLost =
                    delivery.state() == DeliveryState.EXHAUSTED
                            || delivery.state() == DeliveryState.STOPPED;
            WebhookDelivery replayed = delivery.replayed(acting.at());
            if (isLost && ports.deliveries().save(replayed) == SaveResult.SAVED) {
                again.add(replayed);
            }
        }
        put(again);
        return HttpResponse.json(202, WebhookViews.replayed(again.size(), page.next()));
    }

    private void put(List<WebhookDelivery> again) {
        ports.queue()
                .put(again.stream().map(it -> new Deliver(it.endpoint(), it.event())).toList());
    }

    /** Says who did it: of many deliveries in one entry. */
    private void note(DocumentId id, AuditEntry entry) {
        SaveResult saved = ports.standings().save(ports.standings().find(id), entry);
        if (saved == SaveResult.CONFLICT) {
            throw AdminRefusedException.of(
                    409,
                    "delivery-in-progress",
                    "The endpoint is being called at this moment",
                    "Nothing was sent. Send the same request again.");
        }
    }

    private void requireReady(DocumentId id) {
        if (!ports.standings().find(id).takesEvents()) {
            throw notReady();
        }
    }

    private static AdminRefusedException notReady() {
        return AdminRefusedException.of(
                409,
                "webhook-not-ready",
                "The endpoint gets nothing now",
                "It is paused, disabled, or has no secret. Resume it, or ask for a secret.");
    }

    private WebhookDelivery found(AdminInput input) {
        DocumentId id = WebhookIds.endpoint(input, ports.endpoints());
        return ports.deliveries()
                .find(id, WebhookIds.event(input))
                .orElseThrow(WebhookIds::unknownDelivery);
    }

    private static Instant from(AdminInput input) {
        return input.time("from").orElse(Instant.EPOCH);
    }

    private static Optional<DeliveryState> findState(AdminInput input) {
        return input.request()
                .findQuery("state")
                .map(
                        text ->
                                Arrays.stream(DeliveryState.values())
                                        .filter(state -> state.name().equals(text))
                                        .findFirst()
                                        .orElseThrow(
                                                () ->
                                                        AdminRefusedException.parameter(
                                                                "state",
                                                                "must be one of "
                                                                        + Arrays.toString(
                                                                                DeliveryState
                                                                                        .values()))));
    }
}
