package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

/**
 * A webhook that a played shop has.
 *
 * @param topic as its deliveries name it
 * @param secret signs its deliveries
 * @param failures how many deliveries failed in a row
 * @param lastStatus what the last delivery was answered with; zero where there was none, or no
 *     answer
 */
public record PlayedWebhook(
        String id,
        String topic,
        String address,
        String secret,
        boolean isOn,
        int failures,
        int lastStatus) {

    static PlayedWebhook read(ObjectNode json) {
        return new PlayedWebhook(
                json.path("id").asText(),
                json.path("topic").asText(),
                json.path("address").asText(),
                json.path("secret").asText(),
                json.path("isOn").asBoolean(),
                json.path("failures").asInt(),
                json.path("lastStatus").asInt());
    }

    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("topic", topic)
                .put("address", address)
                .put("secret", secret)
                .put("isOn", isOn)
                .put("failures", failures)
                .put("lastStatus", lastStatus);
    }

    PlayedWebhook to(String newAddress) {
        return new PlayedWebhook(id, topic, newAddress, secret, true, 0, lastStatus);
    }

    PlayedWebhook signedWith(String newSecret) {
        return new PlayedWebhook(id, topic, address, newSecret, isOn, failures, lastStatus);
    }

    PlayedWebhook turned(boolean on) {
        return new PlayedWebhook(id, topic, address, secret, on, 0, lastStatus);
    }

    PlayedWebhook after(int status, int mostFailures) {
        var failed = status < 200 || status > 299;
        var inARow = failed ? failures + 1 : 0;
        return new PlayedWebhook(
                id, topic, address, secret, isOn && inARow <= mostFailures, inARow, status);
    }
}
