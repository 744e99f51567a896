package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.challenges.ChallengeNeeds;
import dev.stammkunde.programmes.challenges.ListChallenges;
import dev.stammkunde.programmes.challenges.NameOnBoard;
import dev.stammkunde.programmes.challenges.ShowBoard;
import dev.stammkunde.programmes.challenges.ShownChallenge;
import dev.stammkunde.programmes.challenges.SignUpForChallenge;
import dev.stammkunde.programmes.json.ShownChallengeJson;
import dev.stammkunde.rewards.http.MemberDoor;

import java.util.List;
import java.util.Optional;

/** Answers how customers stand in challenges, and signs them up. */
final class ChallengeAnswers {

    private static final int MOST_BYTES = 1_024;

    private final ListChallenges list;
    private final SignUpForChallenge signUp;
    private final ShowBoard board;
    private final NameOnBoard name;

    ChallengeAnswers(ChallengeNeeds needs) {
        this.list = new ListChallenges(needs.documents(), needs.challenges(), needs.ledger());
        this.signUp = new SignUpForChallenge(needs);
        this.board = new ShowBoard(needs);
        this.name = new NameOnBoard(needs);
    }

    AdminAnswer list(AdminInput input) {
        List<ShownChallenge> shown = list.list(customer(input), input.request().at());
        return AdminAnswer.of(
                HttpResponse.json(
                        200,
                        JsonText.object(
                                json -> ShownChallengeJson.write(json, "challenges", shown))));
    }

    AdminAnswer signUp(AdminInput input) {
        Optional<DocumentId> challenge = findChallenge(input);
        if (challenge.isEmpty()) {
            return ChallengeProblems.unknownChallenge();
        }
        return switch (signUp.signUp(challenge.get(), customer(input), input.request().at())) {
            case SignUpForChallenge.Outcome.SignedUp(var document, var held, boolean isRepeat) -> {
                ShownChallenge shown = list.show(document, held, input.request().at());
                yield signedUp(shown, isRepeat);
            }
            case SignUpForChallenge.Outcome.UnknownChallenge() ->
                    ChallengeProblems.unknownChallenge();
            case SignUpForChallenge.Outcome.NotOpen() -> ChallengeProblems.notOpen();
            case SignUpForChallenge.Outcome.UnknownCustomer() -> ActionProblems.unknownCustomer();
            case SignUpForChallenge.Outcome.Busy() -> ActionProblems.busy();
        };
    }

    AdminAnswer board(AdminInput input) {
        return findChallenge(input)
                .flatMap(id -> board.find(id, customer(input)))
                .map(shown -> AdminAnswer.of(HttpResponse.json(200, BoardView.write(shown))))
                .orElseGet(ChallengeProblems::noBoard);
    }

    /** Gives the consent to be named on the board, or withdraws it. */
    AdminAnswer name(AdminInput input) {
        boolean isShown = isShown(input.body(MOST_BYTES));
        Optional<DocumentId> id = findChallenge(input);
        if (id.isEmpty()) {
            return ChallengeProblems.unknownChallenge();
        }
        return switch (name.name(id.get(), customer(input), isShown, input.request().at())) {
            case DONE -> board(input);
            case UNKNOWN_CHALLENGE -> ChallengeProblems.unknownChallenge();
            case NO_BOARD -> ChallengeProblems.noBoard();
            case NO_NAME -> ChallengeProblems.noName();
            case BUSY -> ActionProblems.busy();
        };
    }

    private static boolean isShown(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("shown"));
        Optional<Boolean> shown =
                findings.value(body.at("shown"), "true or false", JsonField::bool, _ -> true);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return shown.orElseThrow();
    }

    private static Optional<DocumentId> findChallenge(AdminInput input) {
        String id = input.pathId("challengeId");
        return DocumentId.isValid(id)
                ? Optional.of(new DocumentId(input.shopId(), id))
                : Optional.empty();
    }

    private static AdminAnswer signedUp(ShownChallenge shown, boolean isRepeat) {
        HttpResponse response =
                HttpResponse.json(
                        isRepeat ? 200 : 201,
                        JsonText.object(json -> ShownChallengeJson.write(json, shown)));
        return new AdminAnswer(
                isRepeat ? response.replayed() : response,
                line -> line.with(LogKey.ENTRY, "challenge/" + shown.challenge().id().id()));
    }

    private static AccountId customer(AdminInput input) {
        return new AccountId(input.shopId(), input.pathId(MemberDoor.CUSTOMER));
    }
}
