package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Split.OwnContent;
import dev.stammkunde.campaigns.Split.Variant;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.Holdout;
import dev.stammkunde.shop.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How readers are divided among variants. */
final class SplitProperties {

    private static final String SHOP = "shop";
    private static final CampaignId NEWS = new CampaignId(SHOP, "news");
    private static final int READERS = 4_000;

    /** With so many standard errors, one of some millions of draws is further off. */
    private static final double FAR = 5.5;

    @Property(tries = 60)
    void of_manyReaders_dividesThemByTheWeights(@ForAll("weights") List<Integer> weights) {
        Split split = split(weights, "");
        Map<String, Integer> counts = new HashMap<>();
        readers().forEach(reader -> counts.merge(split.of(reader, NEWS).id(), 1, Integer::sum));

        int whole = weights.stream().mapToInt(Integer::intValue).sum();
        for (Variant variant : split.variants()) {
            double share = (double) variant.weight() / whole;
            double error = Math.sqrt(READERS * share * (1 - share));
            assertThat(counts.getOrDefault(variant.id(), 0) - READERS * share)
                    .as("%s of %s", variant.id(), weights)
                    .isBetween(-FAR * error - 1, FAR * error + 1);
        }
    }

    @Property(tries = 60)
    void of_otherTextsNamesAndOrder_isTheSameVariant(@ForAll("weights") List<Integer> weights) {
        Split split = split(weights, "");
        List<Variant> turned = new ArrayList<>(split(weights, "Other words").variants());
        Collections.reverse(turned);
        Split other = new Split(turned, null);

        assertThat(other.id()).isEqualTo(split.id());
        assertThat(readers().limit(200))
                .allSatisfy(
                        reader ->
                                assertThat(other.of(reader, NEWS).id())
                                        .isEqualTo(split.of(reader, NEWS).id()));
    }

    @Example
    void of_otherWeights_drawsAnew() {
        Split split = split(List.of(1, 1), "");
        Split other = split(List.of(2, 2), "");

        assertThat(other.id()).isNotEqualTo(split.id());
        long moved =
                readers()
                        .filter(
                                reader ->
                                        !other.of(reader, NEWS)
                                                .id()
                                                .equals(split.of(reader, NEWS).id()))
                        .count();
        assertThat(moved).isBetween(READERS / 2 - 200L, READERS / 2 + 200L);
    }

    @Example
    void of_otherCampaignAndHoldout_isIndependent() {
        Split split = split(List.of(1, 1), "");
        CampaignId other = new CampaignId(SHOP, "other");

        assertThat(together(reader -> split.of(reader, other).id().equals("v0")))
                .isBetween(READERS / 4 - 200L, READERS / 4 + 200L);
        assertThat(together(reader -> Holdout.ofCampaign(reader, NEWS, 50)))
                .isBetween(READERS / 4 - 200L, READERS / 4 + 200L);
    }

    /** Once and for all: whoever got a variant gets it in each release. */
    @Example
    void of_knownReaders_isWhatItAlwaysWas() {
        Split split = split(List.of(1, 2, 3), "");

        assertThat(split.id()).isEqualTo("b96762609e");
        assertThat(readers().limit(12).map(reader -> split.of(reader, NEWS).id()))
                .containsExactly(
                        "v2", "v0", "v2", "v2", "v0", "v0", "v0", "v0", "v0", "v2", "v1", "v1");
    }

    @Example
    void saying_variantOfALadder_takesTheRestFromTheCampaign() {
        Content main = new Content("win-back-1", "A", "p", null);
        Content step = new Content("win-back-2", "B", null, "<mj-text>b</mj-text>");
        Map<String, Map<Language, Content>> common =
                Map.of(
                        "main", Map.of(Language.DE, main, Language.EN, main),
                        "2", Map.of(Language.DE, step));
        Variant variant =
                new Variant(
                        "v",
                        "V",
                        1,
                        Map.of(
                                "main", Map.of(Language.DE, own("C")),
                                "3", Map.of(Language.EN, own("D"))));

        assertThat(Split.contents(common, variant))
                .isEqualTo(
                        Map.of(
                                "main",
                                Map.of(
                                        Language.DE,
                                        new Content("win-back-1", "C", "p", null),
                                        Language.EN,
                                        main),
                                "2",
                                Map.of(Language.DE, step),
                                "3",
                                Map.of(
                                        Language.DE, new Content("win-back-1", "C", "p", null),
                                        Language.EN, new Content("win-back-1", "D", "p", null))));
    }

    private static OwnContent own(String subject) {
        return new OwnContent(null, subject, null, null, null);
    }

    private static long together(Predicate<CustomerId> other) {
        Split split = split(List.of(1, 1), "");
        return readers()
                .filter(reader -> split.of(reader, NEWS).id().equals("v0") && other.test(reader))
                .count();
    }

    private static Stream<CustomerId> readers() {
        return IntStream.range(0, READERS).mapToObj(i -> new CustomerId(SHOP, "customer-" + i));
    }

    private static Split split(List<Integer> weights, String subject) {
        return new Split(
                IntStream.range(0, weights.size())
                        .mapToObj(
                                i ->
                                        new Variant(
                                                "v" + i,
                                                "Variant " + subject + i,
                                                weights.get(i),
                                                Map.of(
                                                        "main",
                                                        Map.of(Language.DE, own(subject + i)))))
                        .toList(),
                null);
    }

    @Provide
    Arbitrary<List<Integer>> weights() {
        return Arbitraries.integers().between(1, 100).list().ofMinSize(2).ofMaxSize(4);
    }
}
