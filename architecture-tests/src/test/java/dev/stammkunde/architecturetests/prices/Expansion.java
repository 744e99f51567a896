package dev.stammkunde.architecturetests.prices;

import dev.stammkunde.architecturetests.template.FunctionBlock;
import dev.stammkunde.architecturetests.template.Resource;
import dev.stammkunde.architecturetests.template.Template;
import dev.stammkunde.stacktemplate.Sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The resources that a template has after the SAM transform, by the rules of aws-sam-translator
 * 1.110.
 *
 * <p>Knows what this template uses, and refuses any other resource or event of SAM: what is not
 * understood must not pass for none.
 */
record Expansion(List<Part> parts) {

    /**
     * One resource.
     *
     * @param owner logical id of the resource in the template that it comes from
     */
    record Part(String owner, String type) {}

    static Expansion of(Template template) {
        var blocks =
                template.functions().stream().flatMap(function -> ofFunction(function).stream());
        var others =
                template.resources()
                        .filter(resource -> !resource.type().equals("AWS::Serverless::Function"))
                        .flatMap(Expansion::ofResource);
        return new Expansion(Stream.concat(blocks, others).toList());
    }

    int size() {
        return parts.size();
    }

    long count(String type) {
        return parts.stream().filter(part -> part.type().equals(type)).count();
    }

    /** Returns the resources that come from one of the template. */
    List<Part> of(String owner) {
        return parts.stream().filter(part -> part.owner().equals(owner)).toList();
    }

    private static List<Part> ofFunction(FunctionBlock function) {
        var types = new ArrayList<>(List.of("AWS::Lambda::Function"));
        if (function.block().find("Role").isEmpty()) {
            types.add("AWS::IAM::Role");
        }
        if (function.globals().containsKey("AutoPublishAlias")
                || function.block().find("AutoPublishAlias").isPresent()) {
            types.add("AWS::Lambda::Version");
            types.add("AWS::Lambda::Alias");
        }
        if (function.block().find("EventInvokeConfig").isPresent()) {
            types.add("AWS::Lambda::EventInvokeConfig");
        }
        function.events().forEach(event -> types.addAll(ofEvent(event)));
        return types.stream().map(type -> new Part(function.id(), type)).toList();
    }

    private static List<String> ofEvent(Resource event) {
        return switch (event.type()) {
            case "HttpApi" -> List.of("AWS::Lambda::Permission");
            case "SQS", "DynamoDB" -> List.of("AWS::Lambda::EventSourceMapping");
            case "ScheduleV2" ->
                    event.find("RoleArn").isPresent()
                            ? List.of("AWS::Scheduler::Schedule")
                            : List.of("AWS::Scheduler::Schedule", "AWS::IAM::Role");
            default -> throw new IllegalArgumentException("Not understood: " + event.type());
        };
    }

    private static Stream<Part> ofResource(Resource resource) {
        if (resource.type().equals("AWS::Serverless::HttpApi")) {
            var permissions =
                    Sections.mapping(
                                    resource.id(),
                                    resource.find("Auth", "Authorizers").orElse(Map.of()))
                            .values()
                            .stream()
                            .map(authorizer -> Sections.mapping(resource.id(), authorizer))
                            .filter(
                                    authorizer ->
                                            Boolean.TRUE.equals(
                                                    authorizer.get(
                                                            "EnableFunctionDefaultPermissions")))
                            .map(_ -> "AWS::Lambda::Permission");
            return Stream.concat(
                            Stream.of("AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Stage"),
                            permissions)
                    .map(type -> new Part(resource.id(), type));
        }
        if (resource.type().startsWith("AWS::Serverless::")) {
            throw new IllegalArgumentException("Not understood: " + resource.type());
        }
        return Stream.of(new Part(resource.id(), resource.type()));
    }
}
