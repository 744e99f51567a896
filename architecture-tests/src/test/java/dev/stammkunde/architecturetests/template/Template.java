package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.rights.Policy;
import dev.stammkunde.stacktemplate.Intrinsics;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.stacktemplate.Sections;
import dev.stammkunde.stacktemplate.TemplateYaml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The deployment template, as data and, for its comments, as lines.
 *
 * <p>Functions stand in their long form: {@code !Ref A} is {@code {Ref: A}}.
 */
public record Template(Map<String, Object> yaml, List<String> lines) {

    /** An identity that mails may be sent from. */
    static final String IDENTITY =
            "arn:aws:ses:" + Names.REGION + ":" + Names.ACCOUNT + ":identity/shop.example";

    /** Parameters for a stack with all that is left out by default. */
    private static final Map<String, String> EVERYTHING =
            Map.of("AlarmEmail", "alarms@shop.example", "MailIdentityArns", IDENTITY);

    private static final URI API = URI.create("https://api.example");

    public static Template parse(String text) {
        return new Template(TemplateYaml.parse(text), text.lines().toList());
    }

    /** Returns all resources of a type. */
    public List<Resource> resources(String type) {
        return resources().filter(resource -> resource.type().equals(type)).toList();
    }

    public Stream<Resource> resources() {
        return Sections.section(yaml, "Resources").entrySet().stream()
                .map(e -> new Resource(e.getKey(), Sections.mapping(e.getKey(), e.getValue())));
    }

    public boolean has(String logicalId) {
        return resources().anyMatch(resource -> resource.id().equals(logicalId));
    }

    public List<FunctionBlock> functions() {
        return resources("AWS::Serverless::Function").stream()
                .map(block -> new FunctionBlock(block, globals(), ofRole(block.id() + "Role")))
                .toList();
    }

    /** SAM names a function's role after the function. */
    private List<Resource> ofRole(String role) {
        return resources("AWS::IAM::Policy").stream()
                .filter(policy -> policy.list("Roles").contains(Resource.ref(role)))
                .toList();
    }

    private Map<String, Object> globals() {
        var globals = Sections.section(yaml, "Globals");
        return Sections.mapping("Globals.Function", globals.get("Function"));
    }

    /** Returns the value with its functions resolved, in a stack with all that is optional. */
    Object resolve(Object value) {
        return new Intrinsics(yaml, EVERYTHING, new Names(yaml, API)).require(value);
    }

    /** Returns the policy that these statements are where nothing optional is asked for. */
    Policy inDefaultStack(Object statements) {
        var resolved = new Intrinsics(yaml, Map.of(), new Names(yaml, API)).require(statements);
        return Policy.ofStatements(Sections.list("statements", resolved));
    }

    /** Returns the ARN of a resource. */
    String arn(String logicalId) {
        return new Names(yaml, API).arn(logicalId);
    }

    /**
     * Returns the policy of this type whose property names the resource; else one that allows
     * nothing.
     */
    Policy policyOf(String type, String property, String logicalId) {
        return Policy.ofStatements(
                resources(type).stream()
                        .filter(
                                policy ->
                                        policy.list(property).stream()
                                                .flatMap(item -> Resource.findTarget(item).stream())
                                                .anyMatch(logicalId::equals))
                        .flatMap(policy -> policy.find("PolicyDocument", "Statement").stream())
                        .flatMap(
                                statements ->
                                        Sections.list("Statement", resolve(statements)).stream())
                        .toList());
    }

    /** Returns the environment variables that all functions have. */
    public Map<String, Object> variables() {
        var environment = Sections.mapping("Globals.Environment", globals().get("Environment"));
        return Sections.mapping("Globals.Environment.Variables", environment.get("Variables"));
    }

    /** Returns the names of all indexes and key attributes, and how many tables have each. */
    public Map<String, Long> keyNames() {
        var result = new TreeMap<String, Long>();
        for (Resource table : resources("AWS::DynamoDB::Table")) {
            keyNames(table).forEach(name -> result.merge(name, 1L, Long::sum));
        }
        return result;
    }

    /** Returns the names of a table's indexes and key attributes. */
    public static List<String> keyNames(Resource table) {
        var result = new ArrayList<String>();
        for (Object attribute : table.list("AttributeDefinitions")) {
            result.add(text(attribute, "AttributeName"));
        }
        for (Object index : table.list("GlobalSecondaryIndexes")) {
            result.add(text(index, "IndexName"));
        }
        return result;
    }

    static String text(Object mapping, String key) {
        return Sections.text(key, Sections.mapping(key, mapping).get(key));
    }
}
