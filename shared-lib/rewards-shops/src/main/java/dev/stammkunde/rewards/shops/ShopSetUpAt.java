package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.shops.Sighting.Hidden;
import dev.stammkunde.rewards.shops.Sighting.NotThere;
import dev.stammkunde.rewards.shops.Sighting.Seen;
import dev.stammkunde.rewards.shops.Sighting.Unclear;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Sets shops up as of an instant. */
final class ShopSetUpAt implements ShopSetUp {

    private final KnownAccess access;
    private final AdminOfShops admins;
    private final PatientAsking patience;
    private final Instant now;

    ShopSetUpAt(KnownAccess access, AdminOfShops admins, PatientAsking patience, Instant now) {
        this.access = access;
        this.admins = admins;
        this.patience = patience;
        this.now = now;
    }

    @Override
    public ShopRights rights(String shopId) {
        return access.with(
                shopId,
                now,
                found -> admins.rights(found, now, patience).rights(),
                ShopRights.Refused::new,
                ShopRights.Unclear::new);
    }

    @Override
    public TestDelivery beginTest(WebhookPlace place) {
        return access.with(
                place.shopId(),
                now,
                found ->
                        admins.webhooks(found, now)
                                .findTopicOfCodes()
                                .map(topic -> begin(found, place, topic))
                                .orElseGet(
                                        () ->
                                                new TestDelivery.ByHand(
                                                        "Save any customer in the shop's administration now")),
                TestDelivery.Failed::new,
                TestDelivery.Failed::new);
    }

    private TestDelivery begin(ShopAccess found, WebhookPlace place, String topic) {
        WebhookAdmin webhooks = admins.webhooks(found, now);
        Optional<String> left = endWebhooks(found, place, webhooks, topic);
        if (left.isPresent()) {
            return new TestDelivery.Failed(left.get());
        }
        URI address = place.address(found.platform());
        Optional<String> noWebhook =
                patience.send(() -> webhooks.make(topic, address, place.secret())).findProblem();
        if (noWebhook.isPresent()) {
            return new TestDelivery.Failed("no webhook for a test: " + noWebhook.get());
        }
        CodeOrder order = TestCode.order(place.shopId(), now);
        Optional<String> noCode =
                patience.send(() -> admins.of(found, now).make(order)).findProblem();
        if (noCode.isPresent()) {
            endWebhooks(found, place, webhooks, topic);
            return new TestDelivery.Failed("no code for a test: " + noCode.get());
        }
        return new TestDelivery.UnderWay(order.code());
    }

    @Override
    public Optional<String> endLeftTest(WebhookPlace place) {
        return access.with(
                place.shopId(),
                now,
                found -> endWebhooks(found, place),
                Optional::of,
                Optional::of);
    }

    private Optional<String> endWebhooks(ShopAccess found, WebhookPlace place) {
        WebhookAdmin webhooks = admins.webhooks(found, now);
        return webhooks.findTopicOfCodes()
                .flatMap(topic -> endWebhooks(found, place, webhooks, topic));
    }

    @Override
    public Optional<String> endTest(WebhookPlace place, String code) {
        return access.with(
                place.shopId(),
                now,
                found -> {
                    Optional<String> codeLeft = endCode(found, admins.webhooks(found, now), code);
                    Optional<String> webhookLeft = endWebhooks(found, place);
                    return codeLeft.or(() -> webhookLeft);
                },
                Optional::of,
                Optional::of);
    }

    private Optional<String> endCode(ShopAccess found, WebhookAdmin webhooks, String code) {
        return switch (admins.of(found, now).lookUp(code)) {
            case NotThere _ -> Optional.empty();
            case Seen seen ->
                    patience.send(() -> webhooks.deleteCode(seen.reference()))
                            .findProblem()
                            .map(why -> "the code " + code + ": " + why);
            case Hidden hidden -> Optional.of("the code " + code + ": " + hidden.detail());
            case Unclear unclear -> Optional.of("the code " + code + ": " + unclear.detail());
        };
    }

    /** Ends each webhook of ours with that topic. The product needs none. */
    private Optional<String> endWebhooks(
            ShopAccess found, WebhookPlace place, WebhookAdmin webhooks, String topic) {
        WebhookList list = patience.list(webhooks);
        if (list instanceof WebhookList.Hidden hidden) {
            return hidden.reply().findProblem();
        }
        for (FoundWebhook webhook : ((WebhookList.Shown) list).webhooks()) {
            if (webhook.topic().equals(webhooks.inItsWords(topic))
                    && place.isOurs(found.platform(), webhook.address())) {
                Optional<String> problem =
                        patience.send(() -> webhooks.end(webhook.reference())).findProblem();
                if (problem.isPresent()) {
                    return problem.map(why -> "the webhook " + topic + ": " + why);
                }
            }
        }
        return Optional.empty();
    }
}
