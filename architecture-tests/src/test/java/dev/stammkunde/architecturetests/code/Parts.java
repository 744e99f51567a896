package dev.stammkunde.architecturetests.code;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import dev.stammkunde.architecturetests.FunctionName;
import dev.stammkunde.architecturetests.Repository;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of the product, as patterns of packages. */
final class Parts {

    static final String STACK_TEMPLATE = "dev.stammkunde.stacktemplate..";
    static final String TEST_KIT = "dev.stammkunde.testkit..";
    static final String COMMANDS = "dev.stammkunde.commands..";
    static final String LOCAL_RUNNER = "dev.stammkunde.localrunner..";

    private static final List<FunctionName> FUNCTIONS =
            Repository.ours().functions().stream().map(FunctionName::new).toList();

    private Parts() {}

    /** Returns one pattern for each folder under {@code functions}. */
    static String[] functions() {
        return FUNCTIONS.stream().map(name -> name.packageName() + "..").toArray(String[]::new);
    }

    /** Returns what runs in Lambda: the functions and the wings that they ship. */
    static String[] shipped() {
        return with(functions(), Wings.all());
    }

    static String[] with(String[] patterns, String... more) {
        return Stream.concat(Arrays.stream(patterns), Arrays.stream(more)).toArray(String[]::new);
    }

    /** Returns the function that a class belongs to. */
    static Optional<FunctionName> findFunction(JavaClass type) {
        var name = type.getPackageName() + ".";
        return FUNCTIONS.stream().filter(f -> name.startsWith(f.packageName() + ".")).findFirst();
    }

    static DescribedPredicate<JavaClass> aFunction() {
        return DescribedPredicate.describe("a function", type -> findFunction(type).isPresent());
    }
}
