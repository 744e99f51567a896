package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.challenges.ChallengeNeeds;
import dev.stammkunde.programmes.challenges.ListChallenges;
import dev.stammkunde.programmes.challenges.ShownChallenge;
import dev.stammkunde.programmes.challenges.SignUp;
import dev.stammkunde.programmes.json.ShownChallengeJson;
import dev.stammkunde.rewards.http.MemberDoor;

import java.util.List;

/** Answers how customers stand in challenges, and signs them up. */
final class ChallengeAnswers {

    private final ListChallenges list;
    private final SignUp signUp;

    ChallengeAnswers(ChallengeNeeds needs) {
        this.list = new ListChallenges(needs.documents(), needs.challenges(), needs.ledger());
        this.signUp = new SignUp(needs);
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
        String id = input.pathId("challengeId");
        if (!DocumentId.isValid(id)) {
            return ChallengeProblems.unknownChallenge();
        }
        DocumentId challenge = new DocumentId(input.shopId(), id);
        return switch (signUp.signUp(challenge, customer(input), input.request().at())) {
            case SignUp.Outcome.SignedUp(var document, var held, boolean isRepeat) -> {
                ShownChallenge shown = list.show(document, held, input.request().at());
                yield signedUp(shown, isRepeat);
            }
            case SignUp.Outcome.UnknownChallenge() -> ChallengeProblems.unknownChallenge();
            case SignUp.Outcome.NotOpen() -> ChallengeProblems.notOpen();
            case SignUp.Outcome.UnknownCustomer() -> ActionProblems.unknownCustomer();
            case SignUp.Outcome.Busy() -> ActionProblems.busy();
        };
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
