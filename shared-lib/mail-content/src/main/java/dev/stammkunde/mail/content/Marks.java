package dev.stammkunde.mail.content;

import dev.stammkunde.mail.content.Piece.Literal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that stand in MJML for what a customer's values decide, and come back in the HTML that is
 * made of it.
 *
 * <p>They are of characters for private use: no template can contain them, and every step leaves
 * them as they are.
 */
final class Marks {

    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';
    private static final Pattern MARK = Pattern.compile(OPEN + "(\\d{1,6})" + CLOSE);
    private static final String HREF = "href=\"";

    /**
     * SES takes this attribute out again and leaves the link as it is (see its FAQ on metrics). It
     * stands in tracked mails only: nobody else would take it out.
     */
    private static final Piece NO_TRACK =
            new Piece.Choice(
                    Variable.MAIL_TRACKED, List.of(new Literal("ses:no-track ")), List.of());

    /** What a mark stands for. */
    private sealed interface Meaning {
        record Put(List<Piece> pieces) implements Meaning {}

        record Start(Variable variable) implements Meaning {}

        record Otherwise() implements Meaning {}

        record End() implements Meaning {}
    }

    /** A choice whose end is still to come, and the pieces among which it stands. */
    private record Open(Variable variable, Pieces around, Pieces then, Pieces otherwise) {}

    private final List<Meaning> meanings = new ArrayList<>();

    /** The marks of the reader's own links. */
    private final List<String> ownLinks = new ArrayList<>();

    String put(List<Piece> pieces) {
        return mark(new Meaning.Put(pieces));
    }

    String put(Piece piece) {
        return put(List.of(piece));
    }

    /** Returns a mark for a link of the reader's own. */
    String ownLink(Piece piece) {
        String mark = put(piece);
        ownLinks.add(mark);
        return mark;
    }

    String start(Variable variable) {
        return mark(new Meaning.Start(variable));
    }

    String otherwise() {
        return mark(new Meaning.Otherwise());
    }

    String end() {
        return mark(new Meaning.End());
    }

    private String mark(Meaning meaning) {
        meanings.add(meaning);
        return OPEN + Integer.toString(meanings.size() - 1) + CLOSE;
    }

    /** Returns HTML as pieces, each mark being what it stands for. */
    List<Piece> cut(String html) {
        String noTrack = put(NO_TRACK);
        String marked = html;
        for (String own : ownLinks) {
            marked = marked.replace(HREF + own, noTrack + HREF + own);
        }
        Deque<Open> open = new ArrayDeque<>();
        Pieces pieces = new Pieces();
        int from = 0;
        for (Matcher mark = MARK.matcher(marked); mark.find(); from = mark.end()) {
            pieces.literal(marked.substring(from, mark.start()));
            switch (meanings.get(Integer.parseInt(mark.group(1)))) {
                case Meaning.Put(List<Piece> put) -> pieces.addAll(put);
                case Meaning.Start(Variable variable) -> {
                    open.push(new Open(variable, pieces, new Pieces(), new Pieces()));
                    pieces = open.element().then();
                }
                case Meaning.Otherwise o -> pieces = open.element().otherwise();
                case Meaning.End e -> {
                    Open ended = open.pop();
                    pieces = ended.around();
                    pieces.choice(ended.variable(), ended.then().all(), ended.otherwise().all());
                }
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("MJML lost the end of a choice");
        }
        pieces.literal(marked.substring(from));
        return pieces.all();
    }
}
