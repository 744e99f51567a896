package dev.stammkunde.shop.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Damaged documents are understood or refused with the field's name; nothing else happens. */
class ShopEventMutationTest {

    private static final String[] TOKENS = {
        "null", "\"\"", "-1", "1e99", "1e-99", "{}", "[]", "true", "\"\\ud800\"", "0.001", "\"@\""
    };

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void read_changedBytes_isUnderstoodOrRefused(
            @ForAll("events") ShopEvent event, @ForAll Random random) {
        byte[] document = ShopEventJson.write(event).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i >= 0; i--) {
            document[random.nextInt(document.length)] = (byte) random.nextInt(256);
        }

        assertUnderstoodOrRefused(document);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void read_changedValue_isUnderstoodOrRefused(
            @ForAll("events") ShopEvent event, @ForAll Random random) {
        String[] values = ShopEventJson.write(event).split("(?<=\":)", -1);
        int changed = 1 + random.nextInt(values.length - 1);
        String token = TOKENS[random.nextInt(TOKENS.length)];
        values[changed] = values[changed].replaceFirst("^(\"[^\"]*\"|[^,}\\]]+)", token(token));

        assertUnderstoodOrRefused(String.join("", values).getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String token) {
        return token.replace("\\", "\\\\");
    }

    private static void assertUnderstoodOrRefused(byte[] document) {
        try {
            ShopEvent event = ShopEventJson.read(Json.parse(document));
            assertThat(ShopEventJson.read(Json.parse(ShopEventJson.write(event)))).isEqualTo(event);
        } catch (NotJsonException | InvalidFieldException e) {
            assertThat(e).hasMessageNotContaining("Müller").hasNoCause();
        }
    }

    @Provide
    Arbitrary<ShopEvent> events() {
        return ShopEventArbitraries.events();
    }
}
