package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.mail.content.Node.Format;
import dev.stammkunde.mail.content.Piece.Choice;
import dev.stammkunde.mail.content.Piece.Literal;
import dev.stammkunde.mail.content.Piece.Value;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.NoSuchElementException;

class MarksTest {

    private static final Piece CODE = new Value(Variable.GIFT_CODE, Format.PLAIN);

    private final Marks marks = new Marks();

    @Test
    void cut_markThatIsThereTwice_saysItTwice() {
        String code = marks.put(CODE);

        assertThat(marks.cut("a" + code + "b" + code))
                .containsExactly(new Literal("a"), CODE, new Literal("b"), CODE);
    }

    @Test
    void cut_choiceInAChoice_liesInItsAlternative() {
        String html =
                marks.start(Variable.GIFT_POINTS)
                        + "a"
                        + marks.otherwise()
                        + marks.start(Variable.GIFT_CODE)
                        + marks.put(CODE)
                        + marks.otherwise()
                        + marks.end()
                        + "b"
                        + marks.end()
                        + "c";

        Choice inner = new Choice(Variable.GIFT_CODE, List.of(CODE), List.of());
        assertThat(marks.cut(html))
                .containsExactly(
                        new Choice(
                                Variable.GIFT_POINTS,
                                List.of(new Literal("a")),
                                List.of(inner, new Literal("b"))),
                        new Literal("c"));
    }

    @Test
    void cut_choiceWithoutItsEndOrStart_isAFault() {
        String start = marks.start(Variable.GIFT_CODE);
        String end = marks.end();

        assertThatThrownBy(() -> marks.cut(start)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> marks.cut(end)).isInstanceOf(NoSuchElementException.class);
    }
}
