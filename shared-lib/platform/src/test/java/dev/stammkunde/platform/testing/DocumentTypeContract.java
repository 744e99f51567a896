package dev.stammkunde.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;

import org.junit.jupiter.api.Test;

import java.util.List;

/**
 * What any type of documents does. A type has a test of this for each of its samples that have
 * fields which others have not.
 */
public abstract class DocumentTypeContract<T> {

    private static final String UNKNOWN = "aFieldOfALaterRelease";

    /** Returns the type. */
    protected abstract DocumentType<T> type();

    /** Returns where the schema of the type lies. */
    protected abstract SchemaFile schemaFile();

    /** Returns the least that an author may write. */
    protected abstract String least();

    /** Returns documents with each field, written as the type writes them. */
    protected abstract List<String> whole();

    /** Returns what the system adds to a version. */
    protected Stamp stamp(int version) {
        return Stamp.of(version);
    }

    @Test
    void write_whatWasRead_readsTheSameAndMayBeSentBack() {
        for (String document : whole()) {
            T value = valid(document);

            String written = type().write(value, stamp(3));

            assertThat(type().readStored(written)).isEqualTo(new Reading.Valid<>(value));
            assertThat(type().read(Json.parse(written))).isEqualTo(new Reading.Valid<>(value));
            assertThat(schemaRefuses(written)).as(written).isFalse();
            assertThat(Leaves.of(written)).containsAllEntriesOf(Leaves.of(document));
        }
    }

    @Test
    void read_least_isWrittenWithWhatIsUsual() {
        T value = valid(least());

        assertThat(valid(type().write(value, stamp(1)))).isEqualTo(value);
        assertThat(schemaRefuses(least())).isFalse();
    }

    @Test
    void read_unknownField_isRefusedFromAuthorsAndKeptInStore() {
        for (String document : whole()) {
            for (Edits.Place place : Edits.objects(document)) {
                String changed = place.with(UNKNOWN, JsonNodeFactory.instance.numberNode(7));

                assertThat(paths(changed)).as(changed).contains(place.path(UNKNOWN));
                assertThat(schemaRefuses(changed)).as(changed).isTrue();
                if (type().readStored(changed) instanceof Reading.Valid<T>(T value)) {
                    assertThat(Leaves.of(type().writeAfter(changed, value, stamp(2))))
                            .as(changed)
                            .containsKey(place.pointer() + '/' + UNKNOWN);
                }
            }
        }
    }

    @Test
    void read_valueOfAnotherType_isFoundAtItsPlace() {
        JsonNode another =
                JsonNodeFactory.instance.arrayNode().add(JsonNodeFactory.instance.arrayNode());
        for (String document : whole()) {
            for (Edits.Place place : Edits.values(document)) {
                String changed = place.replaced(another);

                if (type().read(Json.parse(changed)) instanceof Reading.Invalid<T> invalid) {
                    assertThat(invalid.problems())
                            .as(changed)
                            .anySatisfy(found -> assertThat(found.path()).startsWith(place.path()));
                    assertThat(type().readStored(changed))
                            .as(changed)
                            .isInstanceOf(Reading.Invalid.class);
                    assertThat(schemaRefuses(changed)).as(changed).isTrue();
                } else {
                    assertThat(isRead(place)).as("%s is read", place.path()).isFalse();
                }
            }
        }
    }

    /** Of what the system adds, nothing is looked at. */
    private static boolean isRead(Edits.Place place) {
        return !List.of(
                        "id",
                        "version",
                        "state",
                        "activeSince",
                        "changedBy",
                        "changedAt",
                        "$schema")
                .contains(place.path());
    }

    @Test
    void read_valueLeftOut_isUsualOrFound() {
        for (String document : whole()) {
            for (Edits.Place place : Edits.values(document)) {
                String changed = place.removed();

                // What fits no more to another field is found there, which no schema knows of.
                if (schemaRefuses(changed)) {
                    assertThat(paths(changed))
                            .as("what the schema refuses is found near it: " + changed)
                            .anySatisfy(path -> assertThat(place.path()).startsWith(parent(path)));
                }
            }
        }
    }

    private static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return path.equals("$") || end < 0 ? "" : path.substring(0, end);
    }

    @Test
    void schema_inDocs_isWhatTheTypeSays() {
        schemaFile().assertIs(type().schema());
    }

    private T valid(String document) {
        return switch (type().read(Json.parse(document))) {
            case Reading.Valid<T>(T value) -> value;
            case Reading.Invalid<T>(List<Finding> problems) ->
                    throw new AssertionError(problems + " in " + document);
        };
    }

    private List<String> paths(String document) {
        return switch (type().read(Json.parse(document))) {
            case Reading.Valid<T> _ -> List.of();
            case Reading.Invalid<T>(List<Finding> problems) ->
                    problems.stream().map(Finding::path).toList();
        };
    }

    private boolean schemaRefuses(String document) {
        return !schema().validate(document, InputFormat.JSON).isEmpty();
    }

    private JsonSchema schema() {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(type().schema());
    }
}
