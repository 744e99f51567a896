package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

/** How texts that are kept compressed stand in an item. */
enum Compressed {
    /** As they are stored. */
    DEFLATED {
        @Override
        ItemWriter write(ItemWriter item, String name, String text, String before) {
            return item.bytes(name, DeflatedText.deflate(text, before));
        }

        @Override
        String read(ItemReader item, String name, String before) {
            return DeflatedText.inflate(item.bytes(name), before);
        }
    },
    /** To be compared: another release of Java may compress the same text otherwise. */
    PLAIN {
        @Override
        ItemWriter write(ItemWriter item, String name, String text, String before) {
            return item.text(name, text);
        }

        @Override
        String read(ItemReader item, String name, String before) {
            return item.text(name);
        }
    };

    /**
     * Writes a text.
     *
     * @param before another text of the item that is read first, and that it may repeat
     */
    abstract ItemWriter write(ItemWriter item, String name, String text, String before);

    /** Writes a text that stands for itself. */
    ItemWriter write(ItemWriter item, String name, String text) {
        return write(item, name, text, "");
    }

    /** Reads what {@link #write} wrote after the same text. */
    abstract String read(ItemReader item, String name, String before);

    /** Reads a text that stands for itself. */
    String read(ItemReader item, String name) {
        return read(item, name, "");
    }
}
