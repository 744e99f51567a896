package dev.stammkunde.architecturetests.rights;

import dev.stammkunde.stacktemplate.Sections;

import java.util.List;
import java.util.Map;

/**
 * A policy document, all of whose functions are resolved.
 *
 * <p>Knows the elements and the conditions that this template uses, and refuses a document with any
 * other: what is not understood must not pass for a right.
 */
public record Policy(List<Statement> statements) {

    /** Lets nothing through. */
    public static final Policy NONE = new Policy(List.of());

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException if it has an element that is not understood
     */
    public static Policy of(Object document) {
        var statements = Sections.mapping("policy", document).get("Statement");
        return ofStatements(
                statements instanceof Map<?, ?>
                        ? List.of(statements)
                        : Sections.list("statements", statements));
    }

    /** Like {@link #of}, of the statements alone. */
    public static Policy ofStatements(List<?> statements) {
        return new Policy(statements.stream().map(Statement::of).toList());
    }

    /** Returns whether a statement allows the request and none denies it. */
    public boolean permits(Request request) {
        return has("Allow", request) && !denies(request);
    }

    /** Returns whether a statement denies the request, whatever other policies allow. */
    public boolean denies(Request request) {
        return has("Deny", request);
    }

    /** Returns whether IAM would take it: a resource without a name makes a whole role fail. */
    public boolean namesResources() {
        return statements.stream().noneMatch(statement -> statement.resources().contains(""));
    }

    private boolean has(String effect, Request request) {
        return statements.stream()
                .anyMatch(
                        statement ->
                                statement.effect().equals(effect) && statement.matches(request));
    }
}
