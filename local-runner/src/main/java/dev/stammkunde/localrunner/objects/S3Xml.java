package dev.stammkunde.localrunner.objects;

import java.util.function.Consumer;

/** A small XML document of elements and texts, which are escaped. */
final class S3Xml {

    private static final String NAMESPACE = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private final String root;
    private final StringBuilder content = new StringBuilder();

    S3Xml(String root) {
        this.root = root;
    }

    S3Xml text(String name, Object value) {
        content.append('<').append(name).append('>');
        escape(value.toString());
        content.append("</").append(name).append('>');
        return this;
    }

    S3Xml element(String name, Consumer<S3Xml> elements) {
        content.append('<').append(name).append('>');
        elements.accept(this);
        content.append("</").append(name).append('>');
        return this;
    }

    String document() {
        // An error has no namespace.
        var namespace = root.equals("Error") ? "" : NAMESPACE;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s%s>%s</%s>"
                .formatted(root, namespace, content, root);
    }

    private void escape(String text) {
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '<' -> content.append("&lt;");
                                case '>' -> content.append("&gt;");
                                case '&' -> content.append("&amp;");
                                case '"' -> content.append("&quot;");
                                default -> {
                                    if (c < ' ') {
                                        content.append("&#").append(c).append(';');
                                    } else {
                                        content.appendCodePoint(c);
                                    }
                                }
                            }
                        });
    }
}
