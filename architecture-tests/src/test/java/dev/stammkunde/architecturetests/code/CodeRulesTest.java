package dev.stammkunde.architecturetests.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds every rule against the product, and shows for every rule a class that breaks it: a rule
 * that cannot fail is worth nothing. ArchUnit itself fails a rule that matches no class.
 */
final class CodeRulesTest {

    private static final JavaClasses PRODUCT = ProductClasses.read();
    private static final Map<String, ArchRule> RULES = rules();

    static Stream<String> names() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void rule_onTheProduct_holds(String name) {
        rule(name).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("dev.stammkunde.architecturetests.code.Violation#all")
    void rule_onAViolation_fails(Violation violation, @TempDir Path folder) {
        violation.compileTo(folder);

        var broken = new ClassFileImporter().importPath(folder);

        assertThat(rule(violation.rule()).evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void violations_coverEveryRule() {
        assertThat(Violation.all().map(Violation::rule)).containsAll(RULES.keySet());
    }

    private static ArchRule rule(String name) {
        return Objects.requireNonNull(RULES.get(name), name);
    }

    private static Map<String, ArchRule> rules() {
        var result = new TreeMap<String, ArchRule>();
        for (Class<?> group :
                new Class<?>[] {
                    DependencyRules.class, WingRules.class, InputRules.class, ShapeRules.class
                }) {
            Arrays.stream(group.getDeclaredFields())
                    .filter(field -> field.getType() == ArchRule.class)
                    .forEach(field -> result.put(field.getName(), value(field)));
        }
        return result;
    }

    private static ArchRule value(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
