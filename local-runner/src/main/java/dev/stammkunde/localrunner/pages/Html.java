package dev.stammkunde.localrunner.pages;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Fills in the pages of {@code src/main/jte}; whatever is put into one is escaped. */
final class Html {

    /** The style sheet of all pages. */
    static final String STYLE = resource("style.css");

    /** Not {@code null}, so that templates can lie in this package, where nothing is. */
    private static final HtmlInterceptor NONE =
            new HtmlInterceptor() {
                @Override
                public void onHtmlTagOpened(
                        String name, Map<String, Object> attributes, TemplateOutput output) {}

                @Override
                public void onHtmlTagClosed(String name, TemplateOutput output) {}
            };

    private Html() {}

    /** A template with what it shows. */
    interface Template {
        void render(HtmlTemplateOutput out, HtmlInterceptor none);
    }

    /** Returns a whole page. */
    static String of(Template template) {
        var html = new StringOutput();
        template.render(new OwaspHtmlTemplateOutput(html), NONE);
        return html.toString();
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
