package dev.stammkunde.overseeshop;

import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.GroupsByShop;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.ShopsEverHeard;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells people who they are, and what they may do for which shop.
 *
 * <p>A group for all shops is one for each shop that was ever heard. Shops of which nothing but a
 * group's name is known are told too: their first webhook may be on its way.
 */
final class MeAnswer {

    private final ShopsEverHeard shops;

    MeAnswer(ShopsEverHeard shops) {
        this.shops = shops;
    }

    HttpResponse answer(AdminCaller caller) {
        String person = caller.subject().orElseThrow(AdminRefusedException::notSignedIn);
        Map<String, Set<AdminGroup>> groups = groups(caller);
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.text("person", person);
                            caller.name().ifPresent(name -> json.text("name", name));
                            caller.email().ifPresent(email -> json.text("email", email));
                            json.texts("groups", claims(caller.groupsByShop().everywhere()));
                            json.array(
                                    "shops",
                                    all ->
                                            groups.forEach(
                                                    (shop, may) ->
                                                            all.object(
                                                                    o ->
                                                                            o.text("shopId", shop)
                                                                                    .texts(
                                                                                            "groups",
                                                                                            claims(
                                                                                                    may)))));
                        }));
    }

    private Map<String, Set<AdminGroup>> groups(AdminCaller caller) {
        GroupsByShop may = caller.groupsByShop();
        Stream<String> heard =
                may.everywhere().isEmpty() ? Stream.of() : shops.everHeard().stream();
        return Stream.concat(heard, may.byShop().keySet().stream())
                .distinct()
                .collect(Collectors.toMap(shop -> shop, may::in, (one, _) -> one, TreeMap::new));
    }

    private static Iterable<String> claims(Set<AdminGroup> groups) {
        return groups.stream().map(AdminGroup::claim).sorted().toList();
    }
}
