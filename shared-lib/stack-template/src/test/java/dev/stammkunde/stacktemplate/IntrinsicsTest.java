package dev.stammkunde.stacktemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

final class IntrinsicsTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Stage: { Type: String, Default: prod }
              Zones: { Type: CommaDelimitedList, Default: "a, b" }
              Mail: { Type: String, Default: "" }
              Days: { Type: Number, Default: 30 }
            Mappings:
              Sizes:
                prod: { memory: 1024 }
            Conditions:
              IsProd: !Equals [!Ref Stage, prod]
              HasMail: !Not [!Equals [!Ref Mail, ""]]
              Both: !And [!Condition IsProd, !Condition HasMail]
              Either: !Or [!Condition IsProd, !Condition HasMail]
            Resources:
              Queue: { Type: AWS::SQS::Queue }
              WorkFunction: { Type: AWS::Serverless::Function }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref Stage                                          | prod",
                "!Ref Days                                           | 30",
                "!Ref Queue                                          | ref:Queue",
                "!Ref AWS::Region                                    | eu-central-1",
                "!GetAtt Queue.Arn                                   | att:Queue.Arn",
                "!Sub '${Stage}-${Queue}-${Queue.Arn}-${AWS::Region}'| prod-ref:Queue-att:Queue.Arn-eu-central-1",
                "!Sub '${Queue.Alias}'                               | ref:Queue.Alias",
                "!Ref WorkFunctionRole                               | ref:WorkFunctionRole",
                "!Sub ['${a}/${!b}', {a: !Ref Stage}]                | prod/${b}",
                "!If [IsProd, one, two]                              | one",
                "!If [HasMail, one, two]                             | two",
                "!If [Both, one, two]                                | two",
                "!If [Either, one, two]                              | one",
                "!Join ['-', [a, !Ref Stage]]                        | a-prod",
                "!Join [',', !Ref Zones]                             | a,b",
                "!Select [1, !Ref Zones]                             | b",
                "!Select [0, !Split ['.', 'x.y']]                    | x",
                "!FindInMap [Sizes, !Ref Stage, memory]              | 1024",
                "!Base64 hi                                          | aGk="
            })
    void require_function_isResolved(String yaml, String expected) {
        assertThat(intrinsics(Map.of()).require(value(yaml)).toString()).isEqualTo(expected);
    }

    @Test
    void resolve_noValue_removesTheProperty() {
        var value =
                value(
                        "{ kept: 1, gone: !If [HasMail, x, !Ref AWS::NoValue], list: [a, !Ref AWS::NoValue] }");

        assertThat(intrinsics(Map.of()).require(value))
                .isEqualTo(Map.of("kept", 1L, "list", List.of("a")));
    }

    @Test
    void resolve_givenParameter_replacesTheDefault() {
        assertThat(intrinsics(Map.of("Mail", "a@example.org")).holds("Both")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref Nothing           | There is no parameter or resource Nothing.",
                "!Ref QueueRole         | There is no parameter or resource QueueRole.",
                "!GetAtt Queue.Colour   | !GetAtt Queue.Colour is not supported.",
                "!ImportValue x         | Fn::ImportValue is not supported.",
                "!Sub '${Nothing.Arn}'  | There is no parameter or resource Nothing.",
                "!If [Missing, 1, 2]    | There is no condition Missing.",
                "!Join [a]              | Fn::Join needs a list of 2, not [a]."
            })
    void require_whatIsNotThere_isNamed(String yaml, String message) {
        assertThatThrownBy(() -> intrinsics(Map.of()).require(value(yaml)))
                .isInstanceOf(TemplateException.class)
                .hasMessage(message);
    }

    @Test
    void parse_unknownTagOrDoubleKey_namesTheLine() {
        assertThatThrownBy(() -> TemplateYaml.parse("a: 1\nb: !Nope x"))
                .hasMessage("Unknown tag !Nope at line 2.");
        assertThatThrownBy(() -> TemplateYaml.parse("a: 1\na: 2")).hasMessageContaining("twice");
    }

    private static Object value(String yaml) {
        return TemplateYaml.parse("v: " + yaml).getOrDefault("v", "");
    }

    private static Intrinsics intrinsics(Map<String, String> parameters) {
        return new Intrinsics(TemplateYaml.parse(TEMPLATE), parameters, new NamedReferences());
    }

    private static final class NamedReferences implements References {
        @Override
        public Optional<Object> findRef(String logicalId) {
            return Optional.of("ref:" + logicalId);
        }

        @Override
        public Optional<Object> findAttribute(String logicalId, String attribute) {
            return attribute.equals("Arn")
                    ? Optional.of("att:" + logicalId + ".Arn")
                    : Optional.empty();
        }

        @Override
        public Optional<Object> findPseudoParameter(String name) {
            return Optional.of("eu-central-1");
        }
    }
}
