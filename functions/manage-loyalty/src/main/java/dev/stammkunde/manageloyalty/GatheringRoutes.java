package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.gatherings.GatheringDraft;
import dev.stammkunde.programmes.gatherings.GatheringNeeds;
import dev.stammkunde.programmes.gatherings.Roster;
import dev.stammkunde.programmes.gatherings.RunGathering;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.gatherings.SignupOutcome;
import dev.stammkunde.programmes.gatherings.SignupOutcome.SignupRefusal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets the team see who comes to an event, give seats that were added, and say who came. */
final class GatheringRoutes {

    private static final String ONE = " /admin/shops/{shopId}/events/{eventId}";
    private static final int MOST_BYTES = 5_000;

    private final GatheringNeeds needs;
    private final RunGathering run;

    GatheringRoutes(GatheringNeeds needs, CommunityNeeds community) {
        this.needs = needs;
        this.run = new RunGathering(needs, community);
    }

    Stream<LoyaltyRoute> routes() {
        return Stream.of(
                new LoyaltyRoute(
                        "SHOW_ROSTER",
                        "GET" + ONE + "/roster",
                        Set.of(MARKETING, SUPPORT),
                        (input, _) -> shown(known(input))),
                new LoyaltyRoute(
                        "MOVE_UP",
                        "POST" + ONE + "/move-up",
                        Set.of(MARKETING, SUPPORT),
                        (input, _) -> {
                            Scheme<GatheringDraft> event = known(input);
                            run.moveUp(event, input.request().at());
                            return shown(event);
                        }),
                new LoyaltyRoute(
                        "MARK_ATTENDANCE",
                        "POST" + ONE + "/roster/{customerId}",
                        Set.of(MARKETING, SUPPORT),
                        this::mark));
    }

    /** A text that can be no id is the id of no event. */
    private Scheme<GatheringDraft> known(AdminInput input) {
        String id = input.request().pathParameter("eventId");
        return Optional.of(id)
                .filter(DocumentId::isValid)
                .flatMap(it -> needs.documents().find(new DocumentId(input.shopId(), it)))
                .orElseThrow(AdminRefusedException::unknownDocument);
    }

    private HttpResponse mark(AdminInput input, Acting acting) {
        Scheme<GatheringDraft> event = known(input);
        Findings findings = Findings.strict();
        JsonField body = input.body(MOST_BYTES);
        findings.object(body, List.of("attended"));
        Optional<Boolean> attended = findings.bool(body.at("attended"));
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        SignupOutcome outcome =
                run.mark(event.id(), input.pathId("customerId"), attended.orElseThrow(), acting);
        return switch (outcome) {
            case SignupOutcome.Done(Signup signup, var _, boolean _) ->
                    HttpResponse.json(200, JsonText.object(json -> write(json, signup)));
            case SignupOutcome.Refused(SignupRefusal reason) -> throw refused(reason);
        };
    }

    private static AdminRefusedException refused(SignupRefusal reason) {
        return switch (reason) {
            case UNKNOWN_EVENT, UNKNOWN_CUSTOMER, NOT_SIGNED_UP ->
                    AdminRefusedException.unknownDocument();
            case NOT_STARTED ->
                    AdminRefusedException.of(
                            409,
                            "event-not-started",
                            "The event has not started",
                            "Nobody can have come.");
            case NOT_OFFERED, TOO_EARLY, OVER, NOT_INVITED, NO_SEAT, BUSY ->
                    AdminRefusedException.of(
                            409,
                            "event-no-seat",
                            "The customer has no seat",
                            "They wait for one, or cancelled.");
        };
    }

    private HttpResponse shown(Scheme<GatheringDraft> event) {
        Roster roster = needs.signups().roster(event.id());
        List<Signup> all = needs.signups().all(event.id());
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.number("capacity", event.draft().capacity())
                                        .number("taken", roster.taken())
                                        .number("waiting", roster.waiting())
                                        .array(
                                                "signUps",
                                                each ->
                                                        all.forEach(
                                                                it ->
                                                                        each.object(
                                                                                o ->
                                                                                        write(
                                                                                                o,
                                                                                                it))))));
    }

    private static void write(JsonObjectText json, Signup signup) {
        json.text("customerId", signup.holder().customerId())
                .text("state", signup.state())
                .number("number", signup.number())
                .text("at", signup.at());
    }
}
