package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Split;
import dev.stammkunde.campaigns.content.NeverFilled.Place;
import dev.stammkunde.mail.Content;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a variant says of its own under one name of contents, whole.
 *
 * @param path where it stands in the document
 * @param name of the contents
 * @param said by language, with what the campaign says where the variant does not
 */
record OwnContents(String path, Split.Variant variant, String name, Map<Language, Content> said) {

    /** Returns those of all variants. */
    static List<OwnContents> of(@Nullable Split split, Map<String, Map<Language, Content>> common) {
        List<OwnContents> all = new ArrayList<>();
        List<Split.Variant> variants = split == null ? List.of() : split.variants();
        for (int i = 0; i < variants.size(); i++) {
            Split.Variant variant = variants.get(i);
            Map<String, Map<Language, Content>> said = Split.contents(common, variant);
            String path = "split.variants[" + i + "].contents.";
            new TreeMap<>(variant.contents())
                    .forEach(
                            (name, own) -> {
                                Map<Language, Content> whole =
                                        new TreeMap<>(said.getOrDefault(name, Map.of()));
                                whole.keySet().retainAll(own.keySet());
                                all.add(new OwnContents(path + name, variant, name, whole));
                            });
        }
        return all;
    }

    /** Returns where they are within the campaign that says them. */
    List<Place> places() {
        return said.keySet().stream().map(language -> new Place(name, language)).toList();
    }
}
