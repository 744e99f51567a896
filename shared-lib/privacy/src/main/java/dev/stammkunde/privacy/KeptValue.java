package dev.stammkunde.privacy;

import java.util.List;
import java.util.SortedMap;

/** A value of what is kept, without the form of its table. */
public sealed interface KeptValue {

    /** A text, or what reads as one. */
    record Text(String text) implements KeptValue {}

    /** A number, as it is written. */
    record Digits(String digits) implements KeptValue {}

    /** Yes or no. */
    record Flag(boolean isTrue) implements KeptValue {}

    /** Several in their order. */
    record Many(List<KeptValue> values) implements KeptValue {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** Several by name. */
    record Fields(SortedMap<String, KeptValue> values) implements KeptValue {}
}
