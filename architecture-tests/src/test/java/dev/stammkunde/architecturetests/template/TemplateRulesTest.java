package dev.stammkunde.architecturetests.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Holds every rule against the template, and shows for every rule an edit that breaks it. */
final class TemplateRulesTest {

    private static final String TEXT = Repository.ours().text("template.yaml");
    private static final Template TEMPLATE = Template.parse(TEXT);

    static List<TemplateRule> rules() {
        return TemplateRule.all();
    }

    static Stream<Edit> edits() {
        return Edit.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_onTheTemplate_holds(TemplateRule rule) {
        assertThat(rule.problems(TEMPLATE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void rule_afterABreakingEdit_saysWhatIsWrong(Edit edit) {
        var rule =
                rules().stream()
                        .filter(r -> r.name().equals(edit.rule()))
                        .findFirst()
                        .orElseThrow();

        var problems = rule.problems(Template.parse(edit.apply(TEXT)));

        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(edit.problem()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_onATemplateWithoutResources_fails(TemplateRule rule) {
        assertThat(rule.problems(Template.parse("Resources: {}"))).isNotEmpty();
    }

    @Test
    void edits_coverEveryRule() {
        assertThat(edits().map(Edit::rule))
                .containsAll(rules().stream().map(TemplateRule::name).toList());
    }
}
