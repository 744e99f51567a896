package dev.stammkunde.architecturetests.documents;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.Repository;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What documents refer to exists. */
final class Links {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*$");

    /** A path from the root: at least one slash, first segment a folder that is there. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+/?");

    private Links() {}

    /** Returns the links and the paths in backticks of all documents that lead nowhere. */
    static List<String> broken(Repository repository) {
        var findings = new Findings();
        for (String document : repository.files(".", ".md")) {
            var text = BLOCK.matcher(repository.text(document)).replaceAll("");
            LINK.matcher(text).results().forEach(m -> link(repository, document, m, findings));
            CODE.matcher(text).results().forEach(m -> path(repository, document, m, findings));
        }
        return findings.problems();
    }

    private static void link(
            Repository repository, String document, MatchResult match, Findings findings) {
        var target = match.group(1);
        if (target.matches("[a-z]+:.*")) {
            return;
        }
        findings.subject();
        var parts = target.split("#", 2);
        var file =
                parts[0].isEmpty()
                        ? document
                        : Path.of(document).resolveSibling(parts[0]).normalize().toString();
        findings.require(
                repository.exists(file), document + " links to " + target + ", which is not there");
        if (parts.length == 2 && file.endsWith(".md") && repository.exists(file)) {
            findings.require(
                    anchors(repository.text(file)).contains(parts[1]),
                    document + " links to " + target + ", a heading that is not there");
        }
    }

    private static void path(
            Repository repository, String document, MatchResult match, Findings findings) {
        var path = match.group(1);
        if (!PATH.matcher(path).matches()) {
            return;
        }
        var first = path.substring(0, path.indexOf('/'));
        var isOurs = repository.folders(".").contains(first);
        if (!isOurs || path.contains("/target/")) {
            return;
        }
        findings.subject();
        findings.require(
                repository.exists(path), document + " names " + path + ", which is not there");
    }

    private static Set<String> anchors(String text) {
        var result = new TreeSet<String>();
        HEADING.matcher(text)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .forEach(result::add);
        return result;
    }
}
