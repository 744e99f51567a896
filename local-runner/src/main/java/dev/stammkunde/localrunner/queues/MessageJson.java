package dev.stammkunde.localrunner.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import org.elasticmq.BinaryMessageAttribute;
import org.elasticmq.MessageAttribute;
import org.elasticmq.MessageContent;
import org.elasticmq.NeverReceived$;
import org.elasticmq.NumberMessageAttribute;
import org.elasticmq.OnDateTimeReceived;
import org.elasticmq.Received;
import org.elasticmq.StringMessageAttribute;
import org.elasticmq.TracingId;
import org.elasticmq.actor.queue.InternalMessage;

import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** ElasticMQ's messages as JSON: all of one of a standard queue. */
final class MessageJson {

    static final String ID = "id";
    static final String QUEUE = "queue";
    static final String RECEIVES = "receives";
    static final String FIRST_RECEIVED = "firstReceived";
    private static final String BODY = "body";
    private static final String ATTRIBUTES = "attributes";
    private static final String SENT = "sent";
    private static final String DUE = "due";
    private static final String ORDER = "order";
    private static final String TRACING_ID = "tracingId";
    private static final String SOURCE = "source";
    private static final String BINARY = "Binary";
    private static final String NUMBER = "Number";

    private MessageJson() {}

    static ObjectNode of(String queueName, InternalMessage message) {
        var json = Json.object();
        json.put(ID, message.id()).put(QUEUE, queueName).put(BODY, message.content().value());
        if (message.messageAttributes().nonEmpty()) {
            var attributes = json.putObject(ATTRIBUTES);
            CollectionConverters.asJava(message.messageAttributes())
                    .forEach((name, value) -> write(attributes.putObject(name), value));
        }
        json.put(SENT, message.created().toInstant().toString());
        json.put(DUE, message.nextDelivery()).put(ORDER, message.orderIndex());
        receives(json, message);
        if (message.tracingId().isDefined()) {
            json.put(TRACING_ID, message.tracingId().get().id());
        }
        if (message.deadLetterSourceQueueName().isDefined()) {
            json.put(SOURCE, message.deadLetterSourceQueueName().get());
        }
        return json;
    }

    /** Sets how often the message was received, and when first. */
    static void receives(ObjectNode json, InternalMessage message) {
        json.put(RECEIVES, message.receiveCount());
        if (message.firstReceive() instanceof OnDateTimeReceived first) {
            json.put(FIRST_RECEIVED, first.when().toInstant().toString());
        }
    }

    private static void write(ObjectNode json, MessageAttribute attribute) {
        json.put("type", attribute.primaryDataType());
        if (attribute.customType().isDefined()) {
            json.put("custom", attribute.customType().get());
        }
        json.put(
                "value",
                switch (attribute) {
                    case StringMessageAttribute text -> text.stringValue();
                    case NumberMessageAttribute number -> number.stringValue();
                    case BinaryMessageAttribute binary -> binary.asBase64();
                    default ->
                            throw new IllegalArgumentException(
                                    "unknown type " + attribute.getDataType());
                });
    }

    /** Reads a message that is to be received at once if it was before. */
    static InternalMessage read(JsonNode json) {
        var receives = json.path(RECEIVES).asInt();
        Map<String, MessageAttribute> attributes = new HashMap<>();
        json.path(ATTRIBUTES)
                .properties()
                .forEach(entry -> attributes.put(entry.getKey(), attribute(entry.getValue())));
        return new InternalMessage(
                json.path(ID).asText(),
                CollectionConverters.asScala(new ArrayList<String>()),
                receives > 0 ? 0 : json.path(DUE).asLong(),
                new MessageContent(json.path(BODY).asText()),
                scala.collection.immutable.Map.from(CollectionConverters.asScala(attributes)),
                time(json.path(SENT)),
                json.path(ORDER).asInt(),
                firstReceived(json),
                receives,
                false,
                Option.empty(),
                Option.empty(),
                Option.apply(json.path(TRACING_ID).textValue()).map(TracingId::new),
                Option.empty(),
                Option.apply(json.path(SOURCE).textValue()));
    }

    private static Received firstReceived(JsonNode json) {
        return json.has(FIRST_RECEIVED)
                ? new OnDateTimeReceived(time(json.path(FIRST_RECEIVED)))
                : NeverReceived$.MODULE$;
    }

    private static MessageAttribute attribute(JsonNode json) {
        var value = json.path("value").asText();
        Option<String> custom = Option.apply(json.path("custom").textValue());
        return switch (json.path("type").asText()) {
            case BINARY -> BinaryMessageAttribute.fromBase64(value, custom);
            case NUMBER -> new NumberMessageAttribute(value, custom);
            default -> new StringMessageAttribute(value, custom);
        };
    }

    private static OffsetDateTime time(JsonNode json) {
        return Instant.parse(json.asText()).atOffset(ZoneOffset.UTC);
    }
}
