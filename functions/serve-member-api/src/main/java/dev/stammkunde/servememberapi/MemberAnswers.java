package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.http.MemberTokens;
import dev.stammkunde.rewards.members.FindMember;
import dev.stammkunde.rewards.members.GiveMemberNumber;
import dev.stammkunde.rewards.members.MemberNumber;
import dev.stammkunde.rewards.members.MemberNumbers;
import dev.stammkunde.servememberapi.json.MemberJson;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Answers what is about customers as members: tokens for browsers, and numbers for tills. */
final class MemberAnswers {

    private final MemberTokens tokens;
    private final FindMember members;
    private final MemberNumbers numbers;
    private final GiveMemberNumber giveNumber;

    MemberAnswers(MemberPorts ports, FindMember members) {
        this.tokens = ports.tokens();
        this.members = members;
        this.numbers = ports.numbers();
        this.giveNumber = new GiveMemberNumber(ports.numbers(), ports.chance());
    }

    /** Issues a token to the shop's server, of who stays if customers were merged. */
    HttpResponse token(CustomerId asked, Instant now) {
        return members.find(asked)
                .map(
                        member ->
                                HttpResponse.json(
                                        201,
                                        MemberJson.write(
                                                tokens.issue(member, now), giveNumber.of(member))))
                .orElseGet(MemberProblems::unknownCustomer);
    }

    /** Shows a customer their number; one who was merged may have none yet. */
    HttpResponse number(CustomerId member) {
        return HttpResponse.json(200, MemberJson.write(giveNumber.of(member)));
    }

    /**
     * Answers a till.
     *
     * @param about what it is told of the customer who stays
     */
    HttpResponse atTill(MemberNumber number, Function<AccountId, HttpResponse> about) {
        Optional<CustomerId> member = numbers.holderOf(number).flatMap(members::find);
        return member.map(who -> about.apply(new AccountId(who.shopId(), who.id())))
                .orElseGet(MemberProblems::unknownMember);
    }
}
