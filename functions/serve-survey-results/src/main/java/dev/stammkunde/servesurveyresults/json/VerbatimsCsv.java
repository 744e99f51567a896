package dev.stammkunde.servesurveyresults.json;

import dev.stammkunde.platform.IsoInstant;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.FindAnswers.Place;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.figures.VerbatimsPage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers as a table: a column for each question of the survey's newest version, and one for what
 * other questions of earlier versions said.
 *
 * @param next where the next file begins, if there may be one
 */
public record VerbatimsCsv(String text, Optional<Place> next) {

    private static final List<String> COLUMNS =
            List.of(
                    "answeredAt",
                    "editedAt",
                    "day",
                    "wave",
                    "version",
                    "late",
                    "language",
                    "customerId",
                    "orderId",
                    "score",
                    "incentiveDe",
                    "incentiveEn");

    /** Writes a page, or as much of it as goes into an answer. */
    public static VerbatimsCsv of(Survey survey, VerbatimsPage page, IncentiveNotice notice) {
        List<String> questions =
                survey.draft().questions().stream().skip(1).map(Question::id).toList();
        StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK);
        List<String> head = new ArrayList<>(COLUMNS);
        questions.forEach(id -> head.add("question " + id));
        head.add("others");
        csv.append(Csv.row(head));
        int bytes = 0;
        Optional<Place> last = Optional.empty();
        for (Participation answer : page.answers()) {
            String row = Csv.row(row(answer, questions, notice));
            bytes += row.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Csv.MOST_BYTES && last.isPresent()) {
                return new VerbatimsCsv(csv.toString(), last);
            }
            csv.append(row);
            last = Optional.of(Place.of(answer));
        }
        return new VerbatimsCsv(csv.toString(), page.next());
    }

    private static List<String> row(
            Participation participation, List<String> questions, IncentiveNotice notice) {
        Invitation invitation = participation.invitation();
        Response response = participation.response();
        if (response == null) {
            throw new IllegalArgumentException("nothing was answered");
        }
        String orderId = invitation.orderId();
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                IsoInstant.text(response.answeredAt()),
                                IsoInstant.text(response.editedAt()),
                                invitation.counting().dayOf(response.answeredAt()).toString(),
                                invitation.key().wave(),
                                String.valueOf(invitation.version()),
                                String.valueOf(response.late()),
                                invitation.segments().language().code(),
                                invitation.key().isAnonymous()
                                        ? ""
                                        : invitation.key().customer().id(),
                                orderId == null ? "" : orderId,
                                invitation
                                        .counting()
                                        .score(response)
                                        .map(String::valueOf)
                                        .orElse(""),
                                notice.find(invitation, Language.DE).orElse(""),
                                notice.find(invitation, Language.EN).orElse("")));
        Map<String, Answer> answers = response.answers();
        questions.forEach(id -> cells.add(answers.containsKey(id) ? text(answers.get(id)) : ""));
        cells.add(
                answers.entrySet().stream()
                        .filter(answer -> !questions.contains(answer.getKey()))
                        .filter(answer -> !answer.getKey().equals(invitation.counting().question()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(answer -> answer.getKey() + ": " + text(answer.getValue()))
                        .collect(Collectors.joining("\n")));
        return cells;
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Score(int value) -> String.valueOf(value);
            case Answer.Chosen(List<String> choices) -> String.join(", ", choices);
            case Answer.Text(String text) -> text;
        };
    }
}
