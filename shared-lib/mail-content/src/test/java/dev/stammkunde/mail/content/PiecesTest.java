package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.content.Node.Format;
import dev.stammkunde.mail.content.Piece.Choice;
import dev.stammkunde.mail.content.Piece.Literal;
import dev.stammkunde.mail.content.Piece.Value;

import org.junit.jupiter.api.Test;

import java.util.List;

class PiecesTest {

    private static final Piece CODE = new Value(Variable.GIFT_CODE, Format.PLAIN);

    private final Pieces pieces = new Pieces();

    @Test
    void literal_behindALiteral_continuesIt() {
        pieces.literal("a");
        pieces.addAll(List.of(new Literal("b"), CODE, new Literal("c")));
        pieces.literal("");
        pieces.literal("d");

        assertThat(pieces.all()).containsExactly(new Literal("ab"), CODE, new Literal("cd"));
    }

    @Test
    void stripped_whiteSpaceAtBothEnds_isGone() {
        pieces.literal(" \n");
        pieces.add(CODE);
        pieces.literal(" ");

        assertThat(pieces.stripped()).containsExactly(CODE);
    }

    @Test
    void stripped_whiteSpaceInAChoice_stays() {
        Piece choice = new Choice(Variable.GIFT_CODE, List.of(new Literal(" a ")), List.of());
        pieces.add(choice);

        assertThat(pieces.stripped()).containsExactly(choice);
    }

    @Test
    void stripped_nothingButWhiteSpace_isNothing() {
        pieces.literal(" \n ");

        assertThat(pieces.stripped()).isEmpty();
    }
}
