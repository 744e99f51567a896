package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever is sent, the answer is a problem that names the field, and nothing is kept. */
final class HostileProgrammesTest {

    private static final List<String> WRONG =
            List.of("{\"x\": 1}", "[[7]]", "\"\\u0000\"", "1e400", "-1");

    @ParameterizedTest
    @EnumSource
    void create_wrongTypeInAnyField_isNamedByItsPath(SampleKind kind) throws Exception {
        LoyaltyApi api = new LoyaltyApi(kind);
        JsonNode whole = LoyaltyApi.parse(kind.whole());
        List<String> pointers = new ArrayList<>();
        collect(whole, "", pointers);
        for (String wrong : WRONG) {
            for (String pointer : pointers) {
                Reply reply = api.create(with(whole, pointer, wrong));

                String path = pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
                assertThat(reply.status()).as("%s = %s", path, wrong).isEqualTo(422);
                assertThat(reply.fields())
                        .as("%s = %s", path, wrong)
                        .anyMatch(field -> field.startsWith(path));
            }
        }
        assertThat(api.documents().ofShop(LoyaltyApi.SHOP)).isEmpty();
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        node.properties()
                .forEach(
                        each -> {
                            pointers.add(pointer + '/' + each.getKey());
                            collect(each.getValue(), pointer + '/' + each.getKey(), pointers);
                        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            pointers.add(pointer + '/' + index);
            collect(node.get(index), pointer + '/' + index, pointers);
        }
    }

    /** Returns a document with another value, which Jackson need not be able to hold. */
    private static String with(JsonNode whole, String pointer, String value) {
        JsonNode copy = whole.deepCopy();
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1);
        switch (copy.at(pointer.substring(0, slash))) {
            case ObjectNode object -> object.put(name, "HERE");
            case ArrayNode array -> array.set(Integer.parseInt(name), "HERE");
            default -> throw new AssertionError(pointer);
        }
        return copy.toString().replace("\"HERE\"", value);
    }

    @ParameterizedTest
    @EnumSource
    void create_noDocument_isRefused(SampleKind kind) {
        LoyaltyApi api = new LoyaltyApi(kind);
        Map.of("", 400, "[]", 422, "7", 422, "{\"id\":\"a\",\"id\":\"b\"}", 422, "{", 400)
                .forEach(
                        (body, status) ->
                                assertThat(api.create(body).status()).as(body).isEqualTo(status));
        assertThat(api.create("{" + " ".repeat(250_000) + "}").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @EnumSource
    void create_markupInANameOrAnUnknownField_isTextOrRefused(SampleKind kind) throws Exception {
        String script = "<script>alert('x')</script>{{customer.email}}=1+1";
        ObjectNode named = (ObjectNode) LoyaltyApi.parse(kind.least());
        LoyaltyApi api = new LoyaltyApi(kind);

        assertThat(api.create(named.put("more", 7).toString()).fields()).containsExactly("more");
        named.remove("more");
        assertThat(api.create(named.put("name", script).toString()).status()).isEqualTo(201);
        assertThat(api.get("/{id}", "").body().path("name").asText()).isEqualTo(script);
    }
}
