package dev.stammkunde.platform.streams;

import dev.stammkunde.platform.json.JsonField;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads items in DynamoDB's JSON, such as {@code {"name": {"S": "a"}, "n": {"N": "1"}}}. */
final class AttributesReader {

    private static final Base64.Decoder BASE64 = Base64.getDecoder();

    private AttributesReader() {}

    static Map<String, AttributeValue> read(JsonField item) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        item.fields().forEach((name, value) -> attributes.put(name, value(value)));
        return attributes;
    }

    private static AttributeValue value(JsonField json) {
        Map<String, JsonField> fields = json.fields();
        if (fields.size() != 1) {
            throw json.invalid("must have one type");
        }
        Map.Entry<String, JsonField> only = fields.entrySet().iterator().next();
        JsonField value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(value.text());
            case "N" -> AttributeValue.fromN(value.text());
            case "B" -> AttributeValue.fromB(bytes(value));
            case "BOOL" -> AttributeValue.fromBool(value.bool());
            case "NULL" -> AttributeValue.fromNul(value.bool());
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "BS" ->
                    AttributeValue.fromBs(
                            value.elements().stream().map(AttributesReader::bytes).toList());
            case "L" ->
                    AttributeValue.fromL(
                            value.elements().stream().map(AttributesReader::value).toList());
            case "M" -> AttributeValue.fromM(read(value));
            default -> throw json.invalid("must have a type of DynamoDB's");
        };
    }

    private static List<String> texts(JsonField json) {
        return json.elements().stream().map(JsonField::text).toList();
    }

    private static SdkBytes bytes(JsonField json) {
        return SdkBytes.fromByteArrayUnsafe(json.parsed("base64", BASE64::decode));
    }
}
