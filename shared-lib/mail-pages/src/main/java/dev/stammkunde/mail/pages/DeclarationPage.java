package dev.stammkunde.mail.pages;

import java.util.List;

/**
 * What a page says of a declaration that was received.
 *
 * @param title what kind of declaration it is
 * @param email where the same was sent to
 * @param lines all that was declared, and when it came
 */
public record DeclarationPage(String title, String email, List<Line> lines) {

    public DeclarationPage {
        lines = List.copyOf(lines);
    }

    /** One thing that was declared. */
    public record Line(String name, String value) {}
}
