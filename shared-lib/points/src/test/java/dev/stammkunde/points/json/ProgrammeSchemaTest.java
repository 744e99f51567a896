package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Set;

/** The schema that authors' editors use says what the validator says. */
class ProgrammeSchemaTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                            Samples.read(
                                    Path.of(
                                            System.getProperty("stammkunde.root", "../.."),
                                            "docs",
                                            "programme.schema.json")));

    @ParameterizedTest
    @MethodSource({
        "dev.stammkunde.points.json.Samples#good",
        "dev.stammkunde.points.json.Samples#beyondSchema"
    })
    void validate_goodSampleOrOneBeyondSchema_accepts(Path sample) {
        assertThat(validate(Samples.read(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.stammkunde.points.json.Samples#bad")
    void validate_badSample_refuses(Path sample) {
        assertThat(validate(Samples.read(sample))).isNotEmpty();
    }

    @Test
    void validate_shippedDefault_accepts() {
        assertThat(validate(DefaultProgramme.text())).isEmpty();
    }

    private static Set<ValidationMessage> validate(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }
}
