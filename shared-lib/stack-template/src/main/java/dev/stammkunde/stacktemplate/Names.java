package dev.stammkunde.stacktemplate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Names everything as one stack in one account would: {@code Ref}, {@code GetAtt} and pseudo
 * parameters give what AWS gives.
 */
public final class Names implements References {

    public static final String STACK = "stammkunde-local";
    public static final String REGION = "eu-central-1";
    public static final String ACCOUNT = "000000000000";

    private static final List<String> NAME_PROPERTIES =
            List.of(
                    "BucketName",
                    "QueueName",
                    "FunctionName",
                    "TableName",
                    "RoleName",
                    "UserPoolName",
                    "ClientName",
                    "Domain",
                    "Name");

    private final Map<String, Object> resources;
    private final Intrinsics intrinsics;
    private final URI apiAddress;

    /** Takes the template and the address at which the HTTP API of the stack is served. */
    public Names(Map<String, Object> template, URI apiAddress) {
        this.apiAddress = apiAddress;
        this.resources = Sections.section(template, "Resources");
        this.intrinsics = new Intrinsics(template, Map.of(), this);
    }

    /** Returns the name of the resource: the one the template gives, else stack and logical id. */
    public String name(String logicalId) {
        var properties = Sections.mapping(logicalId, resource(logicalId).get("Properties"));
        for (String key : NAME_PROPERTIES) {
            var given = properties.get(key);
            if (given != null) {
                return String.valueOf(intrinsics.require(given));
            }
        }
        var name = STACK + "-" + logicalId;
        // A bucket's name is part of a host's.
        return type(logicalId).equals("AWS::S3::Bucket") ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** Returns the ARN of the resource. */
    public String arn(String logicalId) {
        var name = name(logicalId);
        return switch (type(logicalId)) {
            case "AWS::SQS::Queue" -> arn("sqs", name);
            case "AWS::SNS::Topic" -> arn("sns", name);
            case "AWS::DynamoDB::Table" -> arn("dynamodb", "table/" + name);
            case "AWS::Events::EventBus" -> arn("events", "event-bus/" + name);
            case "AWS::Events::Rule" -> arn("events", "rule/" + busPrefix(logicalId, "/") + name);
            case "AWS::Events::Archive" -> arn("events", "archive/" + name);
            case "AWS::Serverless::Function" -> arn("lambda", "function:" + name);
            case "AWS::Logs::LogGroup" -> arn("logs", "log-group:" + name);
            case "AWS::CloudWatch::Alarm" -> arn("cloudwatch", "alarm:" + name);
            case "AWS::KMS::Key" -> arn("kms", "key/" + name);
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
            case "AWS::IAM::Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + name;
            case "AWS::Scheduler::ScheduleGroup" -> scheduleGroupArn(name);
            case "AWS::SES::ConfigurationSet" -> configurationSetArn(name);
            case "AWS::SecretsManager::Secret" -> secretArn(name);
            case "AWS::Cognito::UserPool" -> arn("cognito-idp", "userpool/" + userPoolId(name));
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
        if (Sections.isRoleOfFunction(resources, logicalId)) {
            return Optional.of(STACK + "-" + logicalId);
        }
        return switch (type(logicalId)) {
            // Only the last part of a queue's address counts; the endpoint is a setting of the
            // client.
            case "AWS::SQS::Queue" ->
                    Optional.of("http://sqs.local/" + ACCOUNT + "/" + name(logicalId));
            case "AWS::SNS::Topic", "AWS::SecretsManager::Secret" -> Optional.of(arn(logicalId));
            case "AWS::Cognito::UserPool" -> Optional.of(userPoolId(name(logicalId)));
            case "AWS::Cognito::UserPoolClient" -> Optional.of(clientId(name(logicalId)));
            case "AWS::Events::Rule" -> Optional.of(busPrefix(logicalId, "|") + name(logicalId));
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
            case "Id" -> findRef(logicalId);
            default -> findOwnAttribute(logicalId, attribute);
        };
    }

    private Optional<Object> findOwnAttribute(String logicalId, String attribute) {
        return switch (type(logicalId) + "." + attribute) {
            case "AWS::Serverless::HttpApi.ApiEndpoint" -> Optional.of(apiAddress.toString());
            case "AWS::Cognito::UserPool.UserPoolId", "AWS::Cognito::UserPoolClient.ClientId" ->
                    findRef(logicalId);
            case "AWS::Cognito::UserPool.ProviderName" ->
                    Optional.of(userPoolProvider(name(logicalId)));
            case "AWS::Cognito::UserPool.ProviderURL" ->
                    Optional.of("https://" + userPoolProvider(name(logicalId)));
            default -> Optional.empty();
        };
    }

    /** Returns the ARN of a configuration set of SES. */
    public static String configurationSetArn(String name) {
        return arn("ses", "configuration-set/" + name);
    }

    /** Returns the ARN of a rule on a bus. */
    public static String ruleArn(String bus, String name) {
        return arn("events", "rule/" + (bus.equals("default") ? name : bus + "/" + name));
    }

    /** Returns the ARN of a secret; AWS adds six characters to the name as well. */
    public static String secretArn(String name) {
        return arn("secretsmanager", "secret:" + name + "-local1");
    }

    /** Returns the ARN of a schedule in a group. */
    public static String scheduleArn(String group, String name) {
        return arn("scheduler", "schedule/" + group + "/" + name);
    }

    /** Returns the ARN of a group of schedules. */
    public static String scheduleGroupArn(String name) {
        return arn("scheduler", "schedule-group/" + name);
    }

    /** A rule says on which bus it is, unless that is the default one. */
    private String busPrefix(String rule, String separator) {
        var properties = Sections.mapping(rule, resource(rule).get("Properties"));
        var bus =
                String.valueOf(
                        intrinsics.require(properties.getOrDefault("EventBusName", "default")));
        return bus.equals("default") ? "" : bus + separator;
    }

    private static String userPoolProvider(String name) {
        return "cognito-idp." + REGION + ".amazonaws.com/" + userPoolId(name);
    }

    private static String userPoolId(String name) {
        return REGION + "_" + digits(name).substring(0, 9);
    }

    private static String clientId(String name) {
        return digits(name).substring(0, 26);
    }

    /** Returns letters and digits that are always the same for the same name. */
    private static String digits(String name) {
        return HexFormat.of()
                .formatHex(
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .getBytes(StandardCharsets.UTF_8));
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
