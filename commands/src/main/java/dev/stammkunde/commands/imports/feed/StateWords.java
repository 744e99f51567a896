package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that a platform's exports have for its states: technical names, and what its English
 * and German admin shows. A word that is not among them could be one that takes an order back, so
 * nobody guesses.
 */
final class StateWords {

    private final Map<String, String> states = new HashMap<>();

    /**
     * Makes them.
     *
     * @param wordsByState all words of a state, by its technical name, which is one of them
     */
    StateWords(Map<String, List<String>> wordsByState) {
        wordsByState.forEach(
                (state, words) -> {
                    put(state, state);
                    words.forEach(word -> put(word, state));
                });
    }

    private void put(String word, String state) {
        String other = states.put(plain(word), state);
        if (other != null && !other.equals(state)) {
            throw new IllegalArgumentException(word + " is of two states");
        }
    }

    /**
     * Returns the technical name of a state.
     *
     * @throws InvalidFieldException if no state is known by the word, which it names
     */
    String state(String word) {
        return Optional.ofNullable(states.get(plain(word)))
                .orElseThrow(() -> new InvalidFieldException("state " + word, "is not known"));
    }

    private static String plain(String word) {
        return word.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[()]", "")
                .replaceAll("[\\s_-]+", "-");
    }
}
