package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.explaincustomer.timeline.TimelineSource.Placed;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a customer answered to surveys. */
final class Answers {

    private Answers() {}

    static List<Placed> placed(List<Participation> participations) {
        return participations.stream().flatMap(one -> placed(one).stream()).toList();
    }

    private static List<Placed> placed(Participation one) {
        Response response = one.response();
        if (response == null) {
            return List.of();
        }
        ParticipationKey key = one.invitation().key();
        return List.of(
                new Placed(
                        response.answeredAt(),
                        FewSource.place(response.answeredAt(), key.surveyId() + '/' + key.wave()),
                        () -> item(one, response)));
    }

    private static TimelineItem item(Participation one, Response response) {
        String survey = one.invitation().key().surveyId();
        String said = said(response.answers());
        return TimelineItem.of(
                        response.answeredAt(),
                        TimelineKind.ANSWERS,
                        new BothLanguages(
                                "Antwort auf die Umfrage „%s“".formatted(survey),
                                "Answer to the survey “%s”".formatted(survey)),
                        response.late()
                                ? new BothLanguages(
                                        said + " (nach dem Ende der Umfrage, zählt nicht mit)",
                                        said + " (after the survey had closed, not counted)")
                                : BothLanguages.same(said))
                .to("survey", survey)
                .to("orderId", one.invitation().orderId());
    }

    private static String said(Map<String, Answer> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(
                                answer ->
                                        answer.getKey()
                                                + ": "
                                                + switch (answer.getValue()) {
                                                    case Answer.Score(int value) -> value;
                                                    case Answer.Chosen(List<String> choices) ->
                                                            String.join(", ", choices);
                                                    case Answer.Text(String text) -> text;
                                                })
                        .collect(Collectors.joining("; "));
    }
}
