package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.vip.ChangeVip;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.Vips;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Shows who is a VIP, and lets people say who is one and who looks after them. */
final class VipRoutes {

    private static final String VIP = " /admin/shops/{shopId}/customers/{customerId}/vip";
    private static final int MOST_BYTES = 4_096;
    private static final int LONGEST_LINE = 200;
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 100;
    private static final Pattern PLACE = Pattern.compile("(?s).{1,400}");

    private final VipPorts ports;
    private final ChangeVip change;

    VipRoutes(VipPorts ports) {
        this.ports = ports;
        this.change = new ChangeVip(ports.vips(), new Attempts(ports.beforeRetry()));
    }

    List<LoyaltyRoute> routes() {
        return List.of(
                new LoyaltyRoute(
                        "LIST_VIPS",
                        "GET /admin/shops/{shopId}/vips",
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> list(input)),
                new LoyaltyRoute(
                        "SHOW_VIP",
                        "GET" + VIP,
                        Set.of(MARKETING, FINANCE, SUPPORT),
                        (input, _) -> show(input)),
                new LoyaltyRoute("SAY_VIP", "PUT" + VIP, Set.of(MARKETING, SUPPORT), this::say),
                new LoyaltyRoute(
                        "REMOVE_VIP",
                        "POST" + VIP + "/remove",
                        Set.of(MARKETING, SUPPORT),
                        this::remove));
    }

    private HttpResponse list(AdminInput input) {
        Vips.Page page =
                ports.vips()
                        .page(
                                input.shopId(),
                                input.number("limit", USUAL_PAGE, LARGEST_PAGE),
                                input.cursor(PLACE).orElse(null));
        Instant now = input.request().at();
        Predicate<Vip> haveLeft = ports.owners().haveLeft(input.shopId());
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.array(
                                    "vips",
                                    all ->
                                            page.kept()
                                                    .forEach(
                                                            kept ->
                                                                    all.object(
                                                                            o ->
                                                                                    write(
                                                                                            o,
                                                                                            kept
                                                                                                    .vip(),
                                                                                            haveLeft,
                                                                                            now))));
                            if (page.next() != null) {
                                json.text("next", PageMark.cursor(page.next()));
                            }
                        }));
    }

    private HttpResponse show(AdminInput input) {
        CustomerId customer = known(input);
        return answer(ports.vips().find(customer).map(Vips.Kept::vip), input);
    }

    private HttpResponse answer(Optional<Vip> vip, AdminInput input) {
        Instant now = input.request().at();
        Predicate<Vip> haveLeft = ports.owners().haveLeft(input.shopId());
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                vip.ifPresentOrElse(
                                        it -> json.object("vip", o -> write(o, it, haveLeft, now)),
                                        () -> json.nothing("vip"))));
    }

    private HttpResponse say(AdminInput input, Acting acting) {
        CustomerId customer = known(input);
        JsonField body = input.body(MOST_BYTES);
        Findings findings = Findings.strict();
        findings.object(body, List.of("owner", "reason", "until"));
        Optional<String> owner =
                findings.ifGiven(body, "owner").flatMap(field -> line(findings, field));
        Optional<String> reason = line(findings, body.at("reason"));
        Instant now = input.request().at();
        @Nullable Instant until =
                findings.ifGiven(body, "until")
                        .flatMap(
                                field ->
                                        findings.value(
                                                field,
                                                "a moment to come such as"
                                                        + " 2027-12-31T23:00:00Z, or absent where"
                                                        + " somebody has to take it away",
                                                JsonField::instant,
                                                moment -> moment.isAfter(now)))
                        .orElse(null);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        if (!owner.map(one -> ports.owners().isOfTeam(input.shopId(), one)).orElse(true)) {
            throw AdminRefusedException.invalid("owner", VipOwners.EXPECTED);
        }
        ChangeVip.Wish wish =
                new ChangeVip.Wish(owner.orElse(acting.person()), reason.orElseThrow(), until);
        return change.say(customer, wish, acting)
                .map(vip -> answer(Optional.of(vip), input))
                .orElseGet(VipRoutes::busy);
    }

    private static Optional<String> line(Findings findings, JsonField field) {
        return findings.value(
                field,
                "one line of 1 to %d characters, not all of them blank".formatted(LONGEST_LINE),
                JsonField::text,
                text ->
                        !text.isBlank()
                                && text.length() <= LONGEST_LINE
                                && text.chars().noneMatch(Character::isISOControl));
    }

    private HttpResponse remove(AdminInput input, Acting acting) {
        CustomerId customer = known(input);
        return change.remove(customer, acting)
                .map(_ -> answer(ports.vips().find(customer).map(Vips.Kept::vip), input))
                .orElseGet(VipRoutes::busy);
    }

    private static HttpResponse busy() {
        return HttpResponse.problem(
                        Problem.of(
                                503,
                                "busy",
                                "Too many write at the same time",
                                "Nothing was written. Send the same request again."))
                .withHeader("retry-after", "1");
    }

    private CustomerId known(AdminInput input) {
        CustomerId customer = new CustomerId(input.shopId(), input.pathId("customerId"));
        if (!ports.customers().knows(customer)) {
            throw new AdminRefusedException(
                    HttpResponse.problem(
                            Problem.of(
                                    404,
                                    "unknown-customer",
                                    "Nothing is kept of this customer",
                                    "The shop has reported nothing of a customer with this id, or"
                                            + " they were erased.")));
        }
        return customer;
    }

    private static void write(JsonObjectText json, Vip vip, Predicate<Vip> haveLeft, Instant now) {
        json.text("customerId", vip.customer().id())
                .bool("isVip", vip.isAt(now))
                .text("source", vip.source())
                .text("owner", vip.owner())
                .bool("ownerLeft", haveLeft.test(vip))
                .text("reason", vip.reason())
                .text("since", vip.since());
        if (vip.until() == null) {
            json.nothing("until");
        } else {
            json.text("until", vip.until());
        }
    }
}
