package dev.stammkunde.architecturetests.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailboxReader;
import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.testkit.RepositoryRoot;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One thing of each kind that is kept of a person, in the form of its table. */
final class KeptThings {

    private static final String FILE = "architecture-tests/src/test/resources/privacy/kept.json";
    private static final String MARKER = "marker";

    private final JsonNode all;

    KeptThings() throws IOException {
        all = new ObjectMapper().readTree(RepositoryRoot.path().resolve(FILE).toFile());
    }

    /**
     * A thing.
     *
     * @param part that a person is told it in; absent of what only leads to one that is told
     * @param marker that nothing else has
     */
    record Thing(
            @Nullable String part, String table, String marker, Map<String, AttributeValue> item) {

        @Override
        public String toString() {
            return partition() + ' ' + sort();
        }

        String partition() {
            return Objects.requireNonNull(item.get("pk")).s();
        }

        String sort() {
            AttributeValue sort = item.get("sk");
            return sort != null ? sort.s() : Objects.requireNonNull(item.get("seq")).n();
        }

        Map<String, AttributeValue> key() {
            String sort = item.containsKey("sk") && !table.equals("EntriesTable") ? "sk" : "seq";
            return Map.of("pk", item.get("pk"), sort, item.get(sort));
        }
    }

    /** Returns those of a person. */
    List<Thing> of(String who) {
        List<Thing> things = new ArrayList<>();
        for (JsonNode each : all) {
            String marker = MARKER + '-' + things.size() + '-' + who;
            Map<String, AttributeValue> item = new HashMap<>(map(each.path("item"), who));
            item.put(MARKER, AttributeValue.fromS(marker));
            things.add(
                    new Thing(
                            each.path("part").isNull() ? null : each.path("part").asText(),
                            each.path("table").asText(),
                            marker,
                            item));
        }
        return things;
    }

    private static Map<String, AttributeValue> map(JsonNode node, String who) {
        Map<String, AttributeValue> map = new HashMap<>();
        node.properties()
                .forEach(
                        field ->
                                map.put(
                                        personal(field.getKey(), who),
                                        value(field.getValue(), who)));
        return map;
    }

    private static AttributeValue value(JsonNode node, String who) {
        if (node.has("$deflated")) {
            return AttributeValue.fromB(
                    SdkBytes.fromByteArray(
                            DeflatedText.deflate(personal(node.path("$deflated").asText(), who))));
        }
        if (node.isObject()) {
            return AttributeValue.fromM(map(node, who));
        }
        if (node.isArray()) {
            return AttributeValue.fromL(
                    StreamSupport.stream(node.spliterator(), false)
                            .map(each -> value(each, who))
                            .toList());
        }
        return node.isNumber()
                ? AttributeValue.fromN(node.asText())
                : AttributeValue.fromS(personal(node.asText(), who));
    }

    private static String personal(String text, String who) {
        String address = "person-" + who + "@example.com";
        EmailKey mailbox = EmailKey.of("demo-shop", address);
        String reader =
                MailboxReader.of(mailbox, new CustomerId("demo-shop", who), Optional.empty())
                        .customer();
        return text.replace("$WHO", who.toUpperCase(Locale.ROOT))
                .replace("$who", who)
                .replace("$hash", EmailKey.of("demo-shop", address).hash())
                .replace("$mailbox", mailbox.hash())
                .replace("$reader", String.valueOf(reader))
                .replace("$number", String.valueOf(Math.floorMod(who.hashCode(), 10)));
    }
}
