package dev.stammkunde.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

import dev.stammkunde.testkit.RepositoryRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document of {@code docs/api}, and whether answers are as it says. A module that uses it has
 * {@code json-schema-validator} among its own test dependencies.
 */
public final class OpenApiDocument {

    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final SchemaLocation location;

    private OpenApiDocument(JsonNode document, SchemaLocation location) {
        this.document = document;
        this.location = location;
    }

    /** One documented response: what is asked, its status and one of its media types. */
    public record Answer(String route, String status, String mediaType, JsonNode content) {}

    /** Reads a document by its name, such as {@code member-api.yaml}. */
    public static OpenApiDocument read(String name) {
        Path file = RepositoryRoot.path().resolve("docs/api").resolve(name);
        try {
            return new OpenApiDocument(
                    new YAMLMapper().readTree(file.toFile()),
                    SchemaLocation.of(file.toUri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the whole document. */
    public JsonNode root() {
        return document;
    }

    /** Returns each operation by its route key, such as {@code GET /shops/{shopId}}. */
    public Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new HashMap<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> item : path.getValue().properties()) {
                if (!item.getKey().equals("parameters")) {
                    String method = item.getKey().toUpperCase(Locale.ROOT);
                    operations.put(method + ' ' + path.getKey(), item.getValue());
                }
            }
        }
        return operations;
    }

    /** Returns each answer of each operation. */
    public List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        operations()
                .forEach(
                        (route, operation) ->
                                operation
                                        .path("responses")
                                        .properties()
                                        .forEach(
                                                response ->
                                                        answers.addAll(
                                                                answers(
                                                                        route,
                                                                        response.getKey(),
                                                                        response.getValue()))));
        return answers;
    }

    private List<Answer> answers(String route, String status, JsonNode response) {
        return resolved(response).path("content").properties().stream()
                .map(content -> new Answer(route, status, content.getKey(), content.getValue()))
                .toList();
    }

    /** Fails unless this answer to this route is documented, and its body is as documented. */
    public void assertDescribes(String route, int status, String mediaType, JsonNode body) {
        List<Answer> described =
                answers().stream()
                        .filter(answer -> answer.route().equals(route))
                        .filter(answer -> answer.status().equals(Integer.toString(status)))
                        .filter(answer -> answer.mediaType().equals(mediaType))
                        .toList();
        assertThat(described)
                .as("%s with status %d as %s is documented", route, status, mediaType)
                .hasSize(1);
        assertThat(mistakes(described.getFirst().content().path("schema"), body))
                .as("body of %s with status %d", route, status)
                .isEmpty();
    }

    /**
     * Returns what is wrong with a value, by a schema of this document, which may refer to files
     * beside it.
     */
    public Set<String> mistakes(JsonNode schema, JsonNode value) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        Set<String> mistakes = new TreeSet<>();
        SCHEMAS.getSchema(location, whole, CONFIG)
                .validate(value)
                .forEach(mistake -> mistakes.add(mistake.toString()));
        return mistakes;
    }

    /** Returns what a node refers to, or the node itself. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
