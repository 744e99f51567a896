package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.programmes.membership.Settled;
import dev.stammkunde.programmes.membership.ShowDeclaration;
import dev.stammkunde.programmes.membership.ShownMembership;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Shows support what people declared about contracts: the latest first, and what came of one. */
final class ListDeclarations {

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 50;
    private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{20,40}#[A-Za-z0-9_-]{16,64}");

    private static final String ALL = "GET /admin/shops/{shopId}/declarations";

    private final Declarations declarations;
    private final ShowDeclaration show;

    ListDeclarations(DeclarationPorts ports) {
        this.declarations = ports.declarations();
        this.show = ports.show();
    }

    Stream<LoyaltyRoute> routes() {
        Set<AdminGroup> support = Set.of(AdminGroup.SUPPORT);
        return Stream.of(
                new LoyaltyRoute("LIST_DECLARATIONS", ALL, support, (input, _) -> answer(input)),
                new LoyaltyRoute(
                        "SHOW_DECLARATION",
                        ALL + "/{declarationId}",
                        support,
                        (input, acting) -> one(input, acting.at())));
    }

    private HttpResponse one(AdminInput input, Instant now) {
        String id = input.pathId("declarationId");
        return Optional.of(id)
                .filter(DeclarationId::isId)
                .flatMap(it -> show.find(new DeclarationId(input.shopId(), it), now))
                .map(found -> HttpResponse.json(200, JsonText.object(o -> write(o, found))))
                .orElseThrow(MembershipProblems::unknownDeclaration);
    }

    /** Both the page and the mail tell the second at which it was received. */
    private static void write(JsonObjectText json, ShowDeclaration.Shown shown) {
        write(json, shown.listed());
        json.text("confirmedAt", shown.listed().declaration().receivedAt());
        ShowDeclaration.Effect effect = shown.effect();
        if (effect != null) {
            ShownMembership membership = effect.membership();
            json.object(
                    "membership",
                    of -> {
                        of.text("customerId", membership.id().customerId())
                                .text("planId", membership.id().plan().id())
                                .text("name", membership.terms().plan().name())
                                .text("state", membership.state().name())
                                .text("until", membership.until())
                                .bool("lifted", effect.isLifted());
                        Money due = membership.refundDue();
                        if (due != null) {
                            MembershipView.amount(of, "refundDue", due);
                        }
                    });
        }
    }

    private HttpResponse answer(AdminInput input) {
        Declarations.Page page =
                declarations.page(
                        input.shopId(),
                        input.number("limit", USUAL_PAGE, LARGEST_PAGE),
                        input.cursor(PLACE).orElse(null));
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.array(
                                    "declarations",
                                    all ->
                                            page.declarations()
                                                    .forEach(
                                                            one -> all.object(o -> write(o, one))));
                            String next = page.next();
                            if (next != null) {
                                json.text("next", PageMark.cursor(next));
                            }
                        }));
    }

    private static void write(JsonObjectText json, Declarations.Listed listed) {
        Declaration declaration = listed.declaration();
        Declared said = declaration.said();
        json.text("id", declaration.id().id())
                .text("kind", said.kind())
                .text("receivedAt", declaration.receivedAt())
                .text("name", said.person())
                .text("email", said.email())
                .text("contract", said.contract())
                .text("reason", said.reason())
                .text("day", said.day())
                .text("language", said.language().code());
        Settled settled = listed.settled();
        if (settled != null) {
            json.object(
                    "outcome",
                    of ->
                            of.text("kind", settled.kind())
                                    .text("planId", settled.plan())
                                    .text("actedAt", listed.settledAt()));
        }
    }
}
