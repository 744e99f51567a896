package dev.stammkunde.architecturetests.code;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.FunctionBlock;
import dev.stammkunde.architecturetests.template.Template;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A function reads what the template sets, and the template sets what a function reads. */
final class SettingNames {

    private static final Pattern READ =
            Pattern.compile(
                    "\\.(?:text|findText|integer|duration)\\(\\s*\"([A-Z][A-Z0-9_]+)\"(?=\\s*\\)|, \\d|,\\s*Duration)");
    private static final Pattern HANDED =
            Pattern.compile("\\b([A-Z]\\w+)\\.\\w+\\(\\s*settings\\b");
    private static final Pattern NAME = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");

    private SettingNames() {}

    static List<String> check(Repository repository, Template template) {
        var findings = new Findings();
        for (FunctionBlock function : template.functions()) {
            var source =
                    repository
                            .files("functions/" + function.name().folder() + "/src/main", ".java")
                            .stream()
                            .map(repository::text)
                            .collect(Collectors.joining("\n"));
            var unset = found(READ, source);
            unset.removeAll(function.variables());
            findings.require(
                    unset.isEmpty(),
                    function.id() + " reads what the template does not set: " + unset);
            var unread = new TreeSet<>(function.variables());
            unread.forEach(variable -> findings.subject());
            unread.removeAll(found(NAME, withHelpers(repository, source)));
            findings.require(
                    unread.isEmpty(),
                    function.id() + " does not read what the template sets: " + unread);
        }
        return findings.problems();
    }

    /**
     * With the classes of the library that are handed the settings, and those that they hand them.
     */
    private static String withHelpers(Repository repository, String source) {
        var taken = new TreeSet<String>();
        var all = new StringBuilder(source);
        var left = new ArrayDeque<>(found(HANDED, source));
        while (!left.isEmpty()) {
            var helper = left.pop();
            if (!taken.add(helper)) {
                continue;
            }
            for (String file : repository.files("shared-lib", "/" + helper + ".java")) {
                var text = repository.text(file);
                all.append('\n').append(text);
                left.addAll(found(HANDED, text));
            }
        }
        return all.toString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
