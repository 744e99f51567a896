package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.shop.catalogue.Catalogue;

/** What a shop sells, and what of it is suggested to its customers. */
record CataloguePorts(Catalogue products, FindSuggestions suggestions) {}
