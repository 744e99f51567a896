package dev.stammkunde.commands.letters;

import dev.stammkunde.commands.letters.Letter.Destination;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what AWS leaves: a message that SQS gave up knows its queue, an event of a rule or a
 * schedule has the target in its attributes, Lambda's record of a call names the function and holds
 * the event, and its record of changes of a table names their place in the stream.
 */
final class LetterReader {

    private static final String UNKNOWN = "unknown";
    private static final int FUNCTION_NAME = 6;

    /** Where Lambda's record says which changes of a stream it is about. */
    private static final String STREAM_PLACE = "DDBStreamBatchInfo";

    private static final Pattern QUEUE_URL =
            Pattern.compile("https?://sqs\\.([a-z0-9-]+)\\.[^/]+/([0-9]+)/([^/]+)");

    private LetterReader() {}

    static Letter read(Message message) {
        String source =
                message.attributes().get(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN);
        if (source != null) {
            return letter(
                    message,
                    nameOf(source),
                    "failed too often",
                    new Destination.Queue(source, message.body()));
        }
        String target = attribute(message, "TARGET_ARN");
        return target == null ? ofRecord(message) : ofTarget(message, target);
    }

    private static Letter ofTarget(Message message, String target) {
        String code = attribute(message, "ERROR_CODE");
        Destination destination = destination(message, target);
        return letter(
                message,
                nameOf(
                        switch (destination) {
                            case Destination.Queue(String arn, String _) -> arn;
                            case Destination.Function(String arn, String _) -> arn;
                            case Destination.Changes _, Destination.Nowhere _ -> target;
                        }),
                code == null ? UNKNOWN : code,
                destination);
    }

    private static Destination destination(Message message, String target) {
        if ("true".equals(attribute(message, "IS_PAYLOAD_TRUNCATED"))) {
            return new Destination.Nowhere("its payload was cut off");
        }
        return switch (service(target)) {
            case "sqs" -> new Destination.Queue(target, body(message));
            case "lambda" -> new Destination.Function(target, message.body());
            case "scheduler" -> ofCall(message.body());
            default -> nowhere();
        };
    }

    /** Scheduler may leave its whole call of SQS, of which the message is a part. */
    private static String body(Message message) {
        if (attribute(message, "SCHEDULE_ARN") == null) {
            return message.body();
        }
        return findJson(message.body())
                .filter(call -> call.has("QueueUrl"))
                .flatMap(call -> call.findText("MessageBody"))
                .orElse(message.body());
    }

    /**
     * Scheduler names the call of AWS as its target ({@code
     * arn:aws:scheduler:::aws-sdk:sqs:sendMessage}), and leaves what the call says as the body.
     */
    private static Destination ofCall(String body) {
        Optional<JsonField> call = findJson(body);
        Optional<Destination> queue =
                call.flatMap(it -> it.findText("QueueUrl"))
                        .flatMap(LetterReader::findQueueArn)
                        .flatMap(
                                arn ->
                                        call.flatMap(it -> it.findText("MessageBody"))
                                                .map(text -> new Destination.Queue(arn, text)));
        return queue.or(
                        () ->
                                call.flatMap(it -> it.findText("FunctionName"))
                                        .flatMap(
                                                arn ->
                                                        call.flatMap(it -> it.findText("Payload"))
                                                                .map(
                                                                        text ->
                                                                                new Destination
                                                                                        .Function(
                                                                                        arn,
                                                                                        text))))
                .orElseGet(LetterReader::nowhere);
    }

    private static Optional<String> findQueueArn(String url) {
        Matcher parts = QUEUE_URL.matcher(url);
        return parts.matches()
                ? Optional.of(
                        "arn:aws:sqs:%s:%s:%s"
                                .formatted(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    private static Destination nowhere() {
        return new Destination.Nowhere("its target is no queue and no function");
    }

    private static Letter ofRecord(Message message) {
        Optional<JsonField> place =
                findJson(message.body()).filter(record -> record.find(STREAM_PLACE).isPresent());
        if (place.isPresent()) {
            return ofChanges(message, place.get());
        }
        Optional<JsonField> call = findRecord(message.body());
        if (call.isEmpty()) {
            return letter(
                    message,
                    UNKNOWN,
                    UNKNOWN,
                    new Destination.Nowhere("it does not say where it was to go"));
        }
        JsonField context = call.get().at("requestContext");
        String function = context.text("functionArn");
        return letter(
                message,
                nameOf(function),
                context.findText("condition").orElse(UNKNOWN),
                new Destination.Function(function, JsonText.of(call.get().at("requestPayload"))));
    }

    private static Letter ofChanges(Message message, JsonField record) {
        JsonField context = record.at("requestContext");
        JsonField place = record.at(STREAM_PLACE);
        return letter(
                message,
                nameOf(context.text("functionArn")),
                context.findText("condition").orElse(UNKNOWN),
                new Destination.Changes(
                        place.text("streamArn"),
                        place.at("batchSize").longInteger(),
                        place.findText("approximateArrivalOfFirstRecord").orElse(UNKNOWN)));
    }

    private static Optional<JsonField> findRecord(String body) {
        // Both are needed to call again.
        return findJson(body)
                .filter(call -> call.find("requestPayload").isPresent())
                .filter(
                        call ->
                                call.find("requestContext")
                                        .flatMap(context -> context.findText("functionArn"))
                                        .isPresent());
    }

    private static Optional<JsonField> findJson(String body) {
        try {
            JsonField json = Json.parse(body);
            return json.kind() == JsonField.Kind.OBJECT ? Optional.of(json) : Optional.empty();
        } catch (NotJsonException _) {
            return Optional.empty();
        }
    }

    private static Letter letter(
            Message message, String source, String reason, Destination destination) {
        return new Letter(
                message.messageId(), message.receiptHandle(), source, reason, destination);
    }

    private static @Nullable String attribute(Message message, String name) {
        MessageAttributeValue value = message.messageAttributes().get(name);
        return value == null ? null : value.stringValue();
    }

    private static String service(String arn) {
        String[] parts = arn.split(":", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    /** The name of a queue or function; a function's alias does not count. */
    private static String nameOf(String arn) {
        String[] parts = arn.split(":", -1);
        return service(arn).equals("lambda") && parts.length > FUNCTION_NAME
                ? parts[FUNCTION_NAME]
                : parts[parts.length - 1];
    }
}
