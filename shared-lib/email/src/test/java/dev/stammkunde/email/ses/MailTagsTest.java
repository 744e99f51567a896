package dev.stammkunde.email.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.mail.MailKey;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class MailTagsTest {

    @Test
    void findKey_tagsOfAKey_givesTheKeyBack() {
        MailKey key =
                new MailKey(
                        new CustomerId("blumen", "gid://shopify/Customer/706405506930370084ä"),
                        "win-back/2026-05-01T12:00:00Z/2");
        Map<String, List<String>> tags =
                MailTags.of(key).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));

        assertThat(MailTags.findKey(tags)).contains(key);
        assertThat(MailTags.of(key).values()).allMatch(v -> v.matches("[A-Za-z0-9_.@-]{1,256}"));
    }

    @Test
    void findKey_tagsOfOthers_findsNothing() {
        assertThat(MailTags.findKey(Map.of())).isEmpty();
        assertThat(
                        MailTags.findKey(
                                Map.of(
                                        "shop", List.of("blumen"),
                                        "customer", List.of("*"),
                                        "mail", List.of("eA"))))
                .isEmpty();
        assertThat(MailTags.findKey(Map.of("shop", List.of(), "mail", List.of("eA")))).isEmpty();
    }
}
