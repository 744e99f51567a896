package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;

class RehearsalTest {

    @Test
    void translate_shippedSample_goesAllTheWay() throws IOException {
        try (InputStream sample = Rehearsal.class.getResourceAsStream("rehearsal.json")) {
            assertThat(sample).isNotNull();

            assertThat(Rehearsal.translate(sample.readAllBytes()))
                    .map(ShopEvent::type)
                    .containsExactly("OrderReported");
        }
    }
}
