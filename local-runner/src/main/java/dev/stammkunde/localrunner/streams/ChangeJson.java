package dev.stammkunde.localrunner.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.stacktemplate.Names;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes as Lambda hands them to functions. */
final class ChangeJson {

    private ChangeJson() {}

    static byte[] event(List<Change> changes) {
        var event = Json.object();
        var records = event.putArray("Records");
        changes.forEach(change -> records.add(change.json()));
        return Json.bytes(event);
    }

    /**
     * Returns a change.
     *
     * @param at what the runner's clock showed; the engine knows the machine's time alone
     */
    static Change of(Record record, Instant at, String streamArn) {
        var told = record.dynamodb();
        var json = Json.object();
        json.put("eventID", record.eventID());
        json.put("eventName", record.eventNameAsString());
        json.put("eventVersion", "1.1");
        json.put("eventSource", "aws:dynamodb");
        json.put("awsRegion", Names.REGION);
        var item = json.putObject("dynamodb");
        item.put("ApproximateCreationDateTime", at.getEpochSecond());
        put(item, "Keys", told.keys());
        if (told.hasNewImage()) {
            put(item, "NewImage", told.newImage());
        }
        if (told.hasOldImage()) {
            put(item, "OldImage", told.oldImage());
        }
        item.put("SequenceNumber", told.sequenceNumber());
        item.put("SizeBytes", told.sizeBytes());
        item.put("StreamViewType", told.streamViewTypeAsString());
        json.put("eventSourceARN", streamArn);
        if (record.userIdentity() != null) {
            json.putObject("userIdentity")
                    .put("type", record.userIdentity().type())
                    .put("principalId", record.userIdentity().principalId());
        }
        return new Change(told.sequenceNumber(), at, Json.write(item.path("Keys")), json);
    }

    private static void put(ObjectNode item, String name, Map<String, AttributeValue> image) {
        item.set(name, Json.tree(attributes(image)));
    }

    private static Map<String, Object> attributes(Map<String, AttributeValue> image) {
        var attributes = new LinkedHashMap<String, Object>();
        image.forEach((name, value) -> attributes.put(name, value(value)));
        return attributes;
    }

    private static Map<String, Object> value(AttributeValue value) {
        return switch (value.type()) {
            case S -> Map.of("S", value.s());
            case N -> Map.of("N", value.n());
            case B -> Map.of("B", base64(value.b()));
            case BOOL -> Map.of("BOOL", value.bool());
            case SS -> Map.of("SS", value.ss());
            case NS -> Map.of("NS", value.ns());
            case BS -> Map.of("BS", value.bs().stream().map(ChangeJson::base64).toList());
            case L -> Map.of("L", value.l().stream().map(ChangeJson::value).toList());
            case M -> Map.of("M", attributes(value.m()));
            case NUL, UNKNOWN_TO_SDK_VERSION -> Map.of("NULL", true);
        };
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
