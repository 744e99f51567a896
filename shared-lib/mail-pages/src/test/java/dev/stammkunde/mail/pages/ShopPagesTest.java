package dev.stammkunde.mail.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.UnusableDocumentException;

import org.junit.jupiter.api.Test;

import java.util.List;

class ShopPagesTest {

    @Test
    void settings_thatCannotBeUsed_areTheDefaultsSoThatLeavingWorks() {
        ShopPages pages =
                new ShopPages(
                        _ -> {
                            throw new UnusableDocumentException(
                                    "version 3", List.of(new Finding("language", "is unknown")));
                        });

        assertThat(pages.settings("demo-shop")).isEqualTo(MailSettingsJson.defaults("demo-shop"));
    }

    @Test
    void settings_outOfReach_areNoDefaults() {
        ShopPages pages =
                new ShopPages(
                        _ -> {
                            throw new IllegalStateException("no answer");
                        });

        assertThatThrownBy(() -> pages.settings("demo-shop")).hasMessage("no answer");
    }
}
