package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Webhooks of all shops, each by its platform's admin interface. Built once; {@link #at} gives the
 * port for an invocation. A look takes one call for shops with up to a hundred webhooks, and each
 * that is put right one more, of five seconds at most.
 */
public final class WebhooksInShops {

    /** Names a server that plays the shops, which may be called besides public hosts. */
    private static final String PLAYED_SHOPS = "SHOPS_ENDPOINT_URL";

    private final KnownAccess access;
    private final AdminOfShops admins;
    private final PatientAsking patience;

    WebhooksInShops(FindShopAccess access, MakeCalls calls, Pauses pauses) {
        this.access = new KnownAccess(access);
        this.admins = new AdminOfShops(calls);
        this.patience = new PatientAsking(pauses);
    }

    /**
     * Builds it for a function.
     *
     * @param prefix what stands before a shop's id in the name of the secret with its credentials
     */
    public static WebhooksInShops of(SecretsManagerClient secrets, String prefix) {
        OpenHosts hosts =
                OpenHosts.of(Settings.ofProcess().findText(PLAYED_SHOPS).map(URI::create));
        return new WebhooksInShops(
                new SecretsManagerShopAccess(secrets, prefix),
                OutboundCalls.to(hosts),
                Pauses.real());
    }

    /** Returns what connecting a shop needs besides, as of an instant. */
    public ShopSetUp setUpAt(Instant now) {
        return new ShopSetUpAt(access, admins, patience, now);
    }

    /** Returns the port as of an instant. */
    public ShopWebhooks at(Instant now) {
        return new AtAnInstant(now);
    }

    private final class AtAnInstant implements ShopWebhooks {

        private final Instant now;

        AtAnInstant(Instant now) {
            this.now = now;
        }

        @Override
        public WebhookLook check(WebhookPlace place) {
            return access.with(
                    place.shopId(),
                    now,
                    found -> look(found, place),
                    WebhookLook.Refused::new,
                    WebhookLook.Unclear::new);
        }

        @Override
        public Optional<String> putRight(WebhookPlace place, NeededWebhook webhook) {
            return access.with(
                    place.shopId(),
                    now,
                    found -> putRight(found, place, webhook),
                    Optional::of,
                    Optional::of);
        }

        @Override
        public WebhookMending putBack(WebhookPlace place) {
            WebhookLook before = check(place);
            Map<String, String> problems = new LinkedHashMap<>();
            if (!(before instanceof WebhookLook.Seen seen) || seen.broken().isEmpty()) {
                return new WebhookMending(before, problems, before);
            }
            for (NeededWebhook webhook : seen.broken()) {
                putRight(place, webhook)
                        .ifPresent(problem -> problems.put(webhook.topic(), problem));
            }
            return new WebhookMending(before, problems, check(place));
        }

        private WebhookLook look(ShopAccess found, WebhookPlace place) {
            WebhookAdmin shop = admins.webhooks(found, now);
            return switch (patience.list(shop)) {
                case WebhookList.Shown shown ->
                        new WebhookLook.Seen(
                                found.platform(),
                                new WebhookMatch(found.platform(), place)
                                        .of(shown.webhooks(), shop::inItsWords));
                case WebhookList.Hidden hidden -> hidden(place.shopId(), hidden.reply());
            };
        }

        private WebhookLook hidden(String shopId, ShopReply reply) {
            return switch (reply) {
                case ShopReply.Refused refused -> {
                    // So that new credentials work at once.
                    access.forget(shopId);
                    yield new WebhookLook.Refused(refused.detail());
                }
                case ShopReply.NotNow notNow -> new WebhookLook.Unclear(notNow.detail());
                case ShopReply.Open open -> new WebhookLook.Unclear(open.detail());
                case ShopReply.Done _, ShopReply.Taken _ ->
                        new WebhookLook.Unclear("an answer to another question");
            };
        }

        private Optional<String> putRight(
                ShopAccess found, WebhookPlace place, NeededWebhook webhook) {
            WebhookAdmin shop = admins.webhooks(found, now);
            URI address = place.address(found.platform());
            String reference = webhook.reference();
            return patience.send(
                            () ->
                                    reference == null
                                            ? shop.make(webhook.topic(), address, place.secret())
                                            : shop.correct(reference, address, place.secret()))
                    .findProblem();
        }
    }
}
