package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.explanations.OrderChange;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.stacktemplate.Sections;
import dev.stammkunde.stacktemplate.TemplateYaml;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class OpenApiDocumentTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("member-api.yaml");

    @Test
    void routes_ofTemplateCodeAndDocument_areTheSame() {
        Set<String> ofCode =
                Arrays.stream(MemberRoute.values())
                        .map(MemberRoute::key)
                        .collect(Collectors.toSet());

        assertThat(routesOfTemplate()).isEqualTo(ofCode);
        assertThat(DOCUMENT.operations().keySet()).isEqualTo(ofCode);
    }

    @Test
    void routes_ofTemplate_areBehindTheAuthorizerUnlessBrowsersAsk() {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(
                        (route, operation) ->
                                assertThat(
                                                List.of(Map.of("ShopKey", List.of()))
                                                        .equals(operation.get("security")))
                                        .as(route)
                                        .isEqualTo(!isOfBrowsers(route)));
    }

    /** Whether the function looks at a token itself, or needs none. */
    static boolean isOfBrowsers(String route) {
        return route.contains("/shops/{shopId}/me/") || route.contains(" /snippet/");
    }

    @Test
    void pathParameters_areDescribed() {
        DOCUMENT.root()
                .path("paths")
                .properties()
                .forEach(
                        path -> {
                            Set<String> described = new TreeSet<>();
                            path.getValue()
                                    .path("parameters")
                                    .forEach(
                                            p ->
                                                    described.add(
                                                            DOCUMENT.resolved(p)
                                                                    .path("name")
                                                                    .asText()));
                            Set<String> named =
                                    Pattern.compile("\\{([^}]+)}")
                                            .matcher(path.getKey())
                                            .results()
                                            .map(result -> result.group(1))
                                            .collect(Collectors.toSet());
                            assertThat(described).as(path.getKey()).isEqualTo(named);
                        });
    }

    @Test
    void examples_areAsTheirSchemasSay() {
        List<String> checked = new ArrayList<>();
        for (OpenApiDocument.Answer answer : DOCUMENT.answers()) {
            answer.content()
                    .path("examples")
                    .properties()
                    .forEach(
                            example -> {
                                assertThat(
                                                DOCUMENT.mistakes(
                                                        answer.content().path("schema"),
                                                        example.getValue().path("value")))
                                        .as("%s of %s", example.getKey(), answer.route())
                                        .isEmpty();
                                checked.add(example.getKey());
                            });
        }

        assertThat(checked).hasSizeGreaterThan(10);
    }

    @Test
    void everyAnswer_hasAnExample() {
        assertThat(DOCUMENT.answers())
                .allSatisfy(answer -> assertThat(answer.content().path("examples")).isNotEmpty());
    }

    @Test
    void references_allLeadSomewhere() {
        assertThat(DOCUMENT.root().findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference ->
                                assertThat(
                                                DOCUMENT.root()
                                                        .at(reference.substring(1))
                                                        .isMissingNode())
                                        .as(reference)
                                        .isFalse());
    }

    @Test
    void schemas_areAllUsed() {
        List<String> references = DOCUMENT.root().findValuesAsText("$ref");

        DOCUMENT.root()
                .at("/components/schemas")
                .fieldNames()
                .forEachRemaining(
                        name -> assertThat(references).contains("#/components/schemas/" + name));
    }

    @Test
    void enumerations_areThoseOfTheDomain() {
        assertThat(values("/components/schemas/NoPoints/enum")).isEqualTo(names(NoPoints.values()));
        assertThat(values("/components/schemas/Overdraw/enum")).isEqualTo(names(Overdraw.values()));
        assertThat(values("/components/schemas/TermsFields/properties/rounding/enum"))
                .isEqualTo(names(RoundingMode.values()));
        assertThat(values("/components/schemas/TermsFields/properties/unnamedRefunds/enum"))
                .isEqualTo(names(UnnamedRefunds.values()));
        assertThat(values("/components/schemas/Standing/enum"))
                .isEqualTo(names(OrderStanding.values()));
        assertThat(values("/components/schemas/OrderState/properties/what/items/enum"))
                .isEqualTo(names(OrderChange.What.values()));
        assertThat(values("/components/schemas/Lots/items/properties/origin/enum"))
                .isEqualTo(names(Origin.values()));
        assertThat(values("/components/schemas/Consent/properties/state/enum"))
                .isEqualTo(names(MarketingConsent.State.values()));
        assertThat(values("/components/schemas/Consent/properties/level/enum"))
                .isEqualTo(names(MarketingConsent.Level.values()));
        assertThat(values("/components/schemas/Consent/properties/platform/enum"))
                .isEqualTo(
                        Arrays.stream(Platform.values())
                                .map(Platform::pathSegment)
                                .collect(Collectors.toSet()));
        assertThat(DOCUMENT.root().at("/components/schemas/Profile/properties/fields/properties"))
                .hasSameSizeAs(ProfileReport.Field.values());
    }

    @Test
    void operations_areNamedOnceAndGuarded() {
        List<String> names = new ArrayList<>();
        DOCUMENT.operations()
                .values()
                .forEach(operation -> names.add(operation.path("operationId").asText()));

        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
        assertThat(DOCUMENT.root().at("/security/0/shopKey").isArray()).isTrue();
        assertThat(DOCUMENT.root().at("/components/securitySchemes/shopKey/scheme").asText())
                .isEqualTo("bearer");
        assertThat(DOCUMENT.root().path("openapi").asText()).startsWith("3.1.");
    }

    @Test
    void problems_areAllExplained() throws IOException {
        String page = Files.readString(RepositoryRoot.path().resolve("docs/api/problems.md"));
        String code =
                Files.readString(
                        RepositoryRoot.path()
                                .resolve(
                                        "functions/serve-member-api/src/main/java/dev/stammkunde/servememberapi/MemberProblems.java"));
        Set<String> kinds =
                Pattern.compile("(?:problem:|\\d{3},\\s+)\"?([a-z]+-[a-z-]+)\"")
                        .matcher(code.replace("urn:stammkunde:problem:", "problem:"))
                        .results()
                        .map((MatchResult result) -> result.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds).hasSize(11);
        // Which all readers give in the same words.
        kinds.add("invalid-parameter");
        assertThat(kinds).allSatisfy(kind -> assertThat(page).contains("`" + kind + "`"));
    }

    @Test
    void sampleEvents_areAnsweredAsDocumented() throws IOException {
        Api api = Api.of(BadRequestsTest.emptyHandler());
        ObjectMapper mapper = new ObjectMapper();
        try (Stream<Path> files =
                Files.list(RepositoryRoot.path().resolve("events/serve-member-api"))) {
            for (Path file : files.toList()) {
                String event = Files.readString(file);
                JsonNode json = mapper.readTree(event);
                Api.Reply reply = api.send(event);

                DOCUMENT.assertDescribes(
                        json.path("routeKey").asText(),
                        reply.status(),
                        reply.headers().getOrDefault("content-type", ""),
                        reply.body());
            }
        }
    }

    private static Set<String> values(String pointer) {
        Set<String> values = new TreeSet<>();
        DOCUMENT.root().at(pointer).forEach(value -> values.add(value.asText()));
        return values;
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> routesOfTemplate() {
        return operations().keySet();
    }

    /** Returns what the template says of the routes that lead to this function. */
    private static Map<String, Map<String, Object>> operations() {
        Map<String, Object> resources =
                Sections.section(
                        TemplateYaml.read(RepositoryRoot.path().resolve("template.yaml")),
                        "Resources");
        Map<String, Object> api = Sections.mapping("HttpApi", resources.get("HttpApi"));
        Map<String, Object> properties = Sections.mapping("Properties", api.get("Properties"));
        Map<String, Object> definition =
                Sections.mapping("DefinitionBody", properties.get("DefinitionBody"));
        Map<String, Map<String, Object>> operations = new HashMap<>();
        Sections.mapping("paths", definition.get("paths"))
                .forEach(
                        (path, methods) ->
                                Sections.mapping(path, methods)
                                        .forEach(
                                                (method, operation) ->
                                                        operations.put(
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path,
                                                                Sections.mapping(
                                                                        method, operation))));
        operations.values().removeIf(operation -> !leadsHere(operation));
        return operations;
    }

    private static boolean leadsHere(Map<String, Object> operation) {
        return operation
                .getOrDefault("x-amazon-apigateway-integration", "")
                .toString()
                .endsWith("/serve-member-api}");
    }
}
