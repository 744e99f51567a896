package dev.stammkunde.localrunner.template;

import dev.stammkunde.stacktemplate.Sections;
import dev.stammkunde.stacktemplate.TemplateException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resolved mapping of the template at a known place; errors name the place. */
record Values(String place, Map<String, Object> map) {

    static Values of(String place, @Nullable Object value) {
        return new Values(place, Sections.mapping(place, value));
    }

    Values at(String name) {
        return of(place + "." + name, map.get(name));
    }

    String text(String name) {
        return Sections.text(place + "." + name, map.get(name));
    }

    Optional<String> findText(String name) {
        return map.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
    }

    int number(String name, int otherwise) {
        var value = findText(name);
        try {
            return value.map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException _) {
            throw new TemplateException(place + "." + name + " is no whole number.");
        }
    }

    /** Returns a number within limits of AWS. */
    int between(String name, int least, int most, int otherwise) {
        var number = number(name, otherwise);
        if (number < least || number > most) {
            throw new TemplateException(
                    place + "." + name + " must be from " + least + " to " + most + ".");
        }
        return number;
    }

    double decimal(String name) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException _) {
            throw new TemplateException(place + "." + name + " is no number.");
        }
    }

    boolean flag(String name, boolean otherwise) {
        return findText(name).map("true"::equals).orElse(otherwise);
    }

    List<Object> list(String name) {
        return Sections.list(place + "." + name, map.get(name));
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    /** Fails unless the value is absent or the only one that the runner can honour. */
    void expect(String name, String only) {
        var value = findText(name).orElse(only);
        if (!value.equals(only)) {
            throw new TemplateException(
                    place + "." + name + " " + value + " is not honoured, only " + only + ".");
        }
    }
}
