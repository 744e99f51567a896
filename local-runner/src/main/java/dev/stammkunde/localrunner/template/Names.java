package dev.stammkunde.localrunner.template;

import dev.stammkunde.testkit.template.Intrinsics;
import dev.stammkunde.testkit.template.References;
import dev.stammkunde.testkit.template.Sections;

import java.util.Map;
import java.util.Optional;

/**
 * Names everything as one stack in one account would: {@code Ref}, {@code GetAtt} and pseudo
 * parameters give what AWS gives.
 */
public final class Names implements References {

    public static final String STACK = "stammkunde-local";
    public static final String REGION = "eu-central-1";
    public static final String ACCOUNT = "000000000000";

    private final Map<String, Object> resources;
    private final Intrinsics intrinsics;

    public Names(Map<String, Object> template) {
        this.resources = Sections.section(template, "Resources");
        this.intrinsics = new Intrinsics(template, Map.of(), this);
    }

    /** Returns the name of the resource: the one the template gives, else stack and logical id. */
    public String name(String logicalId) {
        var properties = Sections.mapping(logicalId, resource(logicalId).get("Properties"));
        for (String key : new String[] {"QueueName", "FunctionName", "TableName", "Name"}) {
            var given = properties.get(key);
            if (given != null) {
                return String.valueOf(intrinsics.require(given));
            }
        }
        return STACK + "-" + logicalId;
    }

    /** Returns the ARN of the resource. */
    public String arn(String logicalId) {
        var name = name(logicalId);
        return switch (type(logicalId)) {
            case "AWS::SQS::Queue" -> arn("sqs", name);
            case "AWS::SNS::Topic" -> arn("sns", name);
            case "AWS::DynamoDB::Table" -> arn("dynamodb", "table/" + name);
            case "AWS::Events::EventBus" -> arn("events", "event-bus/" + name);
            case "AWS::Events::Rule" -> arn("events", "rule/" + name);
            case "AWS::Events::Archive" -> arn("events", "archive/" + name);
            case "AWS::Serverless::Function" -> arn("lambda", "function:" + name);
            case "AWS::Logs::LogGroup" -> arn("logs", "log-group:" + name);
            default -> arn("local", name);
        };
    }

    /** Returns the logical id of the function whose name, ARN, alias or version is given. */
    public Optional<String> findFunction(String reference) {
        return resources.keySet().stream()
                .filter(id -> type(id).equals("AWS::Serverless::Function"))
                .filter(
                        id ->
                                reference.equals(name(id))
                                        || reference.equals(arn(id))
                                        || reference.startsWith(arn(id) + ":"))
                .findFirst();
    }

    @Override
    public Optional<Object> findRef(String logicalId) {
        var dot = logicalId.indexOf('.');
        if (dot > 0) {
            // SAM lets a function's alias and version be referred to like this.
            var function = logicalId.substring(0, dot);
            return switch (logicalId.substring(dot + 1)) {
                case "Alias" -> Optional.of(arn(function) + ":live");
                case "Version" -> Optional.of(arn(function) + ":1");
                default -> Optional.empty();
            };
        }
        return switch (type(logicalId)) {
            // Only the last part of a queue's address counts; the endpoint is a setting of the
            // client.
            case "AWS::SQS::Queue" ->
                    Optional.of("http://sqs.local/" + ACCOUNT + "/" + name(logicalId));
            case "AWS::SNS::Topic" -> Optional.of(arn(logicalId));
            default -> Optional.of(name(logicalId));
        };
    }

    @Override
    public Optional<Object> findAttribute(String logicalId, String attribute) {
        return switch (attribute) {
            case "Arn", "TopicArn" -> Optional.of(arn(logicalId));
            case "QueueName", "Name", "TopicName" -> Optional.of(name(logicalId));
            case "QueueUrl" -> findRef(logicalId);
            case "StreamArn" -> Optional.of(arn(logicalId) + "/stream/local");
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Object> findPseudoParameter(String name) {
        return switch (name) {
            case "AWS::Region" -> Optional.of(REGION);
            case "AWS::AccountId" -> Optional.of(ACCOUNT);
            case "AWS::Partition" -> Optional.of("aws");
            case "AWS::URLSuffix" -> Optional.of("amazonaws.com");
            case "AWS::StackName" -> Optional.of(STACK);
            case "AWS::StackId" -> Optional.of(arn("cloudformation", "stack/" + STACK + "/local"));
            default -> Optional.empty();
        };
    }

    private String type(String logicalId) {
        return String.valueOf(resource(logicalId).get("Type"));
    }

    private Map<String, Object> resource(String logicalId) {
        return Sections.mapping(logicalId, resources.get(logicalId));
    }

    private static String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
    }
}
