package dev.stammkunde.manageaccess;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.admin.DocumentView;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.reports.connections.WebhookSecretText;
import dev.stammkunde.reports.connections.WebhookSecretTexts;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopRhythms;
import dev.stammkunde.shop.access.SecretChanges;
import dev.stammkunde.shop.access.SecretChanges.SecretChange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers what is about the shop's own webhooks. No answer but that which makes a secret has it.
 */
final class ConnectionAnswers {

    private static final String KIND = "webhook-secret";
    private static final String SECRET = "secret";
    private static final int MOST_BYTES = 2_000;

    private final WebhookSecretTexts texts;
    private final SecretChanges changes;
    private final ShopRhythms rhythms;
    private final Function<Platform, String> newSecret;

    ConnectionAnswers(ManageAccessPorts ports) {
        texts = ports.texts();
        changes = ports.changes();
        rhythms = ports.rhythms();
        newSecret = ports.newSecret();
    }

    /** What is connected, and when it was heard last. */
    HttpResponse show(AdminInput input) {
        return answer(200, input.shopId(), find(input), Optional.empty());
    }

    private WebhookSecretText find(AdminInput input) {
        return texts.find(input.shopId()).orElseThrow(ConnectionAnswers::notConnected);
    }

    private static AdminRefusedException notConnected() {
        return AdminRefusedException.of(
                404,
                "not-connected",
                "The shop is not connected",
                "Connect it with the command connect-shop, or make its secret with add-shop.");
    }

    /** The connection with one more secret, which is told if it was made here. */
    HttpResponse rotate(AdminInput input, Acting acting) {
        String shopId = input.shopId();
        int seen = input.seenInHeader();
        WebhookSecretText before = find(input);
        if (before.secrets().size() >= WebhookSecretText.MOST_SECRETS) {
            throw AdminRefusedException.of(
                    409,
                    "rotation-under-way",
                    "Two secrets are good already",
                    "Drop the old one first, once the shop signs with the new one.");
        }
        Optional<String> given = given(input, before);
        String secret = given.orElseGet(() -> newSecret.apply(before.platform()));
        announce(shopId, seen, acting, "rotate");
        WebhookSecretText after = before.with(secret);
        texts.replace(shopId, after);
        return answer(
                201, shopId, after, given.isPresent() ? Optional.empty() : Optional.of(secret));
    }

    /** Shopify's is the app's client secret; all others can have one that is made here. */
    private static Optional<String> given(AdminInput input, WebhookSecretText before) {
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        findings.object(body, List.of(SECRET));
        JsonField field = body.at(SECRET);
        Optional<String> given =
                field.kind() == JsonField.Kind.ABSENT
                        ? Optional.empty()
                        : findings.value(
                                field,
                                "a secret as the platform makes them, other than the one in use",
                                JsonField::text,
                                text -> before.accepts(text) && !before.secrets().contains(text));
        if (field.kind() == JsonField.Kind.ABSENT && before.platform() == Platform.SHOPIFY) {
            findings.add(field, "must be the app's client secret, which Shopify shows");
        }
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return given;
    }

    /** The connection with the newest secret alone. */
    HttpResponse finish(AdminInput input, Acting acting) {
        String shopId = input.shopId();
        int seen = input.seenInHeader();
        WebhookSecretText before = find(input);
        if (before.secrets().size() == 1) {
            return answer(200, shopId, before, Optional.empty()).replayed();
        }
        announce(shopId, seen, acting, "drop-old");
        WebhookSecretText after = before.newestOnly();
        texts.replace(shopId, after);
        return answer(200, shopId, after, Optional.empty());
    }

    private void announce(String shopId, int seen, Acting acting, String verb) {
        if (!changes.announce(seen, acting.did(shopId, new Deed(verb, KIND, shopId)))) {
            throw AdminRefusedException.outdated(revision(changes.find(shopId)));
        }
    }

    private static int revision(Optional<SecretChange> change) {
        return change.map(SecretChange::revision).orElse(0);
    }

    private HttpResponse answer(
            int status, String shopId, WebhookSecretText text, Optional<String> secret) {
        Optional<SecretChange> change = changes.find(shopId);
        String platform = text.platform().pathSegment();
        String json =
                JsonText.object(
                        o -> {
                            o.text("platform", platform)
                                    .text("path", "/webhooks/" + platform + "/" + shopId)
                                    .number("secrets", text.secrets().size());
                            change.ifPresent(
                                    last ->
                                            o.text("changedBy", last.by())
                                                    .text("changedAt", last.at()));
                            heard(o, shopId);
                            secret.ifPresent(it -> o.text(SECRET, it));
                        });
        return DocumentView.withVersion(HttpResponse.json(status, json), revision(change));
    }

    private void heard(JsonObjectText json, String shopId) {
        rhythms.find(shopId)
                .ifPresent(
                        rhythm ->
                                json.text("firstHeardAt", rhythm.firstHeardAt())
                                        .text("lastHeardAt", rhythm.lastHeardAt()));
    }
}
