package dev.stammkunde.localrunner.template;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.stacktemplate.Intrinsics;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.stacktemplate.Sections;
import dev.stammkunde.stacktemplate.TableDefinition;
import dev.stammkunde.stacktemplate.TemplateException;
import dev.stammkunde.stacktemplate.TemplateYaml;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code template.yaml} into a {@link Stack}, or refuses it with the name of what is not
 * honoured.
 */
public final class StackReader {

    private static final Duration DEFAULT_VISIBILITY = Duration.ofSeconds(30);
    private static final String ENABLED = "ENABLED";

    private final List<Stack.Table> tables = new ArrayList<>();
    private final List<Stack.Queue> queues = new ArrayList<>();
    private final List<Stack.Rule> rules = new ArrayList<>();
    private final List<String> buses = new ArrayList<>(List.of("default"));
    private final List<String> scheduleGroups = new ArrayList<>();
    private final List<Stack.Secret> secrets = new ArrayList<>();
    private final List<Stack.Bucket> buckets = new ArrayList<>();
    private final List<Stack.SigningKey> keys = new ArrayList<>();
    private final List<Stack.KeyAlias> keyAliases = new ArrayList<>();
    private final List<SignInClient> signInClients = new ArrayList<>();
    private final MailReader mail = new MailReader();
    private final ApiReader api;
    private final FunctionReader functions;
    private final Names names;
    private final String address;

    private StackReader(Names names, URI address, Path folder) {
        this.names = names;
        this.address = address.toString();
        this.api = new ApiReader(names);
        this.functions = new FunctionReader(names, folder);
    }

    /**
     * Reads the template. Code is looked for relative to its folder.
     *
     * @param apiAddress where the HTTP API of the stack is served
     * @throws TemplateException that names what is malformed or not honoured
     */
    public static Stack read(Path template, URI apiAddress) {
        var yaml = TemplateYaml.read(template);
        Support.check("template", "template", yaml);
        var names = new Names(yaml, apiAddress);
        var folder = Optional.ofNullable(template.toAbsolutePath().getParent()).orElseThrow();
        return new StackReader(names, apiAddress, folder).read(yaml);
    }

    private Stack read(Map<String, Object> yaml) {
        // Pages and the sign-in are the runner's own, at the address of the API.
        var given = Map.of("PublicUrl", address, "SignInUrl", address);
        var intrinsics = new Intrinsics(yaml, given, names);
        var globals = Values.of("Globals", intrinsics.require(Sections.section(yaml, "Globals")));
        for (var entry : Sections.section(yaml, "Resources").entrySet()) {
            var resource = Sections.mapping(entry.getKey(), entry.getValue());
            Support.check("resource", entry.getKey(), resource);
            var condition = resource.get("Condition");
            if (condition == null || intrinsics.holds(String.valueOf(condition))) {
                resource(entry.getKey(), resource, intrinsics, globals);
            }
        }
        var routes =
                Stream.concat(functions.routes().stream(), api.routes().stream())
                        .map(api::withDefaultAuthorizer)
                        .toList();
        var stack =
                new Stack(
                        List.copyOf(tables),
                        List.copyOf(queues),
                        List.copyOf(rules),
                        List.copyOf(functions.functions()),
                        routes,
                        api.authorizers(),
                        api.gateway(routes),
                        List.copyOf(functions.queueMappings()),
                        List.copyOf(functions.streamMappings()),
                        List.copyOf(functions.schedules()),
                        List.copyOf(buses),
                        mail.configurationSets(),
                        mail.destinations(),
                        List.copyOf(scheduleGroups),
                        List.copyOf(secrets),
                        List.copyOf(buckets),
                        List.copyOf(keys),
                        List.copyOf(keyAliases),
                        List.copyOf(signInClients));
        StreamMappingReader.check(stack);
        return stack;
    }

    private void resource(
            String id, Map<String, Object> resource, Intrinsics intrinsics, Values globals) {
        var type = Sections.text(id + ".Type", resource.get("Type"));
        var place = id + ".Properties";
        var own =
                Values.of(
                        place,
                        intrinsics.require(Sections.mapping(place, resource.get("Properties"))));
        var properties =
                switch (type) {
                    case "AWS::Serverless::Function" -> Globals.merge(globals.at("Function"), own);
                    case "AWS::Serverless::HttpApi" -> Globals.merge(globals.at("HttpApi"), own);
                    default -> own;
                };
        Support.check(type, place, properties.map());
        switch (type) {
            case "AWS::DynamoDB::Table" ->
                    tables.add(
                            new Stack.Table(
                                    id, names.name(id), new TableDefinition(id, properties.map())));
            case "AWS::SQS::Queue" -> queue(id, properties);
            case "AWS::Events::EventBus" ->
                    buses.add(properties.findText("Name").orElse(names.name(id)));
            case "AWS::Events::Rule" -> rule(id, properties);
            case "AWS::Serverless::HttpApi" -> api.read(properties);
            case "AWS::SES::ConfigurationSet" -> mail.configurationSet(names.name(id), properties);
            case "AWS::SES::ConfigurationSetEventDestination" -> mail.destination(properties);
            case "AWS::Scheduler::ScheduleGroup" -> scheduleGroups.add(names.name(id));
            case "AWS::SecretsManager::Secret" ->
                    secrets.add(GeneratedSecret.read(names.name(id), properties));
            case "AWS::Cognito::UserPoolClient" ->
                    SignInClient.find(String.valueOf(names.findRef(id).orElseThrow()), properties)
                            .ifPresent(signInClients::add);
            case "AWS::KMS::Key" -> key(id, properties);
            case "AWS::KMS::Alias" ->
                    keyAliases.add(
                            new Stack.KeyAlias(
                                    properties.text("AliasName"), properties.text("TargetKeyId")));
            case "AWS::S3::Bucket" ->
                    buckets.add(
                            new Stack.Bucket(
                                    id,
                                    names.name(id),
                                    properties
                                            .at("VersioningConfiguration")
                                            .findText("Status")
                                            .filter("Enabled"::equals)
                                            .isPresent()));
            case "AWS::Serverless::Function" -> functions.read(id, properties);
            default -> {} // support.txt says why nothing is to be done
        }
    }

    /** A key that encrypts changes nothing on one machine. */
    private void key(String id, Values properties) {
        var usage = properties.findText("KeyUsage").orElse("ENCRYPT_DECRYPT");
        if (usage.equals("ENCRYPT_DECRYPT")) {
            return;
        }
        var spec = properties.findText("KeySpec").orElse("");
        if (!usage.equals(Stack.SigningKey.USAGE) || !spec.equals(Stack.SigningKey.SPEC)) {
            throw new TemplateException(
                    "%s.KeySpec is not honoured: only %s signs."
                            .formatted(properties.place(), Stack.SigningKey.SPEC));
        }
        keys.add(new Stack.SigningKey(names.name(id), names.arn(id)));
    }

    private void queue(String id, Values properties) {
        var redrive = properties.at("RedrivePolicy");
        queues.add(
                new Stack.Queue(
                        id,
                        names.name(id),
                        names.arn(id),
                        Duration.ofSeconds(
                                properties.number(
                                        "VisibilityTimeout", (int) DEFAULT_VISIBILITY.toSeconds())),
                        redrive.map().isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Stack.Redrive(
                                                redrive.text("deadLetterTargetArn"),
                                                redrive.number("maxReceiveCount", 1)))));
    }

    private void rule(String id, Values properties) {
        var targets = new ArrayList<Stack.Target>();
        for (Object item : properties.list("Targets")) {
            var target = Values.of(properties.place() + ".Targets", item);
            if (!target.text("Arn").startsWith("arn:aws:sqs:")) {
                throw new TemplateException(
                        target.place() + ".Arn is not honoured: it is no queue.");
            }
            targets.add(
                    new Stack.Target(
                            target.text("Arn"), target.at("DeadLetterConfig").findText("Arn")));
        }
        rules.add(
                new Stack.Rule(
                        id,
                        properties.findText("EventBusName").orElse("default"),
                        Json.write(properties.at("EventPattern").map()),
                        properties.findText("State").orElse(ENABLED).equals(ENABLED),
                        targets));
    }
}
