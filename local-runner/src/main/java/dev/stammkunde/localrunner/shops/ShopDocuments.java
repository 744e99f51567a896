package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptLines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What shops keep, by shop, kind and id; with a folder, it is kept there. */
final class ShopDocuments implements AutoCloseable {

    private static final int MOST_LINES = 10_000;
    private static final String SHOP = "shop";
    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String DOCUMENT = "document";

    private final Map<Key, ObjectNode> documents = new LinkedHashMap<>();
    private final Optional<KeptLines> lines;

    private record Key(String shop, String kind, String id) {}

    private ShopDocuments(Optional<KeptLines> lines) {
        this.lines = lines;
    }

    /** Takes up what is left in the folder. */
    static ShopDocuments in(Optional<Path> folder) {
        var kept =
                new ShopDocuments(
                        folder.map(path -> KeptLines.open(path.resolve("shop-codes.jsonl"))));
        kept.lines.ifPresent(all -> all.read().forEach(kept::apply));
        return kept;
    }

    private void apply(String line) {
        try {
            JsonNode json = Json.read(line);
            var key =
                    new Key(
                            json.path(SHOP).asText(),
                            json.path(KIND).asText(),
                            json.path(ID).asText());
            if (json.get(DOCUMENT) instanceof ObjectNode document) {
                documents.put(key, document);
            } else {
                documents.remove(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void put(String shop, String kind, String id, ObjectNode document) {
        var key = new Key(shop, kind, id);
        documents.put(key, document.deepCopy());
        write(line(key).set(DOCUMENT, document));
    }

    /** Returns whether there was one. */
    synchronized boolean remove(String shop, String kind, String id) {
        var key = new Key(shop, kind, id);
        if (documents.remove(key) == null) {
            return false;
        }
        write(line(key));
        return true;
    }

    synchronized Optional<ObjectNode> find(String shop, String kind, String id) {
        return Optional.ofNullable(documents.get(new Key(shop, kind, id)))
                .map(ObjectNode::deepCopy);
    }

    /** Returns those of a kind, oldest first. */
    synchronized List<ObjectNode> all(String shop, String kind) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .filter(entry -> entry.getKey().kind().equals(kind))
                .map(entry -> entry.getValue().deepCopy())
                .toList();
    }

    private void write(JsonNode line) {
        lines.ifPresent(
                kept -> {
                    kept.append(Json.write(line));
                    if (kept.count() > MOST_LINES + 2L * documents.size()) {
                        kept.replace(
                                documents.entrySet().stream()
                                        .map(
                                                entry ->
                                                        Json.write(
                                                                line(entry.getKey())
                                                                        .set(
                                                                                DOCUMENT,
                                                                                entry.getValue())))
                                        .toList());
                    }
                });
    }

    private static ObjectNode line(Key key) {
        return Json.object().put(SHOP, key.shop()).put(KIND, key.kind()).put(ID, key.id());
    }

    @Override
    public synchronized void close() {
        lines.ifPresent(KeptLines::close);
    }
}
