package dev.stammkunde.reports.connections;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.shop.Platform;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a shop's connection, as text, of which the secrets change and nothing else: also
 * what this release does not know stays.
 *
 * @param text as Secrets Manager has it
 */
public record WebhookSecretText(String text) {

    /** While a secret is being replaced, webhooks may be signed with the old or the new one. */
    public static final int MOST_SECRETS = 2;

    private static final String SECRETS = "secrets";
    private static final int LONGEST = 255;

    /** Returns the platform, if it names one. */
    public Platform platform() {
        return json().at("platform")
                .parsed(
                        "a platform",
                        name -> Platform.find(name).orElseThrow(IllegalArgumentException::new));
    }

    private JsonField json() {
        return Json.parse(text);
    }

    /** Returns the secrets, the newest first. */
    public List<String> secrets() {
        return json().elements(SECRETS).stream().map(JsonField::text).toList();
    }

    /** Whether a text can be a secret of the shop's platform. */
    public boolean accepts(String secret) {
        return !secret.isBlank()
                && secret.equals(secret.strip())
                && secret.lines().count() == 1
                && secret.length() <= LONGEST
                && PlatformAdapter.of(platform()).signature().accepts(secret);
    }

    /** Returns this with a secret before those that are good. */
    public WebhookSecretText with(String secret) {
        List<String> all = new ArrayList<>(List.of(secret));
        all.addAll(secrets());
        return withSecrets(all);
    }

    /** Returns this with the newest secret alone. */
    public WebhookSecretText newestOnly() {
        return withSecrets(secrets().subList(0, 1));
    }

    private WebhookSecretText withSecrets(List<String> secrets) {
        return new WebhookSecretText(
                JsonText.object(
                        json ->
                                json().fields()
                                        .forEach(
                                                (name, value) -> {
                                                    if (name.equals(SECRETS)) {
                                                        json.texts(SECRETS, secrets);
                                                    } else {
                                                        json.value(name, value);
                                                    }
                                                })));
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "WebhookSecretText[" + secrets().size() + " secrets]";
    }
}
