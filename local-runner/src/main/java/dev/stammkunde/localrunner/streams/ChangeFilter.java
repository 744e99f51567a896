package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.template.StreamMapping;
import dev.stammkunde.stacktemplate.TemplateException;

import software.amazon.event.ruler.Machine;

import java.io.IOException;

/** Which changes a mapping lets through, by AWS's own matcher of patterns. For many threads. */
final class ChangeFilter {

    private final Machine machine = Machine.builder().build();
    private final boolean isOpen;

    /**
     * Compiles the filters.
     *
     * @throws TemplateException if one is no pattern
     */
    ChangeFilter(StreamMapping mapping) {
        this.isOpen = mapping.filters().isEmpty();
        for (String pattern : mapping.filters()) {
            try {
                machine.addRule(pattern, pattern);
            } catch (IOException e) {
                throw new TemplateException(
                        mapping.id() + ": FilterCriteria has no pattern: " + Problems.describe(e));
            }
        }
    }

    boolean lets(Change change) {
        try {
            return isOpen || !machine.rulesForJSONEvent(Json.write(change.json())).isEmpty();
        } catch (Exception e) { // event-ruler declares it
            throw new IllegalStateException("A change cannot be matched.", e);
        }
    }
}
