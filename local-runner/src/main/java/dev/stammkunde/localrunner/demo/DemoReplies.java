package dev.stammkunde.localrunner.demo;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.feedback.FeedbackSettings;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What somebody answered whom the demo asked, if they did: always the same for an order. */
final class DemoReplies {

    private static final long SEED = 20_261_440L;
    private static final int ANSWERED = 36;
    private static final int LATE = 6;
    private static final int EDITED = 10;
    private static final int WITH_WORDS = 60;
    private static final int AT_ONCE = 70;
    private static final int HUNDRED = 100;

    private final JsonNode answers;

    private DemoReplies(JsonNode answers) {
        this.answers = answers;
    }

    static DemoReplies read() throws IOException {
        return new DemoReplies(Json.read(DemoCampaigns.resource("answers.json")));
    }

    /** Returns what came up to now: nothing, an answer, or an answer and what it was changed to. */
    List<Response> to(Invitation invitation, Instant now) {
        var survey = invitation.key().surveyId();
        var random = random(survey + '/' + invitation.orderId());
        if (random.nextInt(HUNDRED) >= ANSWERED) {
            return List.of();
        }
        var isLate = random.nextInt(HUNDRED) < LATE;
        var at =
                isLate
                        ? invitation.closesAt().plus(Duration.ofHours(5 + random.nextInt(200)))
                        : invitation.invitedAt().plus(patience(random));
        if (at.isAfter(now)) {
            return List.of();
        }
        var first = tagged(invitation, new Response(answers(invitation, random), at, at, isLate));
        var again = at.plus(Duration.ofMinutes(3 + random.nextInt(300)));
        return isLate || again.isAfter(now) || random.nextInt(HUNDRED) >= EDITED
                ? List.of(first)
                : List.of(
                        first,
                        tagged(
                                invitation,
                                new Response(answers(invitation, random), at, again, false)));
    }

    /** Says what the words are about, as who takes an answer does. */
    private static Response tagged(Invitation invitation, Response response) {
        return response.withTags(
                FeedbackSettings.USUAL.tags(response.texts(), invitation.segments().language()));
    }

    static SplittableRandom random(String name) {
        return new SplittableRandom(SEED + name.hashCode());
    }

    /** Most answer when the mail comes, the others when it comes again. */
    private static Duration patience(SplittableRandom random) {
        var days = random.nextInt(HUNDRED) < AT_ONCE ? 0 : 5;
        return Duration.ofDays(days).plusMinutes(4 + random.nextInt(1_800));
    }

    private Map<String, Answer> answers(Invitation invitation, SplittableRandom random) {
        var known = answers.path(invitation.key().surveyId());
        var scale = invitation.counting().scale();
        var score = score(known.path("scores"), scale, random);
        var given = new HashMap<String, Answer>();
        given.put(invitation.counting().question(), new Answer.Score(score));
        if (scale.isUnhappy(score) && known.has("reasons")) {
            given.put(
                    known.path("reasons").path("question").asText(),
                    new Answer.Chosen(List.of(one(known.at("/reasons/choices"), random))));
        }
        if (random.nextInt(HUNDRED) < WITH_WORDS) {
            var words = known.path("words").path(mood(scale, score));
            var language = invitation.segments().language().code();
            given.put(
                    known.path("text").asText(),
                    new Answer.Text(one(words.path(language), random)));
        }
        return given;
    }

    /** Draws by how often each score is given, the least score first. */
    private static int score(JsonNode weights, Scale scale, SplittableRandom random) {
        var left = random.nextInt(HUNDRED);
        var score = scale.least();
        for (JsonNode weight : weights) {
            left -= weight.asInt();
            if (left < 0) {
                return score;
            }
            score++;
        }
        return scale.most();
    }

    private static String mood(Scale scale, int score) {
        if (scale.isUnhappy(score)) {
            return "unhappy";
        }
        return score >= scale.most() - 1 ? "happy" : "middling";
    }

    private static String one(JsonNode some, SplittableRandom random) {
        return some.path(random.nextInt(some.size())).asText();
    }
}
