package dev.stammkunde.benchmarks;

import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

/** Items as DynamoDB Local has them inside. */
final class LocalItem {

    private LocalItem() {}

    static Map<String, AttributeValue> of(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        Map<String, AttributeValue> local = new HashMap<>();
        item.forEach((name, value) -> local.put(name, value(value)));
        return local;
    }

    private static AttributeValue value(
            software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        AttributeValue local = new AttributeValue();
        return switch (value.type()) {
            case S -> local.withS(value.s());
            case N -> local.withN(value.n());
            case B -> local.withB(value.b().asByteBuffer());
            case BOOL -> local.withBOOL(value.bool());
            case NUL -> local.withNULL(true);
            case SS -> local.withSS(value.ss());
            case NS -> local.withNS(value.ns());
            case L -> local.withL(value.l().stream().map(LocalItem::value).toList());
            case M -> local.withM(of(value.m()));
            case BS, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("No store writes " + value.type());
        };
    }
}
