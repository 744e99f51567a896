package dev.stammkunde.mail.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.platform.Ids;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MailTagsTest {

    @ParameterizedTest
    @MethodSource("customers")
    void findKey_tagsOfAKey_givesTheKeyBack(String customer) {
        MailKey key =
                new MailKey(new CustomerId("blumen", customer), "win-back/2026-05-01T12:00:00Z/2");
        Map<String, List<String>> tags =
                MailTags.of(key).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));

        assertThat(MailTags.findKey(tags)).contains(key);
        assertThat(MailTags.of(key).values()).allMatch(v -> v.matches("[A-Za-z0-9_.@-]{1,256}"));
    }

    /** 195 letters are of before ids were bounded: they have to get their mail too. */
    static Stream<String> customers() {
        return Stream.of(
                "gid://shopify/Customer/706405506930370084ä",
                "ä".repeat(Ids.LONGEST),
                "7".repeat(192),
                "7".repeat(193),
                "7".repeat(195));
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
