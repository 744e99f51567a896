package dev.stammkunde.localrunner.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Builds pages; whatever is not markup of this class is escaped. */
final class Html {

    private static final String STYLE = resource("style.css");
    private static final List<List<String>> LINKS =
            List.of(
                    List.of("/_local/", "Start"),
                    List.of("/_local/invocations", "Invocations"),
                    List.of("/_local/dead-letters", "Dead letters"),
                    List.of("/_local/tables", "Tables"),
                    List.of("/_local/mails", "Mails"),
                    List.of("/_local/sign-in", "Sign in"));

    private final StringBuilder text = new StringBuilder();
    private List<String> columns = List.of();
    private int column;

    /** Begins a page with the links to all others. */
    static Html page(String title) {
        return page(title, "", 0);
    }

    /**
     * Begins a page that a script keeps fresh; without scripts it comes again after some seconds.
     *
     * @param script the script's address; empty for none
     */
    static Html page(String title, String script, int seconds) {
        var html = new Html();
        html.raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .text(title + " - Stammkunde")
                .raw("</title><style>")
                .raw(STYLE)
                .raw("</style>")
                .raw(
                        script.isEmpty()
                                ? ""
                                : "<script defer src=\""
                                        + script
                                        + "\"></script><noscript><meta http-equiv=\"refresh\" content=\""
                                        + seconds
                                        + "\"></noscript>")
                .raw("</head><body><header><strong>Stammkunde</strong><nav>");
        LINKS.forEach(link -> html.link(link.get(0), link.get(1)).raw(" "));
        return html.raw("</nav></header><main><h1>").text(title).raw("</h1>");
    }

    /** Adds markup. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Adds text, escaped for content and for attributes in double quotes. */
    Html text(Object value) {
        text.append(escape(String.valueOf(value)));
        return this;
    }

    Html link(String address, Object label) {
        return raw("<a href=\"").text(address).raw("\">").text(label).raw("</a>");
    }

    Html code(Object value) {
        return raw("<code>").text(value).raw("</code>");
    }

    /** Adds the heading of a table; a name that begins with {@code #} is a column of numbers. */
    Html head(String... names) {
        columns = List.of(names);
        raw("<table><thead><tr>");
        for (String name : names) {
            var isNumber = name.startsWith("#");
            raw(isNumber ? "<th class=\"number\">" : "<th>")
                    .text(name.substring(isNumber ? 1 : 0))
                    .raw("</th>");
        }
        return raw("</tr></thead><tbody>");
    }

    /** Begins a row. */
    Html row() {
        column = 0;
        return raw("<tr>");
    }

    /** Begins a cell, which says the name of its column where a narrow screen shows no heading. */
    Html openCell() {
        var name = columns.get(column++);
        var isNumber = name.startsWith("#");
        return raw(isNumber ? "<td class=\"number\" data-label=\"" : "<td data-label=\"")
                .text(name.substring(isNumber ? 1 : 0))
                .raw("\">");
    }

    Html endTable() {
        return raw("</tbody></table>");
    }

    Html cell(Object value) {
        return openCell().text(value).raw("</td>");
    }

    Html codeCell(Object value) {
        return openCell().code(value).raw("</td>");
    }

    /** Ends the page. */
    String end() {
        return text + "</main></body></html>";
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Returns a file that lies beside this class. */
    static String resource(String name) {
        try (var resource = Html.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not on the class path.");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
