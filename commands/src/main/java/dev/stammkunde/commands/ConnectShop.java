package dev.stammkunde.commands;

import dev.stammkunde.platform.calls.CallResult;
import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.rewards.shops.NeededWebhook;
import dev.stammkunde.rewards.shops.ShopAccessDocument;
import dev.stammkunde.rewards.shops.ShopRights;
import dev.stammkunde.rewards.shops.ShopWebhooks;
import dev.stammkunde.rewards.shops.WebhookLook;
import dev.stammkunde.rewards.shops.WebhookPlace;
import dev.stammkunde.rewards.shops.WebhooksInShops;
import dev.stammkunde.shop.Platform;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Connects a shop, step by step: its credentials and their rights, what its webhooks are signed
 * with, whether the API answers at the address that the shop is told, and its webhooks. Each step
 * looks first and changes only what is not right, so a run that broke off is repeated.
 */
final class ConnectShop {

    private static final int UNAUTHENTIC = 401;
    private static final int UNKNOWN = 404;

    private final Needs needs;
    private final ShopAccessDocument access;
    private final WebhooksInShops shops;
    private final ConnectReport report;
    private final Progress progress;

    /**
     * What it works with.
     *
     * @param webhookSecrets how shops sign their webhooks
     * @param accessSecrets how shops' admin interfaces are reached
     */
    record Needs(
            ShopSecrets webhookSecrets,
            ShopSecrets accessSecrets,
            MakeCalls calls,
            InstantSource clock) {}

    ConnectShop(Needs needs, ShopAccessDocument access, ConnectReport report, Progress progress) {
        this.needs = needs;
        this.access = access;
        this.shops = access.use(needs.calls());
        this.report = report;
        this.progress = progress;
    }

    /**
     * Says which rights the credentials lack.
     *
     * @return whether the shop takes the credentials, so that anything else can be done
     */
    boolean checkRights(String shopId) {
        progress.show("asking the shop what the credentials may do");
        ShopRights rights = shops.setUpAt(needs.clock().instant()).rights(shopId);
        progress.clear();
        return switch (rights) {
            case ShopRights.Seen seen -> {
                report.ok("credentials", "the shop takes them");
                if (seen.missing().isEmpty()) {
                    report.ok("rights", "all that codes, webhooks and orders need");
                } else {
                    report.missing(
                            "rights",
                            String.join(", ", seen.missing()),
                            ConnectAdvice.onRights(access.platform()));
                }
                yield true;
            }
            case ShopRights.Refused refused -> {
                report.missing(
                        "credentials",
                        refused.detail(),
                        ConnectAdvice.onCredentials(access.platform()));
                yield false;
            }
            case ShopRights.Unclear unclear ->
                    throw new CommandFailedException(
                            "The shop does not answer as it should ("
                                    + unclear.detail()
                                    + "). Nothing was changed: try again later.");
        };
    }

    /** Keeps the credentials where the functions read them. */
    void keepAccess(String name) {
        Optional<String> kept = needs.accessSecrets().find(name);
        if (kept.filter(access.text()::equals).isPresent()) {
            report.ok("kept", "the credentials, as " + name);
        } else if (kept.isPresent()) {
            needs.accessSecrets().replace(name, access.text());
            report.done("kept", "other credentials, as " + name);
        } else if (needs.accessSecrets().create(name, access.text())) {
            report.done("kept", "the credentials, as " + name);
        } else {
            throw new CommandFailedException("Somebody else connects this shop now: try again.");
        }
    }

    /**
     * Goes through all webhooks that the product needs. Nothing is believed that the shop does not
     * show afterwards.
     *
     * @param renew whether address and secret are written anew into those that work too
     * @return whether any works, so that there is something to wait for
     */
    boolean putWebhooksRight(WebhookPlace place, boolean renew) {
        ShopWebhooks webhooks = shops.at(needs.clock().instant());
        WebhookLook.Seen before = seen(webhooks.check(place));
        List<NeededWebhook> todo = renew ? renewable(before) : before.broken();
        if (todo.isEmpty()) {
            return allWork(before);
        }
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (NeededWebhook webhook : todo) {
            number++;
            progress.show("webhook %d of %d: %s".formatted(number, todo.size(), webhook.topic()));
            webhooks.putRight(place, webhook)
                    .ifPresent(why -> problems.add(webhook.topic() + ": " + why));
        }
        WebhookLook.Seen after = seen(webhooks.check(place));
        progress.clear();
        List<String> left = after.broken().stream().map(NeededWebhook::topic).toList();
        todo.stream()
                .filter(webhook -> !left.contains(webhook.topic()))
                .forEach(webhook -> report.done("webhooks", ConnectAdvice.what(webhook)));
        return left.isEmpty() ? allWork(after) : sayWhatIsLeft(after, left, problems);
    }

    private boolean allWork(WebhookLook.Seen seen) {
        report.ok("webhooks", "all " + seen.webhooks().size() + " are on and come here");
        return true;
    }

    private boolean sayWhatIsLeft(
            WebhookLook.Seen after, List<String> left, List<String> problems) {
        boolean areAll = left.size() == after.webhooks().size();
        report.missing(
                "webhooks",
                areAll
                        ? "all " + left.size()
                        : "%d of %d: %s"
                                .formatted(
                                        left.size(),
                                        after.webhooks().size(),
                                        String.join(", ", left)),
                ConnectAdvice.onWebhooks(problems));
        return !areAll;
    }

    private static List<NeededWebhook> renewable(WebhookLook.Seen seen) {
        return seen.platform() == Platform.WOOCOMMERCE ? seen.webhooks() : seen.broken();
    }

    private static WebhookLook.Seen seen(WebhookLook look) {
        return switch (look) {
            case WebhookLook.Seen seen -> seen;
            case WebhookLook.Refused refused ->
                    throw new CommandFailedException(
                            "The shop does not show its webhooks: " + refused.detail());
            case WebhookLook.Unclear unclear ->
                    throw new CommandFailedException(
                            "The shop does not show its webhooks now ("
                                    + unclear.detail()
                                    + "): try again later.");
        };
    }

    /**
     * Knocks at the address that the shop is told, as nobody in particular: who knows the shop says
     * that the signature is missing.
     *
     * @return whether the API answers there and knows the shop
     */
    boolean knock(WebhookPlace place) {
        String address = place.address(access.platform()).toString();
        CallResult result =
                needs.calls().call(OutboundRequest.post(place.address(access.platform()), "{}"));
        String problem =
                switch (result) {
                    case CallResult.Answered answer -> problem(answer.status());
                    case CallResult.Forbidden forbidden -> forbidden.reason();
                    case CallResult.NotSent notSent -> notSent.reason();
                    case CallResult.Unanswered unanswered -> unanswered.reason();
                };
        if (problem.isEmpty()) {
            report.ok("address", address);
            return true;
        }
        report.missing("address", address + ": " + problem, ConnectAdvice.onAddress(place.api()));
        return false;
    }

    private static String problem(int status) {
        return switch (status) {
            case UNAUTHENTIC -> "";
            case UNKNOWN -> "does not know this shop (status 404)";
            default -> "answers status " + status;
        };
    }

    WebhooksInShops shops() {
        return shops;
    }
}
