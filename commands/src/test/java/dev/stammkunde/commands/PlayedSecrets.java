package dev.stammkunde.commands;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Documents of shops in memory. */
final class PlayedSecrets implements ShopSecrets {

    final Map<String, String> documents = new HashMap<>();

    @Override
    public boolean create(String name, String document) {
        return documents.putIfAbsent(name, document) == null;
    }

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    @Override
    public void replace(String name, String document) {
        documents.put(name, document);
    }
}
