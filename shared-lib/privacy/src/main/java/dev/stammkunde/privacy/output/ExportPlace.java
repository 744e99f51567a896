package dev.stammkunde.privacy.output;

import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.KeptItem;

import java.util.Arrays;
import java.util.Optional;

/** The last thing of a file, after which the next one goes on. */
public record ExportPlace(DataPart part, KeptItem.Place item) {

    private static final String SEPARATOR = "\n";

    /** Returns it as text, which {@link #find} reads. */
    public String text() {
        return part + SEPARATOR + item.partition() + SEPARATOR + item.sort();
    }

    /** Finds the place of a text; nothing where it is none. */
    public static Optional<ExportPlace> find(String text) {
        String[] words = text.split(SEPARATOR, 3);
        return words.length < 3
                ? Optional.empty()
                : Arrays.stream(DataPart.values())
                        .filter(part -> part.name().equals(words[0]))
                        .findFirst()
                        .map(part -> new ExportPlace(part, new KeptItem.Place(words[1], words[2])));
    }
}
