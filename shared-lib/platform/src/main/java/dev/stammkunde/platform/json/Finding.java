package dev.stammkunde.platform.json;

/**
 * One thing that is wrong with a document.
 *
 * @param path the field, such as {@code bonuses[1].multiplier}; {@code $} is the whole document
 * @param expected what it should be, to be read after the path
 */
public record Finding(String path, String expected) {
    @Override
    public String toString() {
        return path + ": " + expected;
    }
}
