package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.rights.Policy;
import dev.stammkunde.architecturetests.rights.Request;
import dev.stammkunde.stacktemplate.Sections;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What API Gateway may do: call the functions behind routes, by one role, and nothing else. */
final class ApiRules {

    private static final String API = "AWS::Serverless::HttpApi";
    private static final String GATEWAY = "apigateway.amazonaws.com";
    private static final String INTEGRATIONS = "x-amazon-apigateway-integrations";

    private ApiRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("The API may call what its routes lead to", ApiRules::rights),
                new TemplateRule("Only API Gateway has the API's role", ApiRules::trust));
    }

    private static void rights(Template template, Findings findings) {
        var called = new TreeSet<>(Route.authorizers(template));
        Route.all(template).forEach(route -> called.add(route.function()));
        for (String id : roles(template)) {
            var rights = find(template, id).map(role -> ScheduleRules.rights(template, role));
            findings.require(rights.isPresent(), "The API must call all functions by a role");
            for (FunctionBlock function : template.functions()) {
                findings.subject();
                var alias = template.arn(function.id()) + ":live";
                var call = Request.of(GATEWAY, "lambda:InvokeFunction", alias);
                findings.require(
                        rights.orElse(Policy.NONE).permits(call) == called.contains(function.id()),
                        "The API must be able to call what its routes lead to and no more: "
                                + function.id());
            }
        }
    }

    private static void trust(Template template, Findings findings) {
        for (String id : roles(template)) {
            findings.subject();
            var trust =
                    find(template, id)
                            .flatMap(role -> role.find("AssumeRolePolicyDocument"))
                            .map(document -> Policy.of(template.resolve(document)))
                            .orElse(Policy.NONE);
            var request = Request.of(GATEWAY, "sts:AssumeRole", "");
            findings.require(trust.permits(request), id + " must trust API Gateway");
            findings.require(
                    !trust.permits(Request.of("lambda.amazonaws.com", "sts:AssumeRole", "")),
                    id + " must trust nobody else");
        }
    }

    /** Returns the roles by which the API calls functions; one without a name where it has none. */
    private static Set<String> roles(Template template) {
        var roles = new TreeSet<String>();
        for (Resource api : template.resources(API)) {
            entries(api, "DefinitionBody", "components", INTEGRATIONS)
                    .map(integration -> id(integration.get("credentials")))
                    .forEach(roles::add);
            entries(api, "Auth", "Authorizers")
                    .filter(authorizer -> authorizer.containsKey("FunctionArn"))
                    .map(authorizer -> id(authorizer.get("FunctionInvokeRole")))
                    .forEach(roles::add);
        }
        return roles;
    }

    private static Stream<Map<String, Object>> entries(Resource api, String... path) {
        return Sections.mapping(api.id(), api.find(path).orElse(Map.of())).values().stream()
                .map(entry -> Sections.mapping(api.id(), entry));
    }

    private static String id(@Nullable Object reference) {
        return Resource.findTarget(reference).orElse("");
    }

    private static Optional<Resource> find(Template template, String role) {
        return template.resources("AWS::IAM::Role").stream()
                .filter(each -> each.id().equals(role))
                .findFirst();
    }
}
