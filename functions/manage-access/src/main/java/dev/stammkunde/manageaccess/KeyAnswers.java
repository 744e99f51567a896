package dev.stammkunde.manageaccess;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.access.KeepApiKeys;
import dev.stammkunde.shop.access.KeepApiKeys.Outcome;
import dev.stammkunde.shop.access.KeyDoor;
import dev.stammkunde.shop.access.ShopApiKey;
import dev.stammkunde.shop.access.ShopApiKeys;

import java.time.Instant;

/** Answers what is about keys of the member API. No answer but that which makes a key has it. */
final class KeyAnswers {

    private static final int MOST_BYTES = 2_000;

    /** As long as API Gateway remembers what the authorizer said of a key. */
    private static final int STOPS_WITHIN_SECONDS = 300;

    private final ShopApiKeys keys;
    private final KeepApiKeys keep;

    KeyAnswers(ManageAccessPorts ports) {
        keys = ports.keys();
        keep = new KeepApiKeys(keys, ports.newKey());
    }

    /** All keys of the shop, or of a partner, the newest first. */
    HttpResponse list(KeyDoor door, AdminInput input) {
        Instant now = input.request().at();
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.array(
                                        "keys",
                                        all ->
                                                keys.ofShop(door.name())
                                                        .forEach(
                                                                key ->
                                                                        all.object(
                                                                                one ->
                                                                                        write(
                                                                                                one,
                                                                                                key,
                                                                                                now))))));
    }

    /** The key, this once. */
    HttpResponse make(KeyDoor door, AdminInput input, Acting acting) {
        NewKey wanted = NewKey.read(input.body(MOST_BYTES), acting.at());
        return answer(keep.make(door, wanted.label(), wanted.expiresAt(), acting), acting.at());
    }

    /** The key as it is then, and for how long it may still be remembered as good. */
    HttpResponse revoke(KeyDoor door, AdminInput input, Acting acting) {
        return answer(
                keep.revoke(door, input.request().pathParameter("keyId"), acting), acting.at());
    }

    private static HttpResponse answer(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Made(ShopApiKey key, String secret) ->
                    HttpResponse.json(
                            201,
                            JsonText.object(
                                    json -> {
                                        write(json, key, now);
                                        json.text("key", secret);
                                    }));
            case Outcome.Revoked(ShopApiKey key, boolean isRepeat) -> {
                HttpResponse revoked =
                        HttpResponse.json(
                                200,
                                JsonText.object(
                                        json -> {
                                            write(json, key, now);
                                            json.number("stopsWithinSeconds", STOPS_WITHIN_SECONDS);
                                        }));
                yield isRepeat ? revoked.replayed() : revoked;
            }
            case Outcome.LabelTaken() ->
                    throw AdminRefusedException.of(
                            409,
                            "api-key-exists",
                            "There is a key of this name",
                            "If its answer was lost, revoke it: nobody can look the key up."
                                    + " Otherwise choose another name.");
            case Outcome.TooMany(int most) ->
                    throw AdminRefusedException.of(
                            409,
                            "too-many-api-keys",
                            "The shop has as many keys as it may have",
                            "It may have %d. Revoke one that nobody uses.".formatted(most));
            case Outcome.Unknown() ->
                    throw AdminRefusedException.of(
                            404,
                            "unknown-api-key",
                            "There is no such key",
                            "The shop has no key of this id.");
        };
    }

    private static void write(JsonObjectText json, ShopApiKey key, Instant now) {
        json.text("id", key.id())
                .text("label", key.key().label())
                .text("state", key.key().validity(now))
                .text("ending", key.ending())
                .texts("shops", key.key().shops().stream().sorted().toList())
                .text("madeBy", key.made().by())
                .text("madeAt", key.made().at())
                .text("expiresAt", key.key().expiresAt())
                .text("revokedAt", key.key().revokedAt());
    }
}
