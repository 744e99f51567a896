package dev.stammkunde.commands.optins;

/**
 * Something that is wrong with a row. It does not repeat the value, which may be personal.
 *
 * @param line where the row begins, from 1
 */
public record RowProblem(long line, String column, String problem) {

    @Override
    public String toString() {
        return "line " + line + ", " + column + ": " + problem;
    }
}
