package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.Content;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Divides the readers of a campaign among variants of its mails, to see after which more is bought.
 *
 * <p>Which variant somebody reads follows from who they are, the campaign and {@link #id}: it is
 * the same in each run and at each repetition, and stays the same whatever the texts say. Other
 * variants or weights are another split, which draws all readers anew, so that nothing is compared
 * that was not divided together.
 *
 * @param variants two to four, each with an id of its own; the others are compared with the first
 * @param lastDay the last day whose runs are compared; absent where all are
 */
public record Split(List<Variant> variants, @Nullable LocalDate lastDay) {

    private static final int ID_LENGTH = 10;

    /**
     * One way to say what the campaign says.
     *
     * @param weight 1 to 100; readers are divided in the ratio of weights
     * @param contents what it says in place of the campaign's contents of the same name and
     *     language; what it does not say is the campaign's
     */
    public record Variant(
            String id, String name, int weight, Map<String, Map<Language, OwnContent>> contents) {

        public Variant {
            contents = Map.copyOf(contents);
        }
    }

    /**
     * What a variant says in one language of its own.
     *
     * @param template see {@link Content#template}; as all others absent where the variant says
     *     nothing of its own
     */
    public record OwnContent(
            @Nullable String template,
            @Nullable String subject,
            @Nullable String preheader,
            @Nullable String body,
            Content.@Nullable Picture picture) {

        /** Returns a content that says this, and else what another one says. */
        public Content over(Content other) {
            return new Content(
                    template == null ? other.template() : template,
                    subject == null ? other.subject() : subject,
                    preheader == null ? other.preheader() : preheader,
                    body == null ? other.body() : body,
                    picture == null ? other.picture() : picture);
        }
    }

    public Split {
        variants = List.copyOf(variants);
    }

    /** Returns what tells this split from others: it follows from ids and weights alone. */
    public String id() {
        String text =
                inOrder().stream()
                        .map(variant -> variant.id() + ':' + variant.weight())
                        .collect(Collectors.joining(","));
        return Sha256.of(text).substring(0, ID_LENGTH);
    }

    /** Returns what records call a variant of this split. */
    public String keyOf(Variant variant) {
        return id() + '/' + variant.id();
    }

    /** Finds a variant. */
    public Optional<Variant> find(String variantId) {
        return variants.stream().filter(variant -> variant.id().equals(variantId)).findFirst();
    }

    /** Returns which variant a customer reads. */
    public Variant of(CustomerId reader, CampaignId campaign) {
        long whole = variants.stream().mapToLong(Variant::weight).sum();
        long place = Math.unsignedMultiplyHigh(draw(reader, campaign), whole);
        List<Variant> all = inOrder();
        for (Variant variant : all) {
            place -= variant.weight();
            if (place < 0) {
                return variant;
            }
        }
        return all.getLast();
    }

    /** In which order they are shown is nothing that readers notice. */
    private List<Variant> inOrder() {
        return variants.stream().sorted(Comparator.comparing(Variant::id)).toList();
    }

    /** Of 64 bits; lengths lead, so that no two readers give the same text, nor any holdout. */
    private long draw(CustomerId reader, CampaignId campaign) {
        String text =
                "split:%d:%s/%d:%s/%s/%s"
                        .formatted(
                                reader.shopId().length(),
                                reader.shopId(),
                                reader.id().length(),
                                reader.id(),
                                campaign.id(),
                                id());
        return ByteBuffer.wrap(Sha256.bytes(text)).getLong();
    }

    /**
     * Returns contents as a variant says them. What it says of {@value Campaign#MAIN} holds for the
     * steps of a ladder that have no contents of their own.
     */
    public static Map<String, Map<Language, Content>> contents(
            Map<String, Map<Language, Content>> common, Variant variant) {
        Map<String, Map<Language, Content>> contents = new HashMap<>();
        common.forEach((name, byLanguage) -> contents.put(name, said(byLanguage, variant, name)));
        variant.contents()
                .keySet()
                .forEach(
                        name ->
                                contents.computeIfAbsent(
                                        name,
                                        _ ->
                                                said(
                                                        contents.getOrDefault(
                                                                Campaign.MAIN, Map.of()),
                                                        variant,
                                                        name)));
        return contents;
    }

    private static Map<Language, Content> said(
            Map<Language, Content> common, Variant variant, String name) {
        Map<Language, OwnContent> own = variant.contents().getOrDefault(name, Map.of());
        Map<Language, Content> said = new HashMap<>();
        common.forEach(
                (language, content) ->
                        said.put(
                                language,
                                own.containsKey(language)
                                        ? own.get(language).over(content)
                                        : content));
        return said;
    }
}
