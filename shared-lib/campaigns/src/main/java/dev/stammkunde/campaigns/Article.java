package dev.stammkunde.campaigns;

import dev.stammkunde.shop.Language;

import java.util.Map;

/**
 * What a mail leads to, such as a guide or an article of a knowledge base.
 *
 * @param goods for which it is
 * @param links by language, as many as the campaign's contents have
 */
public record Article(Goods goods, Map<Language, Link> links) {

    public Article {
        links = Map.copyOf(links);
    }

    /** Where it is, and what it is called. */
    public record Link(String url, String title) {}
}
