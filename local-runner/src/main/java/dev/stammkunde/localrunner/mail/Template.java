package dev.stammkunde.localrunner.mail;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/** Puts values into {@code {{name}}}, unescaped, as SES does with templates sent along. */
final class Template {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    private Template() {}

    /** Says why SES does not make a mail of a template. */
    static final class RenderingFailure extends Exception {

        private static final long serialVersionUID = 1L;

        RenderingFailure(String message) {
            super(message);
        }
    }

    /**
     * Returns the text with all values in it.
     *
     * @throws RenderingFailure if a value is missing, or the template asks for more than values
     */
    static String render(String text, JsonNode data) throws RenderingFailure {
        var result = new StringBuilder();
        var match = VARIABLE.matcher(text);
        var from = 0;
        while (match.find()) {
            result.append(text, from, match.start()).append(value(match.group(1).strip(), data));
            from = match.end();
        }
        return result.append(text, from, text.length()).toString();
    }

    private static String value(String name, JsonNode data) throws RenderingFailure {
        if (!NAME.matcher(name).matches()) {
            throw new RenderingFailure("'{{" + name + "}}' is no plain attribute.");
        }
        var value = data.at("/" + name.replace('.', '/'));
        if (value.isMissingNode() || value.isNull() || value.isContainerNode()) {
            throw new RenderingFailure(
                    "Attribute '" + name + "' is not present in the rendering data.");
        }
        return value.asText();
    }
}
