package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

import dev.stammkunde.testkit.RepositoryRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The document docs/api/admin-api.yaml, and whether answers are as it says. */
final class OpenApiDocument {

    /** One documented response: what is asked, its status and one of its media types. */
    record Answer(String route, String status, String mediaType, JsonNode content) {}

    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;

    private OpenApiDocument(JsonNode document) {
        this.document = document;
    }

    static OpenApiDocument read() {
        try {
            return new OpenApiDocument(
                    new YAMLMapper()
                            .readTree(
                                    RepositoryRoot.path()
                                            .resolve("docs/api/admin-api.yaml")
                                            .toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return document;
    }

    /** Returns each operation as a route key, such as {@code GET /shops/{shopId}}. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new HashMap<>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                item -> {
                                                    if (!item.getKey().equals("parameters")) {
                                                        operations.put(
                                                                item.getKey()
                                                                                .toUpperCase(
                                                                                        Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey(),
                                                                item.getValue());
                                                    }
                                                }));
        return operations;
    }

    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        operations()
                .forEach(
                        (route, operation) ->
                                operation
                                        .path("responses")
                                        .properties()
                                        .forEach(
                                                response ->
                                                        resolved(response.getValue())
                                                                .path("content")
                                                                .properties()
                                                                .forEach(
                                                                        content ->
                                                                                answers.add(
                                                                                        new Answer(
                                                                                                route,
                                                                                                response
                                                                                                        .getKey(),
                                                                                                content
                                                                                                        .getKey(),
                                                                                                content
                                                                                                        .getValue())))));
        return answers;
    }

    /** Fails unless this answer to this route is documented, and its body is as documented. */
    void assertDescribes(String route, int status, String mediaType, JsonNode body) {
        List<Answer> described =
                answers().stream()
                        .filter(
                                answer ->
                                        answer.route().equals(route)
                                                && answer.status().equals(Integer.toString(status))
                                                && answer.mediaType().equals(mediaType))
                        .toList();
        assertThat(described)
                .as("%s with status %d as %s is documented", route, status, mediaType)
                .hasSize(1);
        assertThat(mistakes(described.getFirst().content().path("schema"), body))
                .as("body of %s with status %d", route, status)
                .isEmpty();
    }

    /** Returns what is wrong with a value, by a schema of this document. */
    Set<String> mistakes(JsonNode schema, JsonNode value) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        Set<String> mistakes = new TreeSet<>();
        SCHEMAS.getSchema(whole, CONFIG)
                .validate(value)
                .forEach(mistake -> mistakes.add(mistake.toString()));
        return mistakes;
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
