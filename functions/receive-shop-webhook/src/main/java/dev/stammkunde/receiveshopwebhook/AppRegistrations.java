package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.reports.connections.InvalidShopConnectionException;
import dev.stammkunde.reports.connections.ShopConnections;
import dev.stammkunde.reports.platforms.signature.ShopwareHandshake;
import dev.stammkunde.reports.platforms.signature.SignatureVerdict;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.Platform;

import java.util.Optional;

/**
 * Answers a shop of Shopware's that installs the app of {@code integrations/shopware}: whoever
 * signed with the newest secret of the shop is given that secret, which signs the webhooks from
 * then on, and a proof that we know it. Nothing is kept, so it may be asked again.
 */
final class AppRegistrations {

    /** As the manifest calls it: part of the proof. */
    static final String APP = "Stammkunde";

    private static final String SHOP = "shop-id";
    private static final String SHOP_URL = "shop-url";
    private static final int LONGEST_TIME = 18;

    private final ShopConnections connections;
    private final Metrics metrics;

    AppRegistrations(ShopConnections connections, Metrics metrics) {
        this.connections = connections;
        this.metrics = metrics;
    }

    /** Answers a request to register. */
    HttpResponse answer(HttpRequest request, OutcomeLog log) {
        String shopId = request.pathParameter("shopId");
        try {
            return answer(request, shopId, log);
        } catch (UnavailableException | InvalidShopConnectionException e) {
            log.error("app-not-registered")
                    .with(LogKey.SHOP_ID, shopId)
                    .with(LogKey.REASON, String.valueOf(e.getMessage()))
                    .with(e)
                    .write();
            return WebhookResponses.unavailable();
        }
    }

    private HttpResponse answer(HttpRequest request, String shopId, OutcomeLog log) {
        Optional<ShopConnection> shop =
                Platform.find(request.pathParameter("platform"))
                        .filter(platform -> platform == Platform.SHOPWARE)
                        .flatMap(platform -> find(request, shopId, platform));
        if (shop.isEmpty()) {
            return refused(new WebhookOutcome.UnknownShop(), "unknown-shop", shopId, log);
        }
        String secret = shop.get().secrets().getFirst();
        SignatureVerdict verdict =
                ShopwareHandshake.verify(
                        request.headers(),
                        request.rawQuery(),
                        sentAt(request),
                        secret,
                        request.at());
        if (verdict != SignatureVerdict.AUTHENTIC) {
            return refused(
                    new WebhookOutcome.Unauthentic(verdict), verdict.toString(), shopId, log);
        }
        log.info("app-registered").with(LogKey.SHOP_ID, shopId).write();
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.text("proof", proof(request, secret))
                                        .text("secret", secret)
                                        .text("confirmation_url", itself(request))));
    }

    /** A secret that was made a moment ago is known here, too. */
    private Optional<ShopConnection> find(HttpRequest request, String shopId, Platform platform) {
        return connections
                .refresh(shopId, request.at())
                .or(() -> connections.find(shopId, request.at()))
                .filter(shop -> shop.platform() == platform);
    }

    private static String proof(HttpRequest request, String secret) {
        return ShopwareHandshake.proof(
                request.findQuery(SHOP).orElse(""),
                request.findQuery(SHOP_URL).orElse(""),
                APP,
                secret);
    }

    private static long sentAt(HttpRequest request) {
        return request.findQuery("timestamp")
                .filter(time -> time.matches("\\d{1," + LONGEST_TIME + "}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** Confirms to the address that it asked: the webhooks' own. */
    private static String itself(HttpRequest request) {
        return request.findHeader("x-forwarded-proto").orElse("https")
                + "://"
                + request.findHeader("host").orElse("")
                + request.path();
    }

    private HttpResponse refused(
            WebhookOutcome outcome, String reason, String shopId, OutcomeLog log) {
        log.warn("app-not-registered")
                .with(LogKey.SHOP_ID, shopId)
                .with(LogKey.REASON, reason)
                .write();
        metrics.count("WebhooksRefused", 1);
        return WebhookResponses.of(outcome);
    }
}
