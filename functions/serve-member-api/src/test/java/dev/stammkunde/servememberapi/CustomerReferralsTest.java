package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.testing.ReferralWorld;
import dev.stammkunde.programmes.testing.SampleReferrals;
import dev.stammkunde.servememberapi.Api.Reply;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** What a shop's server is told of friends whom customers bring; each answer is as documented. */
final class CustomerReferralsTest {

    private final ReferralWorld shop = new ReferralWorld();
    private final Api api = api(shop.needs);

    private static Api api(ReferralNeeds needs) {
        return Api.of(
                new ServeMemberApiHandler(
                        new InMemoryPointsLedger(),
                        new InMemoryCustomers(),
                        new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                        SampleRewardPorts.of(needs)));
    }

    private Reply show(String customer) {
        return api.get(MemberRoute.REFERRAL, Map.of("customerId", customer), "");
    }

    private Reply name(String friend, String body) {
        return api.post(MemberRoute.NAME_CODE, Map.of("customerId", friend), body);
    }

    private Reply click(String body) {
        return api.post(MemberRoute.CLICK, Map.of(), body);
    }

    private static String code(String text) {
        return "{\"code\": \"" + text + "\"}";
    }

    @Test
    void code_ofACustomer_isGivenOnceAndNamed() {
        String code = show("mia").body().path("code").textValue();
        assertThat(show("mia").body().path("code").textValue()).isEqualTo(code);
        assertThat(show("mia").body().path("query").textValue())
                .isEqualTo("ref=" + code.replace("-", ""));

        assertThat(click(code(code)).body().path("friendPoints").intValue()).isEqualTo(200);
        Reply named = name("tom", code(code));

        assertThat(named.status()).isEqualTo(201);
        assertThat(named.body().path("state").textValue()).isEqualTo("REGISTERED");
        assertThat(name("tom", code(code)).status()).isEqualTo(200);
        assertThat(show("mia").body().path("friends").path("registered").intValue()).isOne();
        assertThat(show("mia").body().path("clicks").intValue()).isOne();
    }

    @Test
    void marks_thatAShopTells_areComparedAndNotKept() {
        String told = "\"telephone\": \"0171 2345678\", \"country\": \"DE\"";
        assertThat(name("mia", '{' + told + '}').status()).isEqualTo(200);
        String code = show("mia").body().path("code").textValue();

        Reply named = name("tom", "{\"code\": \"%s\", %s}".formatted(code, told));

        assertThat(named.body().path("state").textValue()).isEqualTo("REJECTED");
        assertThat(named.body().path("reasons").get(0).textValue()).isEqualTo("SAME_TELEPHONE");
    }

    @Test
    void requests_thatCannotBe_sayWhy() {
        assertThat(name("tom", code("K7M-2QX-RT9")).status()).isEqualTo(404);
        assertThat(click(code("K7M-2QX-RT9")).status()).isEqualTo(404);
        assertThat(name("tom", "{\"cod\": \"A\"}").status()).isEqualTo(422);
        assertThat(click("{}").status()).isEqualTo(422);
        assertThat(name("tom", "{").status()).isEqualTo(400);
        Api none = api(SampleReferrals.none());
        assertThat(none.get(MemberRoute.REFERRAL, Map.of("customerId", "mia"), "").status())
                .isEqualTo(404);
    }
}
