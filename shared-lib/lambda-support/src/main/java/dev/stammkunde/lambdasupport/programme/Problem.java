package dev.stammkunde.lambdasupport.programme;

/**
 * One thing that is wrong with a {@code programme.json}.
 *
 * @param path the field, such as {@code bonuses[1].multiplier}; {@code $} is the whole document
 * @param expected what it should be, to be read after the path
 */
public record Problem(String path, String expected) {
    @Override
    public String toString() {
        return path + ": " + expected;
    }
}
