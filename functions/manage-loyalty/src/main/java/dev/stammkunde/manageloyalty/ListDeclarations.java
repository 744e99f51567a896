package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.programmes.membership.Settled;

import java.util.Set;
import java.util.regex.Pattern;

/** Shows support what people declared about contracts, the latest first. */
final class ListDeclarations {

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 50;
    private static final Pattern PLACE = Pattern.compile("[0-9TZ:.-]{20,40}#[A-Za-z0-9_-]{16,64}");

    private final Declarations declarations;

    ListDeclarations(Declarations declarations) {
        this.declarations = declarations;
    }

    LoyaltyRoute route() {
        return new LoyaltyRoute(
                "LIST_DECLARATIONS",
                "GET /admin/shops/{shopId}/declarations",
                Set.of(AdminGroup.SUPPORT),
                (input, _) -> answer(input));
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
                    of -> of.text("kind", settled.kind()).text("planId", settled.plan()));
        }
    }
}
