package dev.stammkunde.architecturetests.code;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.Template;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules that only the source can show. */
final class SourceRules {

    /**
     * Of code, without imports and comments. Beyond this a file surely holds more than one thing.
     */
    private static final int LINES = 200;

    private static final Pattern NO_CODE =
            Pattern.compile("\\s*(//.*|/?\\*.*|import .*|package .*)?");

    private static final Pattern TALKS_TO_DYNAMODB =
            Pattern.compile("software\\.amazon\\.awssdk\\.services\\.dynamodb\\.model\\.");

    private static final Pattern STORE =
            Pattern.compile("^shared-lib/[^/]+/src/main/.*/(store|items|documents)/");

    private SourceRules() {}

    /** A file is short enough to be read at one go. */
    static List<String> filesAreShort(Repository repository) {
        var findings = new Findings();
        for (String file : mainSources(repository)) {
            findings.subject();
            var lines =
                    repository
                            .text(file)
                            .lines()
                            .filter(line -> !NO_CODE.matcher(line).matches())
                            .count();
            findings.require(lines <= LINES, file + " has " + lines + " lines of code.");
        }
        return findings.problems();
    }

    /**
     * In code that talks to DynamoDB, the name of an index or of a key attribute stands once for
     * each table, in the stores of the wings: a name in two places can differ in two places.
     */
    static List<String> namesOfKeysStandInStores(Repository repository, Template template) {
        var findings = new Findings();
        var sources =
                mainSources(repository).stream()
                        .filter(file -> !file.startsWith("local-runner/"))
                        // Their reports name what differs in the words of the tables.
                        .filter(file -> !file.startsWith("commands/"))
                        .filter(
                                file ->
                                        TALKS_TO_DYNAMODB.matcher(repository.text(file)).find()
                                                || STORE.matcher(file).find())
                        .toList();
        for (Map.Entry<String, Long> name : template.keyNames().entrySet()) {
            findings.subject();
            var literal = '"' + name.getKey() + '"';
            var users =
                    sources.stream()
                            .filter(file -> repository.text(file).contains(literal))
                            .toList();
            findings.require(!users.isEmpty(), literal + " stands in no source file.");
            findings.require(
                    users.size() <= name.getValue(),
                    literal + " stands in more files than there are tables with it: " + users);
            findings.require(
                    users.stream().allMatch(file -> STORE.matcher(file).find()),
                    literal + " stands outside the stores: " + users);
        }
        return findings.problems();
    }

    private static List<String> mainSources(Repository repository) {
        return Stream.of("shared-lib", "functions", "commands", "local-runner")
                .flatMap(folder -> repository.files(folder, ".java").stream())
                .filter(file -> file.contains("/src/main/"))
                // Test code, though others' tests need it as a library.
                .filter(file -> !file.startsWith("shared-lib/test-kit/"))
                .filter(file -> !file.startsWith("shared-lib/stack-template/"))
                .toList();
    }
}
