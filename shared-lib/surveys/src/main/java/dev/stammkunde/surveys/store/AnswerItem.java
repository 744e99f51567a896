package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.surveys.Answer;

import java.util.Map;

/** An answer to one question, as a part of an item. Its attribute says of which kind it is. */
final class AnswerItem {

    private static final String QUESTION = "question";
    private static final String SCORE = "score";
    private static final String CHOSEN = "chosen";
    private static final String TEXT = "text";

    private AnswerItem() {}

    static ItemWriter write(Map.Entry<String, Answer> answer) {
        ItemWriter item = new ItemWriter().text(QUESTION, answer.getKey());
        return switch (answer.getValue()) {
            case Answer.Score(int value) -> item.number(SCORE, value);
            case Answer.Chosen chosen -> item.texts(CHOSEN, chosen.choices(), id -> id);
            case Answer.Text(String text) -> item.text(TEXT, text);
        };
    }

    static Map.Entry<String, Answer> read(ItemReader item) {
        return Map.entry(item.text(QUESTION), answer(item));
    }

    private static Answer answer(ItemReader item) {
        if (item.has(SCORE)) {
            return new Answer.Score(item.integer(SCORE));
        }
        return item.has(CHOSEN)
                ? new Answer.Chosen(item.texts(CHOSEN))
                : new Answer.Text(item.text(TEXT));
    }
}
